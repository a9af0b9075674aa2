import Foundation
import Testing

/// The pages of the documentation: where they lead, and that both languages of one keep together.
@Suite struct DocumentTests {
    private static let roots = [
        "README.md", "README.zh.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
    ]

    private static func pages() throws -> [Document] {
        try Document.all(below: "Docs")
            + Document.all(below: "Catalogue").filter { !$0.path.contains("/letters/") }
            + roots.map { try Document($0) }
    }

    @Test(arguments: try pages())
    func `every link of a page leads somewhere`(page: Document) throws {
        let home = Folders.repository.appending(path: page.path).deletingLastPathComponent()
        for link in page.links where !link.contains(":") && !link.hasPrefix("/") {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let file =
                parts[0].isEmpty
                ? Folders.repository.appending(path: page.path)
                : home.appending(path: String(parts[0])).standardized
            let exists = FileManager.default.fileExists(atPath: file.path)
            #expect(exists, "\(page.path): \(link)")
            guard exists, parts.count == 2, file.path.hasSuffix(".md") else { continue }
            let path = String(file.path.dropFirst(Folders.repository.standardized.path.count + 1))
            let anchor = String(parts[1]).removingPercentEncoding ?? ""
            #expect(try Document(path).anchors.contains(anchor), "\(page.path): \(link)")
        }
    }

    /// Section by section: as many paragraphs, items and rows, and the same code but for comments.
    @Test func `the reference of the folder is the same in both languages`() throws {
        let en = try Document("Docs/reference/service-folder.md")
        let zh = try Document("Docs/reference/service-folder.zh.md")
        #expect(en.sections.map(\.level) == zh.sections.map(\.level))
        for (one, other) in zip(en.sections, zh.sections) {
            #expect(
                one.pieces.map(\.withoutComments) == other.pieces.map(\.withoutComments),
                "\(one.title) · \(other.title)"
            )
        }
    }
}

extension Document.Piece {
    /// Comments are in the language of the page, and so are blocks that are no code.
    fileprivate var withoutComments: Document.Piece {
        guard case .block(let block) = self else { return self }
        let lines = block.lines.map { line in
            if block.language.isEmpty { return "" }
            guard let comment = line.firstRange(of: /(^|\s+)# .*$/) else { return line }
            return String(line[..<comment.lowerBound])
        }
        return .block(Document.Block(language: block.language, lines: lines))
    }
}
