import Programs
import Registry
import Store

/// Tells those whom it concerns that somebody is away.
struct AbsenceMessenger {
    private let away: ColleagueAtHand

    init(_ away: ColleagueAtHand) {
        self.away = away
    }

    /// Tells the stand-in; the colleague, where another has written it; and supervisors, where whoever is away now
    /// stands in for somebody else.
    func tell(_ row: AbsenceRow) throws {
        let (tx, context) = (away.tx, away.context)
        let name = away.account.name ?? ""
        let days = Words(
            zh: row.until.map { "从 \(Words(day: row.from).zh) 到 \(Words(day: $0).zh)" }
                ?? "从 \(Words(day: row.from).zh) 起",
            en: row.until.map { "from \(Words(day: row.from).en) to \(Words(day: $0).en)" }
                ?? "from \(Words(day: row.from).en) on"
        )
        let other = try row.standIn.flatMap(tx.accounts.find)
        if let other, other.id != context.actor.account {
            try post(
                Words(
                    zh: "\(name)\(days.zh)不在，由您替班：这些天的待办里会有 TA 的事。",
                    en:
                        "\(name) is away \(days.en), and you stand in: their work is in your inbox on these days."
                ),
                once: "absence \(row.id) \(other.id)",
                to: other.id
            )
        }
        if !away.isSelf {
            let stands = Words(
                zh: other.map { "由\($0.name ?? "")替班" } ?? "没有指定替班的人",
                en: other.map { "\($0.name ?? "") stands in" } ?? "nobody stands in"
            )
            try post(
                Words(
                    zh: "同事为您登记了请假：\(days.zh)，\(stands.zh)。",
                    en: "A colleague noted that you are away \(days.en); \(stands.en)."
                ),
                once: "absence \(row.id) \(other?.id.description ?? "nobody") own",
                to: row.account
            )
        }
        try warn(of: row)
    }

    /// A stand-in who is away too leaves work lying: whoever can name another hears of it.
    private func warn(of row: AbsenceRow) throws {
        let (tx, context) = (away.tx, away.context)
        for left in try tx.absences.ahead(ofStandIn: row.account, from: context.today)
        where left.meets(from: row.from, until: row.until) {
            guard let absent = try tx.accounts.find(left.account) else { continue }
            let text = MessageText(
                Words(
                    zh: "\(absent.name ?? "")的替班人\(away.account.name ?? "")也请假了，请另外指定。",
                    en: """
                        \(away.account.name ?? ""), who stands in for \(absent.name ?? ""), is away as well: \
                        name another.
                        """
                )
            )
            let once = "absence \(left.id) left by \(row.id)"
            for path in Set(try Post.own(of: absent.id, in: tx, on: context.today).map(\.path)) {
                try Messenger(tx, context).tell(
                    AbsenceDuties.supervising,
                    over: path,
                    once: once,
                    text
                ) { $0 != row.account && $0 != absent.id }
            }
        }
    }

    private func post(_ words: Words, once: String, to account: UserID) throws {
        try Outbox(
            MessageText(words),
            once: once,
            about: nil,
            in: away.tx,
            at: away.context.now
        ).keep(for: account)
    }
}
