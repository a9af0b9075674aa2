import ArgumentParser
import Hall
import Programs
import Store

/// Recomputes the audit's chain and the books, so that a change made past the hall shows.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核对审计链和账本。Check that the audit is whole and the books agree."
    )

    @OptionGroup var options: HallOptions

    func run() async throws {
        try await explained {
            let house = try await OpenHouse.open(try options.settings())
            let report = try await house.hall.ask(CheckRecords(), as: .hall)
            print(audit(report.audit))
            for fault in report.faults { print(fault.zh + "\n" + fault.en) }
            if report.faults.isEmpty {
                print("账本 \(report.lines) 行，相符。The books' \(report.lines) lines agree.")
            }
            guard report.isSound else { throw Exit.findings }
        }
    }

    private func audit(_ verdict: AuditVerdict) -> String {
        switch verdict {
        case .whole(let count):
            "审计 \(count) 条，完整。The audit's \(count) entries are whole."
        case .broken(let number, .missing):
            "缺少审计第 \(number) 条。Audit entry \(number) is missing."
        case .broken(let number, .altered):
            "审计第 \(number) 条被改过。Audit entry \(number) was altered."
        }
    }
}
