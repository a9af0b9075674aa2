import Programs

/// What a catalogue holds: a line for each service, and which keys of the language few of them need.
struct CatalogueReport {
    struct Line {
        let name: String
        /// What the list that it was asked for in calls it.
        let references: String
        var passed = 0
        let scenarios: Int
        let keys: [String]
        let lines: Int

        init(of folder: ServiceFolder, _ checked: CheckedService) {
            name = folder.name
            references = checked.service?.head.references.joined(separator: " ") ?? ""
            scenarios = checked.service?.scenarios.count ?? 0
            keys = checked.keys
            lines = folder.lines
        }
    }

    let lines: [Line]

    /// As columns of plain text.
    var text: String {
        let rows =
            [["id", "service", "scenarios", "keys", "lines"]]
            + lines.map {
                [
                    $0.references.isEmpty ? "-" : $0.references, $0.name,
                    "\($0.passed)/\($0.scenarios)", "\($0.keys.count)", "\($0.lines)",
                ]
            }
        let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let table = rows.map { row in
            zip(row, widths).enumerated().map { place, cell in
                let gap = String(repeating: " ", count: cell.1 - cell.0.count)
                // Names stand left, numbers right.
                return place < 2 ? cell.0 + gap : gap + cell.0
            }.joined(separator: "  ")
        }
        return (table + ["", rarely]).joined(separator: "\n")
    }

    /// A key exists because several services need it: those that do not yet.
    private var rarely: String {
        var users: [String: Int] = [:]
        for key in lines.flatMap(\.keys) { users[key, default: 0] += 1 }
        // Of one or two services it says nothing.
        guard lines.count > 2 else { return "\(users.count) keys in use" }
        let few = users.filter { $0.value < 3 }.keys.sorted()
        return "\(users.count) keys in use; in fewer than three services: "
            + (few.isEmpty ? "none" : few.joined(separator: ", "))
    }
}
