import Foundation
import Programs
import Testing

/// Folders in which something is wrong, each with what an author must be told, word by word.
///
/// `expected.txt` holds the findings in Chinese, an empty line, and the findings in English.
@Suite struct BrokenTests {
    @Test(arguments: try Folders.names(in: Folders.broken))
    func `a broken folder is no service, and says exactly why`(name: String) throws {
        let checked = try Folders.load(name, in: Folders.broken).service()
        #expect(checked.service == nil)
        #expect(checked.findings.contains { $0.severity == .error })
        try expect(checked.findings, as: name, in: Folders.broken)
    }

    @Test(arguments: try Folders.names(in: Folders.warned))
    func `a doubtful folder is a service, and says what to look at`(name: String) throws {
        let checked = try Folders.load(name, in: Folders.warned).service()
        #expect(checked.service != nil)
        #expect(checked.findings.contains { $0.severity == .warning })
        try expect(checked.findings, as: name, in: Folders.warned)
    }

    private func expect(_ findings: [Finding], as name: String, in folder: URL) throws {
        let file = folder.appending(path: name).appending(path: "expected.txt")
        let said = Language.allCases.map { language in
            findings.map { $0.text(in: language) + "\n" }.joined()
        }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["UNIONHALL_WRITE_EXPECTED"] != nil {
            try Data(said.utf8).write(to: file)
        }
        #expect(said == (try String(contentsOf: file, encoding: .utf8)))
    }
}
