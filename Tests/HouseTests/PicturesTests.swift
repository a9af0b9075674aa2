import Foundation
import Testing

/// The pictures of the documents, which `pytest Tests/Browser/test_pages.py --pictures` draws.
@Suite struct PicturesTests {
    private let documents = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Docs")

    private func files(_ folder: URL, _ end: String) throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try #require(all).compactMap { $0 as? URL }.filter { $0.pathExtension == end }
    }

    private func linked() throws -> [(page: String, picture: String)] {
        try files(documents, "md").flatMap { page in
            try String(contentsOf: page, encoding: .utf8).matches(of: /pictures\/([\w.-]+\.png)/)
                .map { (page.lastPathComponent, String($0.1)) }
        }
    }

    @Test func `every picture that is shown is there, and every one that is there is shown`() throws
    {
        let kept = try files(documents.appending(path: "pictures"), "png")
        let names = Set(kept.map(\.lastPathComponent))
        let linked = try linked()
        #expect(linked.filter { !names.contains($0.picture) }.map { "\($0)" } == [])
        #expect(names.subtracting(linked.map(\.picture)).sorted() == [])
    }

    @Test func `the guides of a language show its pages`() throws {
        for (page, picture) in try linked()
        where ["worker", "desk", "partner", "rules"].contains(
            where: page.hasPrefix
        ) {
            #expect(picture.contains("-en-") == !page.hasSuffix(".zh.md"), "\(page): \(picture)")
        }
    }

    @Test func `the pictures are small`() throws {
        let sizes = try files(documents.appending(path: "pictures"), "png").map {
            try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        }
        #expect(sizes.reduce(0, +) < 4_000_000)
    }
}
