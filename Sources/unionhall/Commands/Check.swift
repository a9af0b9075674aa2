import ArgumentParser
import Foundation
import HallTesting
import Programs

/// Checks services' folders: everything that is wrong, at once, with place and remedy.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查服务文件夹，再跑其中的场景。Check services' folders, then play their scenarios.",
        discussion: """
            每个文件夹是一项服务，或里面放着多项服务。有错误时退出码为 1。
            Each folder is a service, or holds several. The exit code is 1 where there are errors.
            """
    )

    @Argument(help: "文件夹。Folders.", completion: .directory)
    var folders: [String]

    @Flag(help: "最后列出每项服务的场景、用到的写法和行数。Print a table of the services.")
    var report = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard !folders.isEmpty else {
            throw ValidationError("请写出文件夹。Name a folder, such as Catalogue/.")
        }
    }

    func run() async throws {
        try await explained {
            var tally = Tally()
            var lines: [CatalogueReport.Line] = []
            for path in folders {
                for (folder, place) in try ServiceFolder.all(at: path) {
                    lines.append(try await check(folder, at: place, &tally))
                }
            }
            if report { print(CatalogueReport(lines: lines).text) }
            print(tally.text)
            if tally.errors > 0 { throw Exit.findings }
        }
    }

    private func check(
        _ folder: ServiceFolder,
        at path: String,
        _ tally: inout Tally
    ) async throws -> CatalogueReport.Line {
        let checked = folder.service()
        var line = CatalogueReport.Line(of: folder, checked)
        tally.services += 1
        for finding in checked.findings {
            print("\(path)/\(finding.text(in: reader))")
            switch finding.severity {
            case .error: tally.errors += 1
            case .warning: tally.warnings += 1
            }
        }
        guard let service = checked.service else { return line }
        for scenario in service.scenarios {
            tally.scenarios += 1
            let failures = try await Rehearsal.run(scenario, of: service)
            if failures.isEmpty { line.passed += 1 }
            for failure in failures {
                tally.errors += 1
                let heading = reader == .zh ? "场景没有通过" : "the scenario fails"
                print("\(path)/\(failure.place): \(heading): \(failure.message[reader])")
            }
        }
        return line
    }

    private var reader: Language { language.reader }

    private struct Tally {
        var services = 0
        var scenarios = 0
        var errors = 0
        var warnings = 0

        var text: String {
            [
                counted(services, "service"), counted(scenarios, "scenario"),
                counted(errors, "error"), counted(warnings, "warning"),
            ].joined(separator: ", ")
        }
    }
}
