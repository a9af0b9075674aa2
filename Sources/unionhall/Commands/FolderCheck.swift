import HallTesting
import Programs

/// Looks through a service's folder and plays its scenarios, saying everything that is wrong.
struct FolderCheck {
    let reader: Language
    let neighbours: Neighbours
    private(set) var services = 0
    private(set) var scenarios = 0
    private(set) var errors = 0
    private(set) var warnings = 0
    private(set) var lines: [CatalogueReport.Line] = []

    /// - Parameter neighbours: Where the services are found that others open.
    init(for reader: Language, beside neighbours: Neighbours) {
        self.reader = reader
        self.neighbours = neighbours
    }

    /// - Parameter path: Where the folder lies, as findings name it.
    mutating func check(_ folder: ServiceFolder, at path: String) async throws {
        let checked = folder.service()
        var line = CatalogueReport.Line(of: folder, checked)
        services += 1
        for finding in checked.findings {
            print("\(path)/\(finding.text(in: reader))")
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            }
        }
        let elsewhere = checked.service.map {
            $0.openingFindings(neighbours.find) + $0.usedFindings(neighbours.find)
        }
        for finding in elsewhere ?? [] {
            errors += 1
            print("\(path)/\(ServiceFolder.mainFile): \(finding[reader])")
        }
        for scenario in checked.service?.scenarios ?? [] {
            guard let service = checked.service else { break }
            scenarios += 1
            let failures = try await Rehearsal.run(
                scenario,
                of: service,
                beside: neighbours.beside(service)
            )
            if failures.isEmpty { line.passed += 1 }
            for failure in failures {
                errors += 1
                let heading = reader == .zh ? "场景没有通过" : "the scenario fails"
                print("\(path)/\(failure.place): \(heading): \(failure.message[reader])")
            }
        }
        lines.append(line)
    }

    var text: String {
        [
            counted(services, "service"), counted(scenarios, "scenario"),
            counted(errors, "error"), counted(warnings, "warning"),
        ].joined(separator: ", ")
    }
}
