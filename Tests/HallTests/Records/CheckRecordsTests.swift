import Hall
import HallTesting
import Ledger
import Registry
import Store
import Testing

@Suite struct CheckRecordsTests {
    @Test func `what the hall wrote is whole and agrees`() async throws {
        let house = try await TestHall.open()
        try await house.write()
        let report = try await house.hall.ask(CheckRecords(), as: .hall)
        #expect(report.isSound)
        #expect(report.audit == .whole(count: 3))
        #expect(report.lines == 2)
    }

    @Test func `an entry changed past the hall shows with its number`() async throws {
        let house = try await TestHall.open()
        try await house.write()
        _ = try await house.arrange { tx in
            try tx.run("UPDATE audit SET action = 'x' WHERE tenant = \(tx.tenant) AND number = 2")
        }
        let report = try await house.hall.ask(CheckRecords(), as: .hall)
        #expect(report.audit == .broken(number: 2, .altered))
        #expect(!report.isSound)
    }

    @Test(arguments: Tamper.allCases) func `a sum changed past the hall shows`(
        tamper: Tamper
    ) async throws {
        let house = try await TestHall.open()
        try await house.write()
        _ = try await house.arrange { tx in try tx.run(tamper.sql(tx.tenant)) }
        let report = try await house.hall.ask(CheckRecords(), as: .hall)
        #expect(!report.isSound)
        #expect(!report.faults.isEmpty)
    }

    @Test func `nobody but the operator asks`() async throws {
        let house = try await TestHall.open()
        await #expect(throws: Refusal.self) {
            try await house.hall.ask(CheckRecords(), as: .staff(house.finance))
        }
    }
}

enum Tamper: CaseIterable {
    case line
    case account
    case lostLine

    func sql(_ tenant: TenantID) -> SQL {
        switch self {
        case .line: "UPDATE transfer SET amount = amount + 1 WHERE tenant = \(tenant)"
        case .account: "UPDATE book_account SET received = 7 WHERE tenant = \(tenant)"
        case .lostLine: "DELETE FROM transfer WHERE tenant = \(tenant) AND sequence = 2"
        }
    }
}

extension TestHall {
    /// Three acts and two movements of money.
    fileprivate func write() async throws {
        let now = clock.now
        try await arrange { tx in
            for number in 1...3 {
                try tx.audit.add(
                    AuditAct("test.act", of: "test", Int64(number), at: now, by: nil)
                )
            }
            let from = try tx.books.open("in", .source, Unit(code: "CNY"))
            let to = try tx.books.open("fund", .budget, Unit(code: "CNY"))
            for number in 1...2 {
                let order = Order(
                    from: from,
                    to: to,
                    amount: Amount(100),
                    unit: Unit(code: "CNY"),
                    code: "test"
                )
                let line = TransferID(Int64(number))
                try tx.books.apply(Command(key: "\(number)", .transfer(line, order)), at: now)
            }
        }
    }
}
