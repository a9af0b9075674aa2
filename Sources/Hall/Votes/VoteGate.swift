import Calendar
import Casework
import Panels
import Programs
import Registry
import Store

/// A vote as whoever votes has it: whether it goes on, whether it is for them, and what they have given.
struct VoteGate {
    let published: Published
    let panel: Panel
    let plan: VotePlan
    /// The last round; nil before the first.
    let round: PanelRoundRow?
    let tx: Tx
    let context: Context

    init(_ service: String, _ panel: String, in tx: Tx, _ context: Context) throws {
        published = try context.services.open(service)
        guard let panel = published.service.panel(panel), let plan = panel.vote else {
            throw Refusal.notFound
        }
        self.panel = panel
        self.plan = plan
        round = try tx.panels.of(service, panel.id).first
        self.tx = tx
        self.context = context
    }

    var phase: VotePhase {
        let (start, end) = plan.window(in: context.calendar)
        guard let round else { return context.now < end ? .notYet : .over }
        switch round.state {
        case .open: return context.now < end ? .open : .counting
        case .closed: return .counting
        case .confirmed: return round.openedAt < start && context.now < end ? .notYet : .final
        }
    }

    /// Why somebody has no vote here; nil where they have.
    func bar() throws -> Refusal? {
        guard let person = try context.actor.person.flatMap(tx.people.find) else {
            return .whoVotes
        }
        if plan.voters == .members {
            guard try published.isUnion(of: person, in: tx) else {
                return .notYourVote(published.ownerName)
            }
        }
        guard let rule = plan.when else { return nil }
        let known = try KnownFacts(tx, context).of(person.id, owner: published)
        let answer = published.service.condition(
            rule,
            on: FactSheet(known: known),
            at: context.zonedNow
        )
        return answer.holds == true ? nil : .notYourVote(published.ownerName)
    }

    /// Who votes.
    func voter() throws -> PersonID {
        if let bar = try bar() { throw bar }
        guard let person = context.actor.person else { throw Refusal.whoVotes }
        return person
    }

    /// The round in which votes are given.
    func openRound() throws -> PanelRoundRow {
        switch phase {
        case .open:
            guard let round else { throw Refusal.notFound }
            return round
        case .notYet: throw Refusal.voteNotYet(plan.opens)
        case .counting, .final, .over: throw Refusal.voteIsOver(plan.until)
        }
    }

    /// One case of a round that can be voted for, or could be while it went on.
    func candidate(_ id: CaseID, in round: PanelRoundRow) throws -> PanelCase? {
        let isListed =
            try round.state == .confirmed
            && tx.panels.entries(of: round.id).contains { $0.caseFile == id }
        guard let row = try tx.cases.find(id), row.service == round.service,
            isListed || row.state.step == panel.step
        else { return nil }
        let one = try PanelCase(row, panel, in: tx, context)
        return one.isShown(panel) ? one : nil
    }

    /// The cases of a round that can be voted for, by their numbers.
    func ballot(of round: PanelRoundRow) throws -> [PanelCase] {
        try PanelTable.cases(of: round, panel, in: tx, context).filter { $0.isShown(panel) }
    }

    /// What somebody has given; whoever leaves the vote has given the votes back.
    func given(by person: PersonID, in round: PanelRoundRow) throws -> [VoteRule.Ballot] {
        try tx.votes.given(by: person, in: round.id).map(\.ballot)
    }

    var today: Int64 { Int64(context.today.dayNumber) }
}

/// How far a vote is.
package enum VotePhase: String, Hashable, Sendable {
    case notYet
    case open
    /// It is over, and its list is not confirmed yet.
    case counting
    case final
    /// It is over without ever having been held.
    case over
}

extension VotePlan {
    /// From when, and until when.
    func window(in calendar: WorkCalendar) -> (start: Instant, end: Instant) {
        (calendar.zone.instant(of: opens), calendar.end(of: until))
    }
}

extension PanelCase {
    /// Whether whoever it is about has agreed to be shown; judges see a case without that.
    func isShown(_ panel: Panel) -> Bool {
        panel.vote.map { answers[$0.consent] == .tick(true) } ?? true
    }

    /// The name of whoever it is about, where the case says that it may be shown.
    func shownName(_ plan: VotePlan, in tx: Tx) throws -> String? {
        guard let name = plan.name, answers[name] == .tick(true) else { return nil }
        return try (row.concerned ?? row.applicant).flatMap(tx.people.find)?.name
    }

    func isOf(_ person: PersonID?) -> Bool {
        person != nil && [row.applicant, row.concerned].contains(person)
    }
}

extension Refusal {
    static let whoVotes = Refusal(
        Words(zh: "投票要先登录，并且核对过身份。", en: "Voting needs you to log in and say who you are."),
        remedy: Words(zh: "请在“我的”里核对身份。", en: "Say who you are on the page Me.")
    )

    static func notYourVote(_ union: Words) -> Refusal {
        Refusal(
            Words(zh: "这次投票不包括您。", en: "This vote is not for you."),
            remedy: Words(
                zh: "如果您认为有误，请联系\(union.zh)。",
                en: "If you think this is wrong, ask \(union.en)."
            )
        )
    }

    static func voteNotYet(_ opens: CivilDateTime) -> Refusal {
        let when = Words(moment: opens)
        return Refusal(
            Words(zh: "投票还没有开始，\(when.zh) 开始。", en: "The vote begins at \(when.en).")
        )
    }

    static func voteIsOver(_ until: CivilDate) -> Refusal {
        let day = Words(day: until)
        return Refusal(
            Words(
                zh: "投票已经结束，最后一天是 \(day.zh)。",
                en: "The vote is over; its last day was \(day.en)."
            )
        )
    }
}
