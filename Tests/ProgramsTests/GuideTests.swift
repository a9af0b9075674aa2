import Foundation
import Programs
import Testing

/// The guides for those who write services: what they quote stands in folders that are checked, and
/// what they say that `check` says is what it says.
@Suite struct GuideTests {
    private static let home = "Docs/designing"
    private static let examples = Folders.repository.appending(path: home + "/examples")

    /// The guides, without the readme pages of the examples.
    private static func guides() throws -> [Document] {
        try Document.all(below: home).filter { !$0.path.contains("/examples/") }
    }

    private static func topics() throws -> [String] {
        try guides().map(\.path).filter { $0.hasSuffix(".zh.md") }
            .map { String($0.dropLast(".zh.md".count)) }
    }

    /// Scenarios are played by `unionhall check`: see `Scripts/test`.
    @Test(arguments: try Folders.names(in: examples))
    func `an example has nothing to complain about`(name: String) throws {
        let checked = try Folders.load(name, in: Self.examples).service()
        #expect(checked.findings.map { $0.text(in: .en) }.joined(separator: "\n") == "")
        #expect(try #require(checked.service).scenarios.isEmpty == false)
    }

    @Test(arguments: try guides())
    func `what a guide quotes stands in a folder, word for word`(page: Document) throws {
        let files = try Example.named(by: page, in: Self.examples).flatMap(\.texts)
        for block in page.blocks where ["yaml", "markdown"].contains(block.language) {
            let stands = files.contains { ("\n" + $0.text).contains("\n" + block.text) }
            #expect(stands, "\(page.path): \(block.text)")
        }
    }

    /// A block `diff` turns the example into a wrong one; the block `text` after it is all that is said.
    @Test(arguments: try guides())
    func `a mistake is answered as the guide says`(page: Document) throws {
        let language: Language = page.path.hasSuffix(".zh.md") ? .zh : .en
        let examples = try Example.named(by: page, in: Self.examples)
        let file = Folders.repository.appending(path: page.path)
        var text = try String(contentsOf: file, encoding: .utf8)
        for (block, answer) in zip(page.blocks, page.blocks.dropFirst())
        where block.language == "diff" {
            #expect(answer.language == "text", "\(page.path): \(block.text)")
            let broken = try #require(
                examples.lazy.compactMap { $0.changed(by: block) }.first,
                "\(page.path): no file has these lines: \(block.text)"
            )
            let said = broken.service().findings.map { $0.text(in: language) + "\n" }.joined()
            if ProcessInfo.processInfo.environment["UNIONHALL_WRITE_EXPECTED"] != nil {
                text = text.replacing(
                    block.text + "```\n```text\n" + answer.text,
                    with: block.text + "```\n```text\n" + said
                )
                try Data(text.utf8).write(to: file)
            }
            #expect(said == answer.text)
        }
    }

    @Test(arguments: try topics())
    func `both languages of a guide have the same parts`(topic: String) throws {
        let zh = try Document(topic + ".zh.md")
        let en = try Document(topic + ".md")
        #expect(zh.sections.map(\.level) == en.sections.map(\.level))
        let quoted = [zh, en].map { $0.blocks.filter { $0.language != "text" } }
        #expect(quoted[0] == quoted[1])
    }

    @Test func `no guide is in one language only, and each stands in the list of both`() throws {
        let topics = try Self.topics()
        #expect(try Self.guides().count == 2 * topics.count)
        for (list, ending) in [("README.zh.md", ".zh.md"), ("README.md", ".md")] {
            let links = try Set(Document(Self.home + "/" + list).links)
            for topic in topics where !topic.hasSuffix("/README") {
                let name = String(try #require(topic.split(separator: "/").last)) + ending
                #expect(links.contains(name), "\(list): \(name)")
            }
        }
    }

    @Test(arguments: try Folders.names(in: examples))
    func `every example is shown whole by some guide`(name: String) throws {
        let file = Self.examples.appending(path: name + "/service.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(try Self.guides().contains { page in page.blocks.contains { $0.text == text } })
    }
}

/// A folder that a guide quotes.
private struct Example {
    let name: String
    let texts: [(path: String, text: String)]

    /// Those to which the page has a link.
    static func named(by page: Document, in folder: URL) throws -> [Example] {
        let names = Set(
            page.links.filter { $0.hasPrefix("examples/") }
                .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
        )
        return try names.sorted().map { name in
            let files = try Folders.load(name, in: folder).files
            return Example(
                name: name,
                texts: files.sorted { $0.key < $1.key }
                    .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
            )
        }
    }

    /// The folder in which the lines with `-` are the lines with `+`; nil where it has none of them.
    func changed(by diff: Document.Block) -> ServiceFolder? {
        let old = side("-", of: diff)
        let new = side("+", of: diff)
        guard let hit = texts.firstIndex(where: { ("\n" + $0.text).contains("\n" + old) }) else {
            return nil
        }
        var files = Dictionary(uniqueKeysWithValues: texts.map { ($0.path, [UInt8]($0.text.utf8)) })
        let text = ("\n" + texts[hit].text).replacing(
            "\n" + old,
            with: "\n" + new,
            maxReplacements: 1
        )
        files[texts[hit].path] = [UInt8](text.dropFirst().utf8)
        return ServiceFolder(name: name, files: files)
    }

    private func side(_ sign: Character, of diff: Document.Block) -> String {
        diff.lines.filter { $0.first == sign || $0.first == " " }
            .map { $0.dropFirst() + "\n" }
            .joined()
    }
}
