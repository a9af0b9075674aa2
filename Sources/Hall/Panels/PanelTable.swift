import Calendar
import FEEL
import Foundation
import Insight
import Panels
import Programs
import Registry
import Store

/// A round with everything that counts in it now: its cases, who judges, who has nothing to say of which
/// case, and the last sheet of each judge for each case.
struct PanelTable {
    struct Key: Hashable {
        let account: UserID
        let caseFile: CaseID
    }

    let panel: Panel
    let round: PanelRoundRow
    let cases: [PanelCase]
    /// Those who judge now.
    let seats: [PanelSeatRow]
    let barred: [Key: PanelBar]
    let scores: [Key: PanelScoreRow]
    /// How many votes each case has, and who was put first among equals; nothing where judges give marks.
    let votes: [CaseID: Int64]
    let ties: [VoteTieRow]

    /// - Parameter account: Whose scores are read; nil for everybody's.
    init(
        _ round: PanelRoundRow,
        of panel: Panel,
        by account: UserID? = nil,
        in tx: Tx,
        _ context: Context
    ) throws {
        self.panel = panel
        self.round = round
        let cases = try Self.cases(of: round, panel, in: tx, context)
        self.cases = cases
        seats = try tx.panels.seats(in: round.id).filter { $0.leftAt == nil }
        var barred: [Key: PanelBar] = [:]
        for seat in seats where account == nil || seat.account == account {
            let homes = try JudgeHomes(seat, in: tx, context)
            for one in cases where homes.include(one) {
                barred[Key(account: seat.account, caseFile: one.id)] = .ownOrganisation
            }
        }
        for row in try tx.panels.conflicts(in: round.id) {
            barred[Key(account: row.account, caseFile: row.caseFile)] = .declared(row.reason)
        }
        self.barred = barred
        var scores: [Key: PanelScoreRow] = [:]
        for row in try tx.panels.scores(in: round.id, by: account) {
            scores[Key(account: row.account, caseFile: row.caseFile)] = row
        }
        self.scores = scores
        votes =
            panel.vote == nil
            ? [:]
            : round.state == .open
                ? try tx.votes.tally(in: round.id) : try tx.votes.count(of: round.id)
        ties = panel.vote == nil ? [] : try tx.votes.ties(in: round.id)
    }

    /// The cases of a round, by their numbers: those on its list, or those that stand in its step.
    static func cases(
        of round: PanelRoundRow,
        _ panel: Panel,
        in tx: Tx,
        _ context: Context
    ) throws -> [PanelCase] {
        let ids =
            round.state == .confirmed
            ? try tx.panels.entries(of: round.id).map(\.caseFile)
            : try tx.panels.standing(
                in: panel.step,
                of: round.service,
                enteredBy: round.closedAt
            )
        return try ids.compactMap(tx.cases.find).map {
            try PanelCase($0, panel, in: tx, context)
        }
    }

    /// What a judge gave a case, where it counts: a judge who has to do with it has given nothing.
    func sheet(of account: UserID, for caseFile: CaseID) -> Sheet? {
        let key = Key(account: account, caseFile: caseFile)
        guard barred[key] == nil, let row = scores[key],
            let sheet = Sheet(kept: row.marks), panel.rule.total(of: sheet) != nil
        else { return nil }
        return sheet
    }

    func sheets(for caseFile: CaseID) -> [Sheet] {
        seats.compactMap { sheet(of: $0.account, for: caseFile) }
    }

    func isBarred(_ account: UserID, from caseFile: CaseID) -> Bool {
        barred[Key(account: account, caseFile: caseFile)] != nil
    }

    /// What judges said of a case beside their marks.
    func comments(on caseFile: CaseID) -> [String] {
        seats.filter { sheet(of: $0.account, for: caseFile) != nil }
            .compactMap { scores[Key(account: $0.account, caseFile: caseFile)]?.words }
    }

    /// The ranking with what becomes of each.
    ///
    /// - Parameter budget: What lies in the account, in fen.
    func list(budget: Int64?) -> [(standing: Panels.Standing, verdict: Selection.Verdict)] {
        let contenders = cases.map { one in
            Contender(one.id.raw, sheets(for: one.id), kind: one.kind, asked: one.asked)
        }
        let ranking =
            poll?.ranking(
                of: contenders,
                votes: Dictionary(uniqueKeysWithValues: votes.map { ($0.key.raw, $0.value) })
            ) ?? panel.rule.ranking(of: contenders)
        let verdicts = panel.cut.selection(budget: budget).verdicts(on: ranking)
        return Array(zip(ranking, verdicts)).map { (standing: $0, verdict: $1) }
    }

    /// How the votes are counted; nil where judges give marks.
    private var poll: Poll? {
        panel.vote.map { Poll(ties: $0.ties, decided: ties.map(\.caseFile.raw)) }
    }

    /// Those with equally many votes of whom some are chosen and some are not, until somebody says who is first.
    func undecided(budget: Int64?) -> Set<CaseID> {
        guard let poll else { return [] }
        let list = list(budget: budget)
        let open = poll.open(in: list.map(\.standing), list.map(\.verdict))
        return Set(open.map { CaseID(raw: $0) })
    }

    /// Cases that too few have given a score.
    var unfinished: [PanelCase] {
        cases.filter { sheets(for: $0.id).count < panel.rule.least }
    }
}

/// Why a judge neither sees nor judges a case.
package enum PanelBar: Hashable, Sendable {
    /// The judge belongs to the organisation that applies.
    case ownOrganisation
    case declared(String)
}

/// What a judge has to do with: his own affairs, and the organisations he belongs to by post, as a person, and
/// as was said when appointing.
private struct JudgeHomes {
    private var ids: Set<OrganisationID>
    private var names: Set<String>
    private let account: UserID
    private let person: PersonID?

    init(_ seat: PanelSeatRow, in tx: Tx, _ context: Context) throws {
        ids = Set(try tx.accounts.posts(of: seat.account, on: context.today).map(\.organisation))
        let person = try tx.accounts.find(seat.account)?.person.flatMap(tx.people.find)
        ids.formUnion([person?.union, person?.employer].compactMap(\.self))
        account = seat.account
        self.person = person?.id
        names = Set(try tx.organisations.find(anyOf: Array(ids)).values.map(\.name.plainName))
        names.formUnion(
            (seat.organisations ?? "").split(whereSeparator: \.isNewline).map {
                String($0).plainName
            }
        )
        names.remove("")
    }

    func include(_ one: PanelCase) -> Bool {
        let isOwn =
            person != nil && [one.row.applicant, one.row.concerned].contains(person)
            || one.row.filer == account
        return isOwn || one.row.organisation.map(ids.contains) ?? false
            || one.organisation.map { names.contains($0.plainName) } ?? false
    }
}

extension String {
    /// A name without what people write this way and that: spaces, and brackets of either width.
    fileprivate var plainName: String {
        String(
            compactMap { sign -> Character? in
                switch sign {
                case "（": "("
                case "）": ")"
                case let sign where sign.isWhitespace: nil
                default: sign
                }
            }
        ).lowercased()
    }
}

extension PanelCut {
    func selection(budget: Int64?) -> Selection {
        Selection(
            top: top,
            classes: per == nil
                ? nil
                : Dictionary(classes.map { ($0.code, $0.most) }, uniquingKeysWith: +),
            budget: account == nil ? nil : budget ?? 0,
            line: line
        )
    }
}

extension Sheet {
    /// As it is kept: marks in hundredths of a point, by the criterion.
    init?(kept text: String) {
        guard let marks = try? JSONDecoder().decode([String: Int64].self, from: Data(text.utf8))
        else { return nil }
        self.init(marks)
    }

    var kept: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(marks) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
