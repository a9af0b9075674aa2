import Calendar
import Casework
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store

/// A federation that gives prizes to the clubs that keep its ponds: three judges, two prizes.
struct Pond: Sendable {
    static let service = "pond-prizes"
    static let panel = "pond jury"

    let office: Office
    let first: Colleague
    let second: Colleague
    let auditor: Colleague
    let judges: [Colleague]

    var hall: Hall { office.hall }

    static func open(fund: Int64 = 1_000_00) async throws -> Pond {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(service),
            owner: office.house.federation.id
        )
        try await office.hall.perform(
            Deposit(fund, into: "pond fund", of: service, statement: "pond"),
            as: .hall
        )
        let staff = Recruiting(house: office.house)
        let top = office.house.federation
        var judges: [Colleague] = []
        for name in ["评甲", "评乙", "评丙"] {
            judges.append(try await staff.colleague(name, ["judge"], at: top))
        }
        return Pond(
            office: office,
            first: try await staff.colleague("主持", ["officer"], at: top),
            second: try await staff.colleague("复核", ["officer"], at: top),
            auditor: try await staff.colleague("审计", ["auditor"], at: top),
            judges: judges
        )
    }

    @discardableResult func apply(
        _ name: String,
        by club: String,
        wish: Int = 100,
        worker: Int = 0
    ) async throws -> CaseID {
        let answers = [
            "name": [name], "club": [club, "", ""], "size": ["big"], "wish": ["\(wish)"],
            "secret": ["悄悄话\(name)"],
        ]
        let receipt = try await hall.perform(
            Apply(Self.service, answers: answers),
            as: office.workers[worker].actor
        )
        office.house.pass(minutes: 1)
        return CaseID(raw: receipt.caseFile)
    }

    func call(_ judges: [Colleague], homes: String = "") async throws {
        for judge in judges {
            let call = AppointJudge(
                judge.account,
                to: Self.panel,
                of: Self.service,
                belongingTo: homes
            )
            _ = try await hall.perform(call, as: .staff(first))
        }
    }

    func round() async throws -> PanelRoundID {
        let rounds = try await office.house.look { try $0.panels.of(Self.service, Self.panel) }
        guard let round = rounds.first else { throw Refusal.notFound }
        return round.id
    }

    func score(
        _ id: CaseID,
        _ water: String,
        _ frogs: String,
        saying words: String? = nil,
        by judge: Int
    ) async throws {
        let give = GiveScore(
            ["water": water, "frogs": frogs],
            saying: words,
            to: id,
            in: try await round()
        )
        _ = try await hall.perform(give, as: .staff(judges[judge]))
    }

    func declare(_ id: CaseID, _ reason: String, by judge: Int) async throws {
        let declare = DeclareConflict(id, in: try await round(), because: reason)
        _ = try await hall.perform(declare, as: .staff(judges[judge]))
    }

    func close(as colleague: Colleague? = nil) async throws {
        let close = ClosePanel(Self.panel, of: Self.service)
        _ = try await hall.perform(close, as: .staff(colleague ?? first))
    }

    func board(as colleague: Colleague? = nil, round: Int64? = nil) async throws -> PanelBoard {
        try await hall.ask(
            OpenPanel(Self.panel, of: Self.service, round: round),
            as: .staff(colleague ?? first)
        )
    }

    func confirm(_ digest: String? = nil, as colleague: Colleague? = nil) async throws {
        let seen = try await board().digest ?? ""
        let confirm = ConfirmPanel(Self.panel, of: Self.service, seeing: digest ?? seen)
        _ = try await hall.perform(confirm, as: .staff(colleague ?? second))
    }

    func scores(as colleague: Colleague, round: Int64 = 1) async throws -> ReadPanelScores.Answer {
        try await hall.perform(
            ReadPanelScores(Self.panel, of: Self.service, round: round),
            as: .staff(colleague)
        )
    }

    func sheet(_ id: CaseID, of judge: Int) async throws -> OpenScoreSheet.Answer {
        try await hall.ask(
            OpenScoreSheet(id, in: try await round()),
            as: .staff(judges[judge])
        )
    }

    func act(_ action: String, on id: CaseID) async throws {
        let version = try await office.row(id).state.version
        _ = try await hall.perform(
            Act(action, on: id, saying: "好", seeing: version),
            as: .staff(first)
        )
    }

    /// What is left in the fund, in fen.
    func left() async throws -> Int64? {
        try await office.house.look { tx in
            let book = try tx.books.whole()
            guard let id = try tx.books.account(named: "fund \(Self.service)/pond fund") else {
                return nil
            }
            return book.accounts[id]?.available.count
        }
    }
}
