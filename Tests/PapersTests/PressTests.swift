import Foundation
import Glibc
import Testing

@testable import Papers

/// Letters as they come out of the press. `Scripts/test` installs it into `.press` when it is missing.
@Suite(.serialized) struct PressTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let press = Press(
        .init(python: repository.appending(path: ".press/bin/python").path(), seconds: 60)
    )

    @Test func `a full page is 22 lines of 28 signs, and every font is in the file`() async throws {
        // Fourteen lines fill what the head leaves of the first page; the rest is two pages whole.
        let pdf = try await Self.press.pdf(
            of: order(paragraphs: [String(repeating: "工", count: 28 * (14 + 44) - 2)])
        )
        let second = try Self.text(of: pdf, page: 2).filter { $0.contains("工") }
        #expect(second.count == 22)
        for line in second { #expect(line.filter { $0 == "工" }.count == 28, "\(line)") }
        let fonts = try Self.fonts(of: pdf)
        #expect(fonts.count >= 2)
        for font in fonts {
            #expect(font.isEmbedded && font.isSubset && font.hasText, "\(font.line)")
        }
        let head = String(decoding: pdf.prefix(8), as: UTF8.self)
        #expect(head.hasPrefix("%PDF-1.7"))
        #expect(pdf.contains("<pdfaid:part>2</pdfaid:part>"))
    }

    @Test func `the head, the addressee and the end stand where a letter has them`() async throws {
        let pdf = try await Self.press.pdf(of: order(paragraphs: ["请于收到本函之日起答复。"]))
        let lines = try Self.text(of: pdf, page: 1)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let wanted = [
            "港城市总工会", "工提〔2024〕1号", "提示函", "某公司：", "请于收到本函之日起答复。", "港城市总工会",
            "2024年6月25日",
        ]
        #expect(Array(lines.prefix(wanted.count)) == wanted)
        #expect(lines.contains { $0.contains("核验码 7K3M-9QXA-2B4C") })
    }

    @Test(arguments: ["official letter", "certificate", "contract", "roster"])
    func `the same order gives the same bytes, also by another press`(layout: String) async throws {
        let order = try order(layout: layout, paragraphs: ["一样的内容。"])
        let first = try await Self.press.pdf(of: order)
        let other = Press(
            .init(python: Self.repository.appending(path: ".press/bin/python").path(), seconds: 60)
        )
        #expect(try await other.pdf(of: order) == first)
        #expect(try Self.text(of: first, page: 1).joined().contains("一样的内容。"))
    }

    @Test func `whatever a paper says is said, never done`() async throws {
        let hostile = [
            "#panic(1) #read(\"/etc/passwd\")", "$ x^2 $ *a* _b_ `c` @d <e> = f",
            "\\u{41} \\ // g /* h */",
            "#import \"@preview/x:1.0.0\"", "\"quoted\" 'single' ~ -- ---",
        ]
        let pdf = try await Self.press.pdf(of: order(paragraphs: hostile))
        let text = try Self.text(of: pdf, page: 1).joined(separator: "\n")
        for said in hostile {
            for word in said.split(separator: " ") {
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test func `a table goes over pages with its head on each`() async throws {
        let rows = [["序号", "姓名"]] + (1...80).map { ["\($0)", "工友\($0)"] }
        let pdf = try await Self.press.pdf(of: order(layout: "roster", table: rows))
        for page in 1...4 {
            let lines = try Self.text(of: pdf, page: page)
            #expect(lines.contains { $0.contains("序号") && $0.contains("姓名") }, "\(page)")
        }
        #expect(try Self.text(of: pdf, page: 4).contains { $0.contains("工友80") })
    }

    @Test func `one that cannot be set harms no other`() async throws {
        let whole = try order(paragraphs: ["下一份。"])
        await #expect {
            _ = try await Self.press.pdf(of: Array(#"{"date": "2024-06-25", "layout": 7}"#.utf8))
        } throws: { error in
            if case Press.Trouble.paper = error { true } else { false }
        }
        #expect(try await Self.press.pdf(of: whole).count > 10_000)
    }

    @Test func `a press that is not there, hangs or dies says which`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "press-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Only one that never answers is waited for until its time is over.
        func helper(_ name: String, _ script: String, seconds: Int = 60) throws -> Press {
            let file = folder.appending(path: name)
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: file.path()
            )
            return Press(.init(python: file.path(), seconds: seconds))
        }
        let short = try order(paragraphs: ["一"])
        // More than a pipe holds.
        let long = try order(paragraphs: [String(repeating: "一", count: 100_000)])
        let cases: [(Press, Press.Trouble)] = [
            (Press(.init(python: folder.path() + "/nothing")), .missing),
            (try helper("bare", #"read line; echo '{"trouble": "typst"}'"#), .missing),
            (try helper("hangs", "exec sleep 600", seconds: 1), .slow),
            (
                try helper(
                    "deaf",
                    #"read line; echo '{"families": []}'; exec sleep 600"#,
                    seconds: 1
                ), .slow
            ),
            (try helper("dies", #"read line; echo '{"families": []}'; read line; exit 1"#), .died),
            (
                try helper(
                    "babbles",
                    #"read line; echo '{"families": []}'; read line; echo hello"#
                ), .died
            ),
        ]
        for (press, trouble) in cases {
            // Asked twice: it is started again, and says the same.
            for order in [trouble == .slow ? long : short, short] {
                await #expect(throws: trouble) { _ = try await press.pdf(of: order) }
            }
        }
    }
}

extension PressTests {
    /// The hall has its database and its keys open; the helper has not.
    @Test func `the helper gets its two pipes and nothing else that is open`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "press-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let secret = open(folder.path() + "/secret", O_CREAT | O_RDWR, 0o600)
        defer { close(secret) }
        let file = folder.appending(path: "helper")
        let script = #"""
            #!/bin/sh
            read line; echo '{"families": []}'; read line
            open=$(ls -l /proc/$$/fd | tr '\n"\\' '   ')
            echo "{\"trouble\": \"paper\", \"why\": \"$open\"}"
            """#
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
        let order = try order(paragraphs: ["一"])
        do {
            _ = try await Press(.init(python: file.path())).pdf(of: order)
            Issue.record("the helper answered otherwise")
        } catch Press.Trouble.paper(let open) {
            #expect(secret > 2 && open.contains("pipe:"))
            #expect(!open.contains("secret"), "\(open)")
        }
    }

    /// An order as the hall writes it.
    private func order(
        layout: String = "official letter",
        paragraphs: [String] = [],
        table: [[String]]? = nil
    ) throws -> [UInt8] {
        var blocks: [[String: Any]] = paragraphs.map { ["kind": "paragraph", "text": $0] }
        if let table { blocks.append(["kind": "table", "rows": table]) }
        let order: [String: Any] = [
            "layout": layout, "number": "工提〔2024〕1号", "code": "7K3M-9QXA-2B4C",
            "date": "2024-06-25", "language": "zh", "address": "hall.example/papers/verify",
            "qr": QRCode("https://hall.example")?.modules.map { row in
                row.map { $0 ? "1" : "0" }.joined()
            } ?? [],
            "text": [
                "title": "提示函", "to": ["某公司"], "blocks": blocks, "signer": "港城市总工会",
                "day": "2024年6月25日",
            ] as [String: Any],
        ]
        return Array(
            try JSONSerialization.data(withJSONObject: order, options: [.sortedKeys])
        )
    }

    private struct Font {
        let line: Substring
        /// The columns emb, sub and uni of pdffonts.
        let isEmbedded: Bool
        let isSubset: Bool
        let hasText: Bool
    }

    private static func fonts(of pdf: [UInt8]) throws -> [Font] {
        try run("pdffonts", [], on: pdf).split(separator: "\n").dropFirst(2).map { line in
            let words = line.split(separator: " ").suffix(5).prefix(3)
            return Font(
                line: line,
                isEmbedded: words.first == "yes",
                isSubset: words.dropFirst().first == "yes",
                hasText: words.last == "yes"
            )
        }
    }

    private static func text(of pdf: [UInt8], page: Int) throws -> [String] {
        let pages = ["-layout", "-f", "\(page)", "-l", "\(page)"]
        return try run("pdftotext", pages, on: pdf, "-").split(separator: "\n").map(String.init)
    }

    /// One of poppler's tools, which read PDF by a code of their own.
    private static func run(
        _ tool: String,
        _ arguments: [String],
        on pdf: [UInt8],
        _ last: String...
    ) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let child = try #require(
            Child("/usr/bin/\(tool)", arguments + [file.path()] + last, environment: [])
        )
        let said = FileHandle(fileDescriptor: child.output).readDataToEndOfFile()
        #expect(child.wait())
        return String(decoding: said, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool {
        Data(self).range(of: Data(text.utf8)) != nil
    }
}

/// Programs that are started beside the hall.
@Suite struct ChildTests {
    private func lines(of child: Child) -> String {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var all: [UInt8] = []
        while true {
            let count = read(child.output, &bytes, bytes.count)
            guard count > 0 else { return String(decoding: all, as: UTF8.self) }
            all += bytes[..<count]
        }
    }

    @Test func `it has three files open and the environment that it was given`() throws {
        // More files than fit into one look at the list of them.
        let files = (0..<2_000).map { _ in open("/dev/null", O_RDONLY) }
        defer { for file in files where file >= 0 { close(file) } }
        let script = "ls /proc/self/fd | wc -l; env | grep -v ^_= | grep -v ^PWD= | grep -v ^SHLVL="
        let child = try #require(Child("/bin/sh", ["-c", script], environment: ["A=b c"]))
        let said = lines(of: child).split(separator: "\n").map(String.init)
        // The list itself is open while it is read.
        #expect(said == ["4", "A=b c"])
        #expect(child.wait())
        #expect(child.isRunning == false)
    }

    @Test func `what is not there is not started`() {
        #expect(Child("/no/such/program", [], environment: []) == nil)
    }

    @Test func `it is ended at once, and its end is known`() throws {
        let child = try #require(Child("/bin/sleep", ["60"], environment: []))
        #expect(child.isRunning)
        child.kill()
        #expect(child.isRunning == false)
        #expect(child.wait() == false)
    }
}
