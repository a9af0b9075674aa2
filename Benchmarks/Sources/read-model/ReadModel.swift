import Decisions
import FEEL
import Foundation

/// Reads DMN files as they come, checks their tables, makes their decisions, writes each file and reads it again.
///
/// `read-model FILE…` prints for each file `FILE<tab>STATE<tab>FINDINGS<tab>ROUND`: the state is `model` or
/// `unreadable`, the round `same` or `differs`; behind it its findings, each with line, Chinese and English.
@main
enum ReadModel {
    static func main() {
        for path in CommandLine.arguments.dropFirst() {
            var seen = Seen(path)
            seen.read()
            print(([seen.line] + seen.findings.map { "  " + $0 }).joined(separator: "\n"))
        }
    }
}

/// One file and what was seen in it.
struct Seen {
    let path: String
    private(set) var isModel = false
    private(set) var isSame = true
    private(set) var findings: [String] = []

    init(_ path: String) { self.path = path }

    var line: String {
        [
            path, isModel ? "model" : "unreadable", String(findings.count),
            isSame ? "same" : "differs",
        ]
        .joined(separator: "\t")
    }

    mutating func read() {
        let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
        do throws(ModelFault) {
            let file = try DMNFile(bytes)
            let definitions = try file.definitions
            isModel = true
            let model = Model(definitions, importing: beside(definitions))
            for fault in model.faults { note(fault) }
            for name in model.decisions {
                _ = model.evaluate(decision: name, inputs: [], in: Environment())
            }
            for (_, table) in model.tables { _ = table.findings(in: Environment()) }
            let again = try DMNFile(file.bytes)
            isSame = try told(again.definitions) == told(definitions) && again.bytes == file.bytes
        } catch {
            note(error)
        }
    }

    private mutating func note(_ fault: ModelFault) {
        findings.append("\(fault.line)\t\(fault.zh)\t\(fault.en)")
    }

    private func beside(_ definitions: Definitions) -> [Definitions] {
        guard !definitions.imports.isEmpty else { return [] }
        let folder = URL(filePath: path).deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".dmn") }.compactMap { name in
            let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
            return data.flatMap { try? DMNReader.read(Array($0)) }
        }
    }

    /// The definitions in words, without the lines where they stand.
    private func told(_ definitions: Definitions) -> String {
        String(describing: definitions).replacing(/line: [0-9]+/, with: "")
    }
}
