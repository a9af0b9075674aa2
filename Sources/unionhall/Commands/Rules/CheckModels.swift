import ArgumentParser
import Decisions
import FEEL
import Papers
import Programs

/// Checks files of rules: what cannot be read, and what tables leave out or say twice.
struct CheckModels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "检查规则文件：读不懂的、漏掉的、重叠的、永远轮不到的。Check files of rules: what cannot be read, gaps, overlaps, rules nobody reaches.",
        discussion: "有错误时退出码为 1。The exit code is 1 where there are errors."
    )

    @Argument(
        help: "模型、电子表格、文本或服务。Models, workbooks, texts or services.",
        completion: .file()
    )
    var files: [String]

    @OptionGroup var language: LanguageOption

    @Flag(
        help:
            "也列出会同时符合、但命中方式允许的规则。Also list rules that hold together where the hit policy allows it."
    )
    var notes = false

    func run() async throws {
        try await explained {
            var tally = Tally()
            for path in files {
                do {
                    try check(path, &tally)
                } catch let trouble as ModelTrouble {
                    print(said(trouble.words.zh, trouble.words.en))
                    tally.errors += 1
                }
            }
            print(tally.text(files: files.count))
            if tally.errors > 0 { throw Exit.findings }
        }
    }

    private struct Tally {
        var errors = 0
        var warnings = 0
        var tables = 0

        func text(files: Int) -> String {
            [
                counted(files, "file"), counted(tables, "table"), counted(errors, "error"),
                counted(warnings, "warning"),
            ].joined(separator: ", ")
        }
    }

    private func check(_ path: String, _ tally: inout Tally) throws {
        switch try RuleFile(path) {
        case .model(let file):
            let model = try file.model()
            for fault in model.faults {
                print("\(path):\(fault.line): \(said(fault.zh, fault.en))")
                tally.errors += 1
            }
            for (name, table) in model.tables {
                report(table, named: name, &tally) { "\(path):\($0.line)" }
            }
        case .tables(let tables):
            for written in tables {
                let table = try written.compiled(knowing: [:])
                report(table, named: written.name, &tally) { place in
                    guard case .sheet(_, let name) = written.place else {
                        return "\(path):\(place.line)"
                    }
                    return "\(path): \(name)!\(CellPlace(row: place.line, column: place.column))"
                }
            }
        case .service(let folder, let file, _):
            // What a service's tables leave out hangs on its form: its own check knows it.
            let findings = folder.service().findings
            tally.tables += folder.tables(in: file).count
            for finding in findings {
                print("\(path): \(finding.text(in: language.reader))")
                switch finding.severity {
                case .error: tally.errors += 1
                case .warning: tally.warnings += 1
                }
            }
        }
    }

    private func report(
        _ table: DecisionTable,
        named name: String,
        _ tally: inout Tally,
        at place: (DecisionTable.Place) -> String
    ) {
        tally.tables += 1
        for finding in table.findings(in: Environment())
        where notes || finding.severity != .note || finding.kind != .overlap {
            let start = finding.place.map(place) ?? name
            print("\(start): \(name): \(said(finding.zh, finding.en))")
            switch finding.severity {
            case .error: tally.errors += 1
            case .warning: tally.warnings += 1
            case .note: break
            }
        }
    }

    private func said(_ zh: String, _ en: String) -> String { language.reader == .zh ? zh : en }
}
