import Foundation
import Programs
import Testing

@Suite struct LeafTests {
    private let folder = ServiceFolder.new(
        "spring-walk",
        title: Words(zh: "春游", en: "Walk"),
        owner: "union"
    )

    private func text(_ folder: ServiceFolder) -> String {
        String(decoding: folder.files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
    }

    @Test func `a value is replaced where it stands, and nothing else`() throws {
        let changed = try #require(
            folder.replacing(["settings", "pay line", "is"], by: "3200 CNY")
        )
        #expect(text(changed) == text(folder).replacing("{is: 3000 CNY", with: "{is: 3200 CNY"))
    }

    /// Texts that plain YAML would misread, and one that quotation marks stand around already.
    @Test(arguments: [
        "春游：一日", "a: b", "# none", "it's", "'quoted'", "{n}", "[1]", "- x", "a, b", "\"x\"", "yes",
        "2024-05-01", "*all", "名称 ",
    ])
    func `whatever is typed comes back as it was typed`(typed: String) throws {
        for path in [["title"], ["settings", "pay line", "title"], ["number"]] {
            guard let changed = folder.replacing(path, by: typed) else {
                Issue.record("\(path) was not changed to \(typed)")
                continue
            }
            let leaf = changed.leaves().first { $0.path == path }
            #expect(leaf?.text.value == typed)
            // And it can be changed back, byte for byte where the quotation marks were needed before.
            let old = folder.leaves().first { $0.path == path }?.text.value ?? ""
            let back = try #require(changed.replacing(path, by: old))
            #expect(back.leaves().map(\.text.value) == folder.leaves().map(\.text.value))
        }
    }

    @Test func `several lines, unknown keys and blocks are left to the hand`() {
        #expect(folder.replacing(["title"], by: "a\nb") == nil)
        #expect(folder.replacing(["no such"], by: "a") == nil)
        #expect(folder.replacing(["decide", "eligible"], by: "a") == nil)
    }

    @Test func `leaves of every kind in the catalogue can be rewritten and had back`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Catalogue")
        for name in try FileManager.default.contentsOfDirectory(atPath: root.path()) {
            let main = root.appending(path: "\(name)/service.yaml")
            guard let bytes = try? Data(contentsOf: main) else { continue }
            let folder = ServiceFolder(name: name, files: [ServiceFolder.mainFile: Array(bytes)])
            #expect(folder.leaves().count > 5, "\(name)")
            var seen: Set<String> = []
            for leaf in folder.leaves()
            where seen.insert("\(leaf.section) \(leaf.path.last ?? "") \(leaf.text.style)").inserted
            {
                let other = try #require(folder.replacing(leaf.path, by: "它: '别的'"), "\(leaf)")
                let back = try #require(other.replacing(leaf.path, by: leaf.text.value), "\(leaf)")
                #expect(back.leaves().map(\.text.value) == folder.leaves().map(\.text.value))
            }
        }
    }
}
