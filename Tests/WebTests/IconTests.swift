import Foundation
import Testing

@testable import Web

@Suite struct IconTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: Icon.allCases)
    func `every drawing that a page uses is fetched at set-up`(icon: Icon) throws {
        let lock = try String(contentsOf: Self.root.appending(path: "Assets.lock"), encoding: .utf8)
        #expect(lock.contains("\"Assets/icons/\(icon.rawValue).svg\""))
    }

    @Test func `a page without its drawings still says everything`() {
        #expect(Icons(folder: "/nowhere").isEmpty)
        let page = PageTests.html(Samples.home)
        #expect(!page.contains("<svg") && page.contains("困难帮扶") && page.contains("首页"))
    }
}
