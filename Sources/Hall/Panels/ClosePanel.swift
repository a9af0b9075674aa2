import Calendar
import Casework
import Panels
import Programs
import Registry
package import Store

/// Closes the judging: only where every case has the scores it needs. Nobody scores any more, and those who
/// lead read the ranking for the first time.
package struct ClosePanel: RepeatableUseCase, Encodable {
    package let service: String
    package let panel: String

    package init(_ panel: String, of service: String) {
        self.service = service
        self.panel = panel
    }

    package var policy: any Policy { StaffOnly() }
    package var body: ClosePanel { self }

    /// How many cases were judged.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try PanelGate(service, panel, in: tx, context)
        try gate.holdLeading()
        // Nobody ends a vote before its time, or keeps it open.
        guard gate.panel.vote == nil else { throw Refusal.notFound }
        guard let round = try gate.current() else { throw Refusal.noRound }
        guard round.state == .open else { throw Refusal.panelIsClosed }
        let table = try PanelTable(round, of: gate.panel, in: tx, context)
        try gate.holdApart(from: table)
        guard !table.cases.isEmpty else { throw Refusal.nothingToJudge }
        let unfinished = table.unfinished
        guard unfinished.isEmpty else {
            throw Refusal.fewScores(
                unfinished.prefix(5).map(\.row.number),
                unfinished.count,
                gate.panel.rule.least
            )
        }
        try tx.panels.close(round.id, at: context.now, by: context.actor.account)
        try gate.note("closed", round, words: "\(table.cases.count)")
        return table.cases.count
    }
}

/// A second person confirms the list that was read: from then on it stays as it is, and each case goes the way
/// of those who are chosen, or of the others.
package struct ConfirmPanel: RepeatableUseCase, Encodable {
    package let service: String
    package let panel: String
    package let digest: String

    /// - Parameter digest: Which list was read; another one is not confirmed.
    package init(_ panel: String, of service: String, seeing digest: String) {
        self.service = service
        self.panel = panel
        self.digest = digest
    }

    package var policy: any Policy { StaffOnly() }
    package var body: ConfirmPanel { self }

    /// How many are chosen.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try PanelGate(service, panel, in: tx, context)
        try gate.holdLeading()
        guard let round = try gate.current(), round.state == .closed else { throw Refusal.noRound }
        let table = try PanelTable(round, of: gate.panel, in: tx, context)
        try gate.holdApart(from: table)
        let hands = gate.hands
        let ordered = [round.closedBy] + table.ties.map(\.decidedBy)
        guard hands.isDisjoint(with: ordered.compactMap(\.self)) else {
            throw Refusal.secondPerson
        }
        guard table.undecided(budget: try gate.budget()).isEmpty else { throw Refusal.undecided }
        let list = try gate.list(table)
        guard gate.digest(list) == digest else { throw Refusal.otherList }
        for place in list {
            try tx.panels.add(
                PanelEntryRow(
                    id: tx.mint.id(),
                    round: round.id,
                    caseFile: place.caseFile,
                    place: Int64(place.position),
                    verdict: place.verdict.rawValue,
                    words: place.facts.json
                )
            )
        }
        try tx.panels.confirm(round.id, at: context.now, by: context.actor.account)
        try gate.note("finished", round, words: digest)
        for place in list {
            var work = try CaseWork(place.caseFile, in: tx, context)
            try work.act(
                place.verdict == .chosen ? Panel.chosen : Panel.notChosen,
                as: [Panel.itself],
                saying: nil,
                seeing: work.row.state.version
            )
        }
        return list.count { $0.verdict == .chosen }
    }
}

extension Refusal {
    fileprivate static let noRound = Refusal(
        Words(zh: "现在没有这样一轮评审。", en: "There is no such round now."),
        remedy: Words(
            zh: "先请评委，评完再结束和确认。",
            en: "Call judges first; close and confirm when they are done."
        )
    )
    fileprivate static let nothingToJudge = Refusal(
        Words(zh: "还没有要评审的办件。", en: "There is nothing to judge yet."),
        remedy: Words(zh: "等办件到了评审环节再结束。", en: "Close when cases have come to the step.")
    )
    fileprivate static let secondPerson = Refusal(
        Words(
            zh: "结束评分、定先后，和确认名单要由两个人办。",
            en: "Closing, or putting equals in order, and confirming take two people."
        ),
        remedy: Words(zh: "请另一位同事核对后确认。", en: "Ask a colleague to check and confirm.")
    )
    fileprivate static let undecided = Refusal(
        Words(
            zh: "有人票数相同，先后还没有定。",
            en: "Some have equally many votes, and nobody has said who stands first."
        ),
        remedy: Words(zh: "先定先后，写明理由。", en: "Put them in order first, with a reason.")
    )
    fileprivate static let otherList = Refusal(
        Words(zh: "名单和您看到的不一样了：有人撤回，或者账户余额变了。", en: "The list is another one now than you read."),
        remedy: Words(zh: "请重新看过再确认。", en: "Read it again, then confirm.")
    )

    fileprivate static func fewScores(_ numbers: [String], _ count: Int, _ least: Int) -> Refusal {
        let shown = numbers.joined(separator: "、")
        return Refusal(
            Words(
                zh: "还有 \(count) 件不足 \(least) 份评分：\(shown)\(count > numbers.count ? "等" : "")。",
                en:
                    "\(count) have fewer than \(least) scores: \(numbers.joined(separator: ", "))\(count > numbers.count ? " and more" : "")."
            ),
            remedy: Words(
                zh: "请评委评完；回避的多了，就再请一位评委。",
                en: "Have the judges finish, or call another where too many have a conflict."
            )
        )
    }
}
