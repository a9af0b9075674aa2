package import Calendar
package import Panels
package import Programs
import Registry
package import Store

/// A panel as those read it who lead or audit it: who has judged how much, without what was said; and once
/// the judging is closed the ranking, its cut and the sums.
package struct OpenPanel: Question {
    private let service: String
    private let panel: String
    private let number: Int64?

    /// - Parameter number: Which round; nil for the latest.
    package init(_ panel: String, of service: String, round number: Int64? = nil) {
        self.service = service
        self.panel = panel
        self.number = number
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> PanelBoard {
        let gate = try PanelGate(service, panel, in: tx, context)
        let rounds = try tx.panels.of(service, panel)
        let round = number.map { wanted in rounds.first { $0.number == wanted } } ?? rounds.first
        if number != nil, round == nil { throw Refusal.notFound }
        return try gate.board(of: round, among: rounds.map(\.number))
    }
}

package struct PanelBoard: Sendable {
    package let service: String
    package let serviceTitle: Words
    package let panel: Panel
    package let round: Round?
    /// The numbers of all rounds, the newest first.
    package let rounds: [Int64]
    package let judges: [Judge]
    /// Who could be called.
    package let candidates: [Candidate]
    package let lines: [Line]
    /// How far a vote is; nil where judges give marks, and before it begins.
    package let vote: Vote?
    package let sums: Sums?
    /// What a second person confirms; nil unless there is something to confirm.
    package let digest: String?
    package let leads: Bool

    package struct Round: Sendable {
        package let id: PanelRoundID
        package let number: Int64
        package let state: PanelRoundRow.State
        package let closed: Signed?
        package let confirmed: Signed?
    }

    package struct Signed: Sendable {
        package let at: CivilDateTime
        package let by: String?
        /// Whether it was the one who reads this.
        package let isOwn: Bool
    }

    package struct Judge: Sendable {
        package let account: UserID
        package let name: String
        package let organisations: [String]
        package let given: Int
        package let barred: Int
        package let open: Int
    }

    package struct Candidate: Sendable {
        package let account: UserID
        package let name: String
        package let organisation: String
    }

    package struct Line: Sendable {
        package let caseFile: CaseID
        package let number: String
        package let title: String
        package let organisation: String?
        package let kind: Words?
        package let asked: Int64?
        /// How many have given a score that counts.
        package let given: Int
        package let barred: Int
        /// Whether people who vote see it: whoever it is about has agreed.
        package let isShown: Bool
        /// Whether somebody has to say where it stands among those with equally many votes.
        package let isUndecided: Bool
        /// From one; nil while nothing is to be read.
        package let position: Int?
        package let score: String?
        package let verdict: Selection.Verdict?
        package let tie: Words?
    }

    /// A vote without anything that says who gave what.
    package struct Vote: Sendable {
        package let voters: Int
        package let votes: Int
        package let undecided: Int
        package let reasons: [Reason]
    }

    /// Why a case stands first among equals.
    package struct Reason: Sendable {
        package let number: String
        package let text: String
    }

    package struct Sums: Sendable {
        package let chosen: Int
        package let organisations: Int
        /// In fen; nil where nothing is asked for.
        package let asked: Int64?
        package let budget: Int64?
        package let classes: [ClassSum]
    }

    package struct ClassSum: Sendable {
        package let code: String
        package let title: Words
        package let chosen: Int
        package let most: Int
    }
}
