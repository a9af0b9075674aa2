import Foundation
import Programs
import SeededTesting
import Testing

/// Valid folders with a few bytes changed: never a crash, always findings or a service.
@Suite struct FuzzTests {
    @Test(arguments: UInt64(1)...24)
    func `a folder with broken bytes is a service or says why not`(seed: UInt64) throws {
        var random = Seeded(seed)
        let names = try Folders.names(in: Folders.catalogue)
        let name = try #require(names.randomElement(using: &random))
        let folder = try Folders.load(name, in: Folders.catalogue)
        for _ in 0..<8 {
            var files = folder.files
            let paths = files.keys.filter { $0.hasSuffix(".yaml") }.sorted()
            let path = try #require(paths.randomElement(using: &random))
            files[path] = mutated(files[path] ?? [], using: &random)
            let checked = ServiceFolder(name: name, files: files).service()
            let hasErrors = checked.findings.contains { $0.severity == .error }
            #expect((checked.service == nil) == hasErrors)
            #expect(checked.findings.allSatisfy { $0.place.line > 0 && $0.place.column > 0 })
            #expect(checked.findings == checked.findings.sorted())
        }
    }

    /// What hands do to files: a byte changed, a piece cut out, doubled, or moved in from elsewhere.
    private func mutated(_ bytes: [UInt8], using random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0..<4, using: &random) where bytes.count > 40 {
            let start = Int.random(in: 0..<bytes.count - 30, using: &random)
            let length = Int.random(in: 1...24, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(start..<start + length)
            case 2: bytes.insert(contentsOf: bytes[start..<start + length], at: start)
            case 3:
                let signs = Array("{}[]|>&*!%@`'\"#:,-\t\n ?".utf8)
                bytes.insert(signs.randomElement(using: &random) ?? 0x3A, at: start)
            case 4:
                let signs = [
                    "：", "，", "“", "｜", "yes", "null", "- ", "  ", "999999999999999999999",
                ]
                bytes.insert(
                    contentsOf: Array((signs.randomElement(using: &random) ?? "").utf8),
                    at: start
                )
            default:
                let from = Int.random(in: 0..<bytes.count - 30, using: &random)
                bytes.insert(contentsOf: Array(bytes[from..<from + length]), at: start)
            }
        }
        return bytes
    }
}
