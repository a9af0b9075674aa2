import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// A test's hall with a service whose larger sums are signed by two.
struct Ridge {
    static let service = "ridge-aid"
    /// In fen: above it a second one signs.
    static let limit: Int64 = 5_000_00

    let office: Office
    /// A second supervisor.
    let other: Colleague
    /// Officer, supervisor and finance at once.
    let all: Colleague

    var hall: Hall { office.hall }

    static func open(fund: Int64 = 1_000_000_00, more: Int = 0) async throws -> Ridge {
        let office = try await Office.open(more: more)
        let top = office.house.federation
        try await office.hall.publish(Fixtures.folder(service), owner: top.id)
        let staff = Recruiting(house: office.house)
        let ridge = Ridge(
            office: office,
            other: try await staff.colleague("吴监", ["supervisor"], at: top),
            all: try await staff.colleague("周全", ["officer", "supervisor", "finance"], at: top)
        )
        if fund > 0 { try await ridge.deposit(fund, "first") }
        return ridge
    }

    func deposit(_ fen: Int64, _ slip: String) async throws {
        let deposit = Deposit(fen, into: "roof fund", of: Self.service, statement: slip)
        try await hall.perform(deposit, as: .hall)
        try await hall.tick()
    }

    func apply(_ worker: Int, needing yuan: String) async throws -> CaseID {
        let apply = Apply(Self.service, answers: ["need": [yuan]])
        let receipt = try await hall.perform(apply, as: office.workers[worker].actor)
        return CaseID(raw: receipt.caseFile)
    }

    func approve(
        _ id: CaseID,
        as colleague: Colleague,
        saying words: String? = nil,
        seen: String = "屋顶塌了"
    ) async throws {
        let approve = Act(
            "approve",
            on: id,
            saying: words,
            answering: ["seen": [seen]],
            seeing: try await office.row(id).state.version
        )
        _ = try await hall.perform(approve, as: .staff(colleague))
    }

    func step(_ id: CaseID) async throws -> String { try await office.row(id).state.step }

    func grants(_ id: CaseID) async throws -> [GrantRow] {
        try await office.house.look { try $0.grants.ofCase(id) }
    }
}
