import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// A year of an office: every day somebody does something, often enough the wrong thing.
struct Year {
    /// What people say in it, which is nobody else's business.
    static let words = ["住院一周", "房子漏雨", "请补交发票原件", "电话里核实过", "户名对不上"]

    private(set) var done: [String: Int] = [:]
    private(set) var refusals = 0

    private let office: Office
    private let staff: [Colleague]
    private var dice: Dice
    private var keys = 0

    init(_ office: Office, seed: UInt64) {
        self.office = office
        staff = [office.officer, office.secondOfficer, office.finance, office.checker]
        dice = Dice(seed: seed)
    }

    mutating func pass(days: Int = 365) async throws {
        for _ in 0..<days {
            for _ in 0..<dice.below(4) { try await doSomething() }
            try await office.pass(days: 1)
        }
    }

    private mutating func doSomething() async throws {
        switch dice.below(20) {
        case 0..<5: try await apply()
        case 5..<6: try await fetchParcel()
        case 6..<15: try await actSensibly()
        case 15..<17: try await actBlindly()
        default: try await moveMoney()
        }
    }

    private mutating func attempt(_ name: String, _ body: () async throws -> Void) async throws {
        do {
            try await body()
            done[name, default: 0] += 1
        } catch is Refusal, is NotEligible, is UnfinishedForm {
            refusals += 1
        }
    }

    private mutating func apply() async throws {
        let choices = [Office.good, Office.good, Office.unclear, Office.rich, ["income": ["x"]]]
        let answers = choices[dice.below(choices.count)]
        let worker = dice.below(office.workers.count)
        let (office, isInsisting) = (office, dice.below(2) == 0)
        try await attempt("apply") {
            try await office.apply(worker, answers, insisting: isInsisting)
        }
    }

    private mutating func fetchParcel() async throws {
        let actor = office.workers[dice.below(office.workers.count)].actor
        let hall = office.hall
        try await attempt("parcel") {
            let apply = Apply(Office.parcel, answers: ["size": ["large"]])
            _ = try await hall.perform(apply, as: actor)
        }
    }

    /// An action of the step where a case stands, by somebody who may do it, or may not.
    private mutating func actSensibly() async throws {
        guard let row = try await anyCase() else { return }
        let service = try office.hall.shelf.now.version(row.service, row.digest).service
        guard let actions = service.procedure.step(row.state.step)?.actions, !actions.isEmpty else {
            return
        }
        let action = actions[dice.below(actions.count)].id
        try await act(action, on: row, seeing: row.state.version)
    }

    /// Any word on any case with any version.
    private mutating func actBlindly() async throws {
        guard let row = try await anyCase() else { return }
        let actions = ["approve", "paid", "withdraw", "send in", "hand over", "nonsense"]
        let action = actions[dice.below(actions.count)]
        try await act(action, on: row, seeing: row.state.version - dice.below(3))
    }

    private mutating func act(_ action: String, on row: CaseRow, seeing version: Int) async throws {
        let words = Self.words[dice.below(Self.words.count)]
        let applicant = office.workers.first { $0.person.id == row.applicant }
        let isApplicant = row.state.step == Step.applicant || dice.below(8) == 0
        let colleague = staff[dice.below(staff.count)]
        guard let actor = isApplicant ? applicant?.actor : Actor.staff(colleague) else { return }
        keys += 1
        let (hall, key, times) = (office.hall, "year \(keys)", 1 + dice.below(2))
        try await attempt(action) {
            for _ in 0..<times {
                let act = Act(action, on: row.id, saying: words, seeing: version)
                _ = try await hall.perform(act, once: key, as: actor)
            }
        }
    }

    private mutating func moveMoney() async throws {
        let due = try await office.house.look { try $0.grants.page(.due, limit: 50).map(\.id) }
        let batches = try await office.house.look { tx in
            try (tx.payments.page(.made, limit: 5) + tx.payments.page(.checked, limit: 5)).map(\.id)
        }
        let (office, colleague) = (office, staff[dice.below(staff.count)])
        let actor = Actor.staff(colleague)
        if batches.isEmpty || dice.below(3) == 0 {
            try await attempt("batch") {
                _ = try await office.hall.perform(PrepareBatch(due), as: actor)
            }
            return
        }
        let batch = batches[dice.below(batches.count)]
        try await attempt("check") {
            _ = try await office.hall.perform(CheckBatch(batch), as: actor)
        }
        let isReturned = dice.below(3) == 0
        try await attempt("settle") {
            let lines = try await office.lines(batch).map {
                SettleBatch.Line($0.id, returned: isReturned ? "户名对不上" : nil)
            }
            _ = try await office.hall.perform(SettleBatch(batch, lines: lines), as: actor)
        }
    }

    private mutating func anyCase() async throws -> CaseRow? {
        let services = office.hall.shelf.now
        let rows = try await office.house.look { try $0.allCases(services) }
        let open = rows.filter { !$0.state.isClosed }
        let pool = open.isEmpty || dice.below(10) == 0 ? rows : open
        return pool.isEmpty ? nil : pool[dice.below(pool.count)]
    }
}

/// Throws that follow from a seed.
struct Dice {
    private let entropy: SeededEntropy

    init(seed: UInt64) {
        entropy = SeededEntropy(seed: seed)
    }

    mutating func below(_ bound: Int) -> Int {
        Int(entropy.bits64() % UInt64(bound))
    }
}
