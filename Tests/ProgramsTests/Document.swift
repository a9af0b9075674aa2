import Foundation
import Testing

/// A page of the documentation, taken apart.
struct Document: Sendable, CustomTestStringConvertible {
    /// What stands between two fences.
    struct Block: Hashable, Sendable {
        /// Behind the first fence, such as `yaml`.
        let language: String
        let lines: [String]

        var text: String { lines.map { $0 + "\n" }.joined() }
    }

    /// A piece of a section, by its shape: what both languages of a page have in common.
    enum Piece: Hashable, Sendable {
        case paragraph
        case table(rows: Int)
        case items(Int)
        case block(Block)
    }

    struct Section: Sendable {
        /// One for the title of the page, two for `##`; 0 for what stands before any.
        let level: Int
        let title: String
        var pieces: [Piece] = []
    }

    /// Below the top of the repository.
    let path: String
    let sections: [Section]
    /// What stands outside of blocks.
    let prose: String

    var testDescription: String { path }

    var blocks: [Block] {
        sections.flatMap(\.pieces).compactMap {
            if case .block(let block) = $0 { block } else { nil }
        }
    }

    init(_ path: String) throws {
        self.path = path
        let file = Folders.repository.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        var reading = Reading()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            reading.take(String(line))
        }
        sections = reading.sections
        prose = reading.prose.joined(separator: "\n")
    }

    /// The pages in a folder and below it.
    static func all(below folder: String) throws -> [Document] {
        let root = Folders.repository.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".md") }
            .sorted()
            .map { try Document(folder + "/" + $0) }
    }

    /// What may stand behind `#` in an address of this page, as GitHub makes it out of headings.
    var anchors: Set<String> {
        var seen: [String: Int] = [:]
        return Set(
            sections.map { section in
                let kept = section.title.lowercased().filter {
                    $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
                }
                let anchor = kept.replacing(" ", with: "-")
                defer { seen[anchor, default: 0] += 1 }
                return seen[anchor].map { "\(anchor)-\($0)" } ?? anchor
            }
        )
    }

    /// The addresses of links and pictures.
    var links: [String] {
        prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
    }
}

/// How a page is read, line by line.
private struct Reading {
    var sections = [Document.Section(level: 0, title: "")]
    var prose: [String] = []
    private var open: (fence: String, language: String, lines: [String])?
    private var run: Run?

    private enum Run { case paragraph, table, items }

    mutating func take(_ line: String) {
        if let block = open { return take(line, in: block) }
        let fence = line.prefix { $0 == "`" }
        if fence.count >= 3 {
            run = nil
            open = (String(fence), String(line.dropFirst(fence.count)), [])
            return
        }
        prose.append(line)
        let level = line.prefix { $0 == "#" }.count
        if level > 0, line.dropFirst(level).first == " " {
            run = nil
            sections.append(
                Document.Section(level: level, title: String(line.dropFirst(level + 1)))
            )
        } else if line.allSatisfy(\.isWhitespace) {
            run = nil
        } else if line.hasPrefix("|") {
            extend(.table)
        } else if line.hasPrefix("- ") || line.prefixMatch(of: #/\d+\. /#) != nil {
            extend(.items)
        } else if run != .items, run != .paragraph {
            extend(.paragraph)
        }
    }

    private mutating func take(
        _ line: String,
        in block: (fence: String, language: String, lines: [String])
    ) {
        guard line != block.fence else {
            let whole = Document.Block(language: block.language, lines: block.lines)
            sections[sections.count - 1].pieces.append(.block(whole))
            open = nil
            return
        }
        open?.lines.append(line)
    }

    /// One row, item or line more of what has begun, or the first of something new.
    private mutating func extend(_ kind: Run) {
        let section = sections.count - 1
        let last = run == kind ? sections[section].pieces.popLast() : nil
        let piece: Document.Piece =
            switch (kind, last) {
            case (.table, .table(let rows)): .table(rows: rows + 1)
            case (.items, .items(let count)): .items(count + 1)
            case (.table, _): .table(rows: 1)
            case (.items, _): .items(1)
            case (.paragraph, _): .paragraph
            }
        sections[section].pieces.append(piece)
        run = kind
    }
}
