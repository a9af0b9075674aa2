import ArgumentParser
import Hall
import Programs
import Store

/// Recomputes the audit's chain and the books, so that a change made past the hall shows, and makes every
/// decision again.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "核对审计链和账本，把每个判断按当时的规则和事实重算一遍。Check that the audit is whole, the books agree and every decision comes out as it did."
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
            let agree = try await replay(in: house.hall)
            guard report.isSound, agree else { throw Exit.findings }
        }
    }

    /// Every decision again, page by page; those that come out otherwise are named.
    private func replay(in hall: Hall) async throws -> Bool {
        var (made, different) = (0, 0)
        var last: DecisionID?
        repeat {
            let report = try await hall.ask(ReplayDecisions(after: last), as: .hall)
            made += report.made
            different += report.different.count
            for one in report.different {
                let (was, now) = (one.was?.rawValue ?? "?", one.now?.rawValue ?? "?")
                print(
                    """
                    \(one.caseNumber) 的判断重算不同：当时 \(was)，现在 \(now)。
                    A decision on \(one.caseNumber) comes out otherwise: \(was) then, \(now) now.
                    """
                )
            }
            last = report.next
        } while last != nil
        if different == 0 {
            print("判断 \(made) 个，重算都一样。All \(made) decisions come out as they did.")
        }
        return different == 0
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
