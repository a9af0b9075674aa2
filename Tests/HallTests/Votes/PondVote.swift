import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// A union of the north whose members vote on the most beautiful pond: three people of it, three of the south.
struct PondVote: Sendable {
    static let service = "pond-vote"
    static let panel = "pond vote"

    let office: Office
    let second: Colleague
    let auditor: Colleague

    var hall: Hall { office.hall }

    /// - Parameter changes: What the folder says in place of what.
    static func open(_ changes: [String: String] = [:]) async throws -> PondVote {
        let office = try await Office.open(more: 1)
        let folder = try Fixtures.folder(service)
        var files = folder.files
        if let bytes = files[ServiceFolder.mainFile] {
            var text = String(decoding: bytes, as: UTF8.self)
            for (old, new) in changes { text = text.replacing(old, with: new) }
            files[ServiceFolder.mainFile] = Array(text.utf8)
        }
        let north = office.house.north.place
        try await office.hall.publish(
            ServiceFolder(name: service, files: files),
            owner: north.id
        )
        let staff = Recruiting(house: office.house)
        return PondVote(
            office: office,
            second: try await staff.colleague("复核", ["officer"], at: north),
            auditor: try await staff.colleague("审计", ["auditor"], at: north)
        )
    }

    func actor(_ worker: Int) -> Actor { office.workers[worker].actor }

    /// Files a pond, and an officer passes it.
    @discardableResult func stand(
        _ pond: String,
        by worker: Int,
        shown: Bool = true,
        named: Bool = false,
        passed: Bool = true
    ) async throws -> CaseID {
        var answers = ["pond": [pond], "why": ["水清"], "quiet": ["悄悄话\(pond)"]]
        if shown { answers["shown"] = ["yes"] }
        if named { answers["named"] = ["yes"] }
        let receipt = try await hall.perform(
            Apply(Self.service, answers: answers),
            as: actor(worker)
        )
        let id = CaseID(raw: receipt.caseFile)
        if passed { try await act("pass", on: id) }
        office.house.pass(minutes: 1)
        return id
    }

    func act(_ action: String, on id: CaseID, as actor: Actor? = nil) async throws {
        let version = try await office.row(id).state.version
        _ = try await hall.perform(
            Act(action, on: id, saying: "好", seeing: version),
            as: actor ?? .staff(office.officer)
        )
    }

    /// The clock stands there, and what is due by then has happened.
    func wait(until moment: String) async throws {
        guard let moment = CivilDateTime(moment) else { return }
        let target = hall.calendar.zone.instant(of: moment)
        while let wake = try await hall.ask(NextWake(), as: .hall), wake <= target {
            office.house.clock.move(to: max(wake, office.house.clock.now))
            try await hall.tick()
        }
        office.house.clock.move(to: target)
        try await hall.tick()
    }

    @discardableResult func vote(_ worker: Int, for id: CaseID) async throws -> Int {
        try await hall.perform(
            GiveVote(to: id, in: Self.panel, of: Self.service),
            as: actor(worker)
        )
    }

    @discardableResult func takeBack(_ worker: Int, from id: CaseID) async throws -> Int {
        try await hall.perform(
            TakeBackVote(from: id, in: Self.panel, of: Self.service),
            as: actor(worker)
        )
    }

    func ballot(_ worker: Int) async throws -> OpenBallot.Answer {
        try await hall.ask(OpenBallot(Self.panel, of: Self.service), as: actor(worker))
    }

    func board(as colleague: Colleague? = nil) async throws -> PanelBoard {
        try await hall.ask(
            OpenPanel(Self.panel, of: Self.service),
            as: .staff(colleague ?? office.officer)
        )
    }

    func putFirst(
        _ id: CaseID,
        because reason: String = "先建的塘",
        as colleague: Colleague? = nil
    ) async throws {
        _ = try await hall.perform(
            PutFirst(id, in: Self.panel, of: Self.service, because: reason),
            as: .staff(colleague ?? office.officer)
        )
    }

    func confirm(as colleague: Colleague? = nil) async throws {
        let confirm = ConfirmPanel(
            Self.panel,
            of: Self.service,
            seeing: try await board().digest ?? ""
        )
        _ = try await hall.perform(confirm, as: .staff(colleague ?? second))
    }

    func trail(as colleague: Colleague) async throws -> ReadVoteTrail.Answer {
        try await hall.perform(
            ReadVoteTrail(Self.panel, of: Self.service, round: 1),
            as: .staff(colleague)
        )
    }
}
