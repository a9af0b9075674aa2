import Calendar
import Panels
package import Programs
import Registry
package import Store

/// A vote as a voter sees it: those who stand, what is left today, and once the list is confirmed the result.
/// To whom it is not for, it shows nobody.
package struct OpenBallot: Question {
    package struct Answer: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let panel: Panel
        package let plan: VotePlan
        package let phase: VotePhase
        /// Why there is no vote for the reader; nil where there is.
        package let bar: Refusal?
        /// How many votes are left: today, or in all.
        package let left: Int
        package let candidates: [Candidate]
    }

    package struct Candidate: Sendable {
        package let caseFile: CaseID
        package let title: String
        package let name: String?
        package let answers: [CaseView.Answered]
        package let pictures: [FileID]
        /// Whether the reader has given it a vote that could be taken back, and how many before.
        package let isGiven: Bool
        package let before: Int
        /// Whether it is the reader's own, and may not have the reader's vote.
        package let isBarred: Bool
        /// How many votes it has; nil while that is not shown.
        package let votes: Int64?
        /// Its place in the result; nil before.
        package let place: Int?
        package let isChosen: Bool
    }

    private let service: String
    private let panel: String

    package init(_ panel: String, of service: String) {
        self.service = service
        self.panel = panel
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let gate = try VoteGate(service, panel, in: tx, context)
        let bar = try gate.bar()
        let (phase, rule) = (gate.phase, gate.plan.rule)
        var candidates: [Candidate] = []
        var left = 0
        if bar == nil, let round = gate.round, let person = context.actor.person {
            switch phase {
            case .open:
                let ballot = try gate.ballot(of: round)
                let given = try gate.given(by: person, in: round)
                left = rule.left(after: given, on: gate.today)
                let tally = gate.plan.counts == .atOnce ? try tx.votes.tally(in: round.id) : nil
                // Nobody stands at the top for everybody: each voter has an order that stays.
                candidates = try ballot.map { one in
                    (tx.votes.order(of: one.id, for: person, in: round.id), one)
                }
                .sorted { $0.0 < $1.0 }
                .map { _, one in
                    try candidate(one, gate, given, votes: tally?[one.id, default: 0])
                }
            case .final: candidates = try result(of: round, gate)
            case .notYet, .counting, .over: break
            }
        }
        return Answer(
            service: service,
            serviceTitle: gate.published.service.title,
            panel: gate.panel,
            plan: gate.plan,
            phase: phase,
            bar: bar,
            left: left,
            candidates: candidates
        )
    }

    private func result(of round: PanelRoundRow, _ gate: VoteGate) throws -> [Candidate] {
        let ballot = try gate.ballot(of: round)
        return try gate.tx.panels.entries(of: round.id).compactMap { entry in
            guard let one = ballot.first(where: { $0.id == entry.caseFile }),
                let facts = PanelEntryFacts(entry)
            else { return nil }
            return try candidate(
                one,
                gate,
                [],
                votes: Int64(facts.counted),
                place: Int(entry.place),
                isChosen: entry.verdict == Selection.Verdict.chosen.rawValue
            )
        }
    }

    private func candidate(
        _ one: PanelCase,
        _ gate: VoteGate,
        _ given: [VoteRule.Ballot],
        votes: Int64?,
        place: Int? = nil,
        isChosen: Bool = false
    ) throws -> Candidate {
        let own = given.filter { $0.candidate == one.id.raw }
        let today = gate.plan.rule.beside(gate.today, in: own)
        return Candidate(
            caseFile: one.id,
            title: one.title(gate.panel),
            name: try one.shownName(gate.plan, in: gate.tx),
            answers: one.answered(gate.panel),
            pictures: try one.pictures(gate.panel, in: gate.tx).map(\.id),
            isGiven: !today.isEmpty,
            before: own.count - today.count,
            isBarred: !gate.plan.rule.allowsOwn && one.isOf(gate.context.actor.person),
            votes: votes,
            place: place,
            isChosen: isChosen
        )
    }
}

/// A picture of a case that stands in a vote, for those who vote: only what answers a question that they see.
package struct OpenVotedPicture: Question {
    private let service: String
    private let panel: String
    private let caseFile: CaseID
    private let file: FileID

    package init(_ file: FileID, of caseFile: CaseID, in panel: String, of service: String) {
        self.service = service
        self.panel = panel
        self.caseFile = caseFile
        self.file = file
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> OpenPaper.Answer {
        let gate = try VoteGate(service, panel, in: tx, context)
        guard try gate.bar() == nil, [.open, .final].contains(gate.phase), let round = gate.round,
            let one = try gate.candidate(caseFile, in: round),
            let row = try one.pictures(gate.panel, in: tx).first(where: { $0.id == file })
        else { throw Refusal.notFound }
        return OpenPaper.Answer(
            name: row.name,
            mediaType: row.mediaType,
            bytes: try tx.files.bytes(of: row)
        )
    }
}

extension PanelCase {
    fileprivate func pictures(_ panel: Panel, in tx: Tx) throws -> [FileRow] {
        let shown = Set(panel.shows)
        return try tx.files.of(.caseFile(id)).filter {
            shown.contains($0.field) && $0.mediaType.hasPrefix("image/")
        }
    }
}
