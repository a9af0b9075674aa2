import Calendar
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

/// A test's hall in which one case has been paid, and the people who claim it back.
struct PaidBack {
    let office: Office
    let caseFile: CaseID
    let grant: GrantID
    /// A second supervisor.
    let other: Colleague
    /// Officer and supervisor at once.
    let all: Colleague

    var hall: Hall { office.hall }
    var both: Colleague { office.both }
    var today: CivilDate { hall.calendar.date(of: office.house.clock.now) }

    static func open() async throws -> PaidBack {
        let office = try await Office.open()
        let top = office.house.federation
        let staff = Recruiting(house: office.house)
        let (caseFile, grant) = try await office.granted(0)
        try await office.act("paid", on: caseFile, as: office.finance)
        return PaidBack(
            office: office,
            caseFile: caseFile,
            grant: grant,
            other: try await staff.colleague("吴监", ["supervisor"], at: top),
            all: try await staff.colleague("周全", ["officer", "supervisor", "finance"], at: top)
        )
    }

    @discardableResult func claim(
        _ fen: Int64?,
        by colleague: Colleague
    ) async throws -> RecoveryID {
        let claim = ClaimBack(fen, of: grant, in: caseFile, because: "重复发放")
        return RecoveryID(raw: try await hall.perform(claim, as: .staff(colleague)))
    }

    func confirm(_ id: RecoveryID) async throws {
        _ = try await hall.perform(
            ConfirmClaim(id, isRight: true),
            as: .staff(office.supervisor)
        )
    }

    func record(
        _ fen: Int64,
        _ id: RecoveryID,
        on day: String? = nil,
        as colleague: Colleague? = nil
    ) async throws {
        _ = try await hall.perform(
            RecordRepayment(fen, for: id, on: day ?? today.description, slip: "回单一"),
            as: .staff(colleague ?? office.finance)
        )
    }

    func object(_ id: RecoveryID, as worker: Office.Worker) async throws {
        _ = try await hall.perform(ObjectToClaim(id, saying: "我只收到一次"), as: worker.actor)
    }

    func own() async throws -> OwnCase {
        try await hall.ask(OpenMyCase(caseFile), as: office.workers[0].actor)
    }

    func messages() async throws -> [String] {
        try await office.house.look { tx in
            try tx.messages.ofCase(caseFile).map(\.words)
        }
    }

    func grantRow() async throws -> GrantRow {
        try #require(try await office.house.look { try $0.grants.find(grant) })
    }

    /// What lies in the fund, in fen.
    func fund() async throws -> Int64 {
        try await office.house.look { tx in
            let fund = try tx.books.account(named: "fund \(Office.aid)/aid fund")
            return try fund.flatMap(tx.books.state)?.available.count ?? 0
        }
    }

    /// The books balance and the chain of the audit is whole.
    func expectSound(_ place: SourceLocation = #_sourceLocation) async throws {
        let (book, verdict) = try await office.house.look { tx in
            (try tx.books.whole(), try tx.audit.verify())
        }
        #expect(book.faults() == [], sourceLocation: place)
        #expect(TrialBalance(book.accounts.values).isBalanced, sourceLocation: place)
        guard case .whole = verdict else {
            Issue.record("the audit chain is broken", sourceLocation: place)
            return
        }
    }
}

/// What is wrong in a form; a test fails where it is taken after all.
func faults(
    _ place: SourceLocation = #_sourceLocation,
    of body: () async throws -> some Any
) async -> [String: Words] {
    do {
        _ = try await body()
        Issue.record("the form was taken", sourceLocation: place)
    } catch let form as UnfinishedForm {
        return form.faults
    } catch {
        Issue.record(error, sourceLocation: place)
    }
    return [:]
}
