import Calendar
import Programs
import Registry
package import Store

/// Calls somebody with the duty of a judge to a panel; the first one called opens its round. Said with it is
/// to which organisations the judge belongs: what these apply for is none of his.
package struct AppointJudge: RepeatableUseCase, Encodable {
    package let service: String
    package let panel: String
    package let account: Int64
    package let organisations: String

    /// - Parameter organisations: Names, one a line.
    package init(
        _ account: UserID,
        to panel: String,
        of service: String,
        belongingTo organisations: String = ""
    ) {
        self.service = service
        self.panel = panel
        self.account = account.raw
        self.organisations = organisations
    }

    package var policy: any Policy { StaffOnly() }
    package var body: AppointJudge { self }

    /// How many judge now.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try PanelGate(service, panel, in: tx, context)
        try gate.holdLeading()
        guard gate.panel.vote == nil else { throw Refusal.notFound }
        let round = try gate.openRound()
        let judge = UserID(raw: account)
        guard
            try tx.accounts.posts(of: judge, on: context.today).contains(where: {
                $0.duty == Panel.judge
            }), try tx.accounts.find(judge)?.isClosed == false
        else { throw Refusal.noJudge }
        let seats = try tx.panels.seats(in: round.id).filter { $0.leftAt == nil }
        try gate.holdApart(from: seats)
        guard !seats.contains(where: { $0.account == judge }) else { throw Refusal.judgesAlready }
        guard judge != context.actor.account else { throw Refusal.notOneself }
        try tx.panels.seat(
            PanelSeatRow(
                id: tx.mint.id(),
                round: round.id,
                account: judge,
                organisations: organisations.trimmed.nilIfEmpty,
                appointedAt: context.now,
                appointedBy: context.actor.account
            )
        )
        try gate.note("appointed", round, words: try tx.accounts.find(judge)?.name)
        return seats.count + 1
    }
}

/// Somebody judges no more: what was given so far counts no longer, and stays in the trail.
package struct RemoveJudge: RepeatableUseCase, Encodable {
    package let service: String
    package let panel: String
    package let account: Int64

    package init(_ account: UserID, from panel: String, of service: String) {
        self.service = service
        self.panel = panel
        self.account = account.raw
    }

    package var policy: any Policy { StaffOnly() }
    package var body: RemoveJudge { self }

    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try PanelGate(service, panel, in: tx, context)
        try gate.holdLeading()
        guard gate.panel.vote == nil else { throw Refusal.notFound }
        let round = try gate.openRound()
        let judge = UserID(raw: account)
        let seats = try tx.panels.seats(in: round.id).filter { $0.leftAt == nil }
        try gate.holdApart(from: seats)
        guard let seat = seats.first(where: { $0.account == judge }) else { throw Refusal.notFound }
        try tx.panels.leave(seat.id, at: context.now, by: context.actor.account)
        try gate.note("removed", round, words: try tx.accounts.find(judge)?.name)
        return seats.count - 1
    }
}

extension PanelGate {
    /// The round in which scores are given; a new one where the last is confirmed.
    fileprivate func openRound() throws -> PanelRoundRow {
        let rounds = try tx.panels.of(service, panel.id)
        if let last = rounds.first, last.state != .confirmed {
            guard last.state == .open else { throw Refusal.panelIsClosed }
            return last
        }
        let round = PanelRoundRow(
            id: tx.mint.id(),
            service: service,
            panel: panel.id,
            number: (rounds.first?.number ?? 0) + 1,
            openedAt: context.now,
            openedBy: context.actor.account
        )
        try tx.panels.add(round)
        try note("opened", round)
        return round
    }
}

extension Refusal {
    package static let panelIsClosed = Refusal(
        Words(zh: "评分已经结束，不能再改。", en: "The scoring is closed and stays as it is."),
        remedy: Words(
            zh: "名单确认以后可以开始下一轮。",
            en: "The next round can begin when the list is confirmed."
        )
    )
    fileprivate static let noJudge = Refusal(
        Words(zh: "这个账号没有评委岗位。", en: "This account has no post as a judge."),
        remedy: Words(
            zh: "请管理员先给他评委（judge）岗位。",
            en: "Have the administrator add the duty judge first."
        )
    )
    fileprivate static let judgesAlready = Refusal(
        Words(zh: "他已经是这次的评委。", en: "This one judges already."),
        remedy: Words(zh: "不用再请。", en: "There is nothing to do.")
    )
    fileprivate static let notOneself = Refusal(
        Words(zh: "主持评审的人不能请自己当评委。", en: "Whoever leads a panel does not judge in it."),
        remedy: Words(zh: "请另一位同事来办。", en: "Ask a colleague to do it.")
    )
}
