import Foundation

/// The report of a year as a command prints it.
struct YearSheet {
    private let report: YearReport
    private let took: Duration

    init(_ report: YearReport, took: Duration) {
        self.report = report
        self.took = took
    }

    private static let mostFaults = 40

    func print() {
        for line in report.services {
            let ends = line.outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            let open = line.open.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            Swift.print(
                """
                \(line.service): \(line.filed) filed, \(line.declined) turned away\
                \(line.lastNo.map { " (such as: \($0))" } ?? ""); \
                \(ends.joined(separator: ", "))\(open.isEmpty ? "" : "; open: ")\
                \(open.joined(separator: ", "))
                """
            )
        }
        for fault in report.faults.prefix(Self.mostFaults) { Swift.print("✗ " + fault) }
        let more = report.faults.count - Self.mostFaults
        if more > 0 { Swift.print("✗ … \(more) more") }
        Swift.print(
            """
            \(counted(report.services.map(\.filed).reduce(0, +), "case")), \
            \(counted(report.clocks, "stroke")) of clocks, \
            \(counted(report.bookLines, "line")) in the books, \
            \(counted(report.decisions, "decision")) made again, \
            \(counted(report.faults.count, "fault")); \
            \(Int(took.seconds.rounded())) s, \(ProcessMemory.peak) MB
            """
        )
    }
}
