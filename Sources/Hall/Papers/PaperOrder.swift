import Foundation
import Papers
package import Programs

/// What the press is told of a paper: its frozen text in one language, and how it is checked.
struct PaperOrder: Encodable {
    let layout: String
    let number: String
    let code: String
    let date: String
    let language: String
    let text: PaperText.Version
    /// Where the code can be typed, without the scheme; empty where nobody has said.
    let address: String
    /// The modules of the code to scan, a text of 0 and 1 for each row.
    let qr: [String]

    init(_ paper: PaperText, in language: Language, address: String?) {
        layout = paper.layout.rawValue
        number = paper.number
        code = paper.code.inGroups
        date = paper.date
        self.language = language.rawValue
        text = paper[language]
        let place = address.map { $0 + CheckPaper.path }
        self.address = place.map { String($0.trimmingPrefix(/https?:\/\//)) } ?? ""
        let modules = place.flatMap { QRCode("\($0)?code=\(paper.code)") }?.modules ?? []
        qr = modules.map { String($0.map { $0 ? "1" : "0" }) }
    }

    var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }
}

extension String {
    /// A code as people read and type it: 7K3M-9QXA-2B4C.
    package var inGroups: String {
        var text = ""
        for (index, sign) in enumerated() {
            if index > 0, index % 4 == 0 { text.append("-") }
            text.append(sign)
        }
        return text
    }
}

extension Hall {
    /// A paper as a PDF, set from its frozen text alone.
    ///
    /// - Parameter origin: Where the reader found the hall; what the operator has set comes first.
    package func printed(
        _ paper: PaperText,
        in language: Language,
        origin: String? = nil
    ) async throws -> [UInt8] {
        guard let press else { throw Refusal.noPress }
        let order = PaperOrder(paper, in: language, address: address ?? origin)
        do {
            return try await press.pdf(of: order.json)
        } catch let trouble as Press.Trouble {
            throw Refusal(trouble)
        }
    }
}

extension Refusal {
    fileprivate init(_ trouble: Press.Trouble) {
        switch trouble {
        case .missing: self = .noPress
        case .slow, .died, .busy:
            self.init(
                Words(zh: "PDF 一时没有排出来。", en: "The PDF could not be set just now."),
                remedy: Words(
                    zh: "文书的内容在这一页上；请过一会儿再下载。",
                    en: "This page has all the paper says; try the PDF again in a while."
                )
            )
        case .paper:
            self.init(
                Words(zh: "这份文书排不成 PDF。", en: "This paper cannot be set as a PDF."),
                remedy: Words(
                    zh: "文书的内容在这一页上，可以直接打印这一页；请告诉管理员。",
                    en:
                        "This page has all it says and can be printed; please tell the administrator."
                )
            )
        }
    }

    /// What sets PDF is not installed.
    package static let noPress = Refusal(
        Words(zh: "这台服务器还没有装排版工具，不能下载 PDF。", en: "What sets PDF is not installed on this server."),
        remedy: Words(
            zh: "文书的内容在网页上都能看。管理员请按《文书》一页安装（Docs/operating/papers.zh.md）。",
            en: "The page shows all that the paper says. Operators: see Docs/operating/papers.md."
        )
    )
}
