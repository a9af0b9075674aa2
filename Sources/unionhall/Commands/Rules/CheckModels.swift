import ArgumentParser
import Decisions
import FEEL
import Programs

/// Checks DMN files: what cannot be read, and what tables leave out or say twice.
struct CheckModels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "检查 DMN 文件：读不懂的、漏掉的、重叠的、永远轮不到的。Check DMN files: what cannot be read, gaps, overlaps, rules nobody reaches.",
        discussion: "有错误时退出码为 1。The exit code is 1 where there are errors."
    )

    @Argument(help: "DMN 文件。DMN files.", completion: .file(extensions: ["dmn"]))
    var files: [String]

    @Option(help: "说明用的语言：zh 或 en。Language of the findings, zh or en.")
    var language = "zh"

    func validate() throws {
        guard Language(rawValue: language) != nil else {
            throw ValidationError("语言是 zh 或 en。The language is zh or en.")
        }
    }

    func run() async throws {
        try await explained {
            var (errors, warnings, tables) = (0, 0, 0)
            for path in files {
                let model: Model
                do {
                    model = try ModelFile(path).model()
                } catch let trouble as ModelTrouble {
                    print(said(trouble.words.zh, trouble.words.en))
                    errors += 1
                    continue
                }
                for fault in model.faults {
                    print("\(path):\(fault.line): \(said(fault.zh, fault.en))")
                    errors += 1
                }
                for (name, table) in model.tables {
                    tables += 1
                    for finding in table.findings(in: Environment()) {
                        let line = finding.place.map { ":\($0.line)" } ?? ""
                        print("\(path)\(line): \(name): \(said(finding.zh, finding.en))")
                        switch finding.severity {
                        case .error: errors += 1
                        case .warning: warnings += 1
                        case .note: break
                        }
                    }
                }
            }
            print("\(files.count) files, \(tables) tables, \(errors) errors, \(warnings) warnings")
            if errors > 0 { throw Exit.findings }
        }
    }

    private func said(_ zh: String, _ en: String) -> String { language == "zh" ? zh : en }
}
