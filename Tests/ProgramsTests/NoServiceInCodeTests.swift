import Foundation
import Programs
import Testing

/// Services are data: no code knows the name of one, or of a question that only one asks.
@Suite struct NoServiceInCodeTests {
    @Test(arguments: try Folders.names(in: Folders.catalogue))
    func `no code names a service or a field of its own`(name: String) throws {
        let checked = try Folders.load(name, in: Folders.catalogue).service()
        let service = try #require(checked.service)
        let own = service.form.fields.map(\.id).filter { $0.contains(" ") }
        let names = [name] + own.flatMap { [$0, $0.wireName] }
        for (path, text) in try NoServiceInCodeTests.code() {
            for name in names where text.contains(name) {
                Issue.record("\(path) names \(name)")
            }
        }
    }

    @Test func `there is code to look at`() throws {
        #expect(try NoServiceInCodeTests.code().count > 100)
    }

    /// Every source of the product; comments may give examples.
    private static func code() throws -> [(String, String)] {
        try ["Sources", "Engines/Sources"].flatMap { room in
            let root = Folders.repository.appending(path: room)
            return try FileManager.default.subpathsOfDirectory(atPath: root.path)
                .filter { $0.hasSuffix(".swift") }
                .map { path in
                    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
                    let code = text.split(separator: "\n").filter {
                        !$0.drop { $0 == " " }.hasPrefix("//")
                    }
                    return ("\(room)/\(path)", code.joined(separator: "\n"))
                }
        }
    }
}
