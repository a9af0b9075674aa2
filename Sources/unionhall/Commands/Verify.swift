import ArgumentParser
import Hall
import Store

/// Recomputes the audit chain from its beginning, so that a change made past the hall shows.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核对：审计链是否完整。Check that no record of the audit was changed or lost."
    )

    @OptionGroup var options: HallOptions

    func run() async throws {
        try await explained {
            let house = try await OpenHouse.open(try options.settings())
            for tenant in [house.hall.tenant, .house] {
                let verdict = try await house.hall.database.read(tenant) { try $0.audit.verify() }
                try report(verdict, of: tenant == .house ? "house" : house.tenant.shortName)
            }
        }
    }

    private func report(_ verdict: AuditVerdict, of name: String) throws {
        switch verdict {
        case .whole(let count):
            print("\(name)：审计 \(count) 条，完整。The audit's \(count) entries are whole.")
        case .broken(let number, .missing):
            print("\(name)：缺少审计第 \(number) 条。Audit entry \(number) is missing.")
            throw Exit.findings
        case .broken(let number, .altered):
            print("\(name)：审计第 \(number) 条被改过。Audit entry \(number) was altered.")
            throw Exit.findings
        }
    }
}
