import Calendar
import Papers
import Programs
import Registry
package import Store

/// Freezes what a partner redeemed in a month that is over: numbered, every line in it, ready to be
/// paid.
package struct IssueStatement: RepeatableUseCase {
    package struct Body: Hashable, Sendable, Codable {
        package let partner: Int64
        package let month: String
    }

    package let body: Body

    /// - Parameter month: `2024-06`.
    package init(_ partner: OrganisationID, month: String) {
        body = Body(partner: partner.raw, month: month)
    }

    package var policy: any Policy { PartnerAtHand(OrganisationID(raw: body.partner)) }

    /// The statement's number as an identifier.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let partner = OrganisationID(raw: body.partner)
        guard let organisation = try tx.organisations.find(partner) else { throw Refusal.notFound }
        try holdOver(context)
        let earlier = try tx.statements.of(partner, limit: 600).first { $0.month == body.month }
        if let earlier { throw Refusal.issuedBefore(earlier.number) }
        let ids = try tx.statements.unbilled(partner, body.month)
        guard !ids.isEmpty else { throw Refusal.nothingToBill }
        let rows = try ids.compactMap { try tx.redemptions.find($0) }
        let number = try tx.number("statement", "JS", context)
        let file = StatementFile(
            number: number,
            partner: organisation.name,
            month: body.month,
            rows: rows,
            context
        )
        let row = StatementRow(
            id: tx.mint.id(),
            number: number,
            partner: partner,
            month: body.month,
            lineCount: Int64(rows.count),
            listTotal: rows.map(\.listPrice).reduce(0, +),
            paidTotal: rows.map(\.paid).reduce(0, +),
            owedTotal: rows.map(\.borne).reduce(0, +),
            sha256: file.bytes.sha256,
            issuedBy: context.actor.account,
            issuedAt: context.now
        )
        try tx.statements.issue(row, file: file.bytes)
        try context.note("partner.statement", partner, in: tx, saying: number)
        return row.id.raw
    }

    /// The month is over, and so is the time in which a counter may take something back.
    private func holdOver(_ context: Context) throws {
        let grace = UndoRedemption.minutes * DoorRules.minute
        let then = context.now.advanced(byMilliseconds: -grace)
        guard CivilDate(body.month + "-01") != nil,
            body.month < context.calendar.date(of: then).yearAndMonth
        else { throw Refusal.monthNotOver }
    }
}

/// A statement's file: what a spreadsheet opens, written once.
struct StatementFile {
    let number: String
    let bytes: [UInt8]

    init(
        number: String,
        partner: String,
        month: String,
        rows: [RedemptionRow],
        _ context: Context
    ) {
        self.number = number
        let head = ["序号", "核销单号", "时间", "项目", "原价（元）", "职工付（元）", "工会补（元）"]
        let lines = rows.enumerated().map { index, row in
            let at = context.calendar.zone.civil(row.at)
            return [
                String(index + 1), row.number, "\(at.date) \(at.time.description.prefix(5))",
                context.services.title(of: row.offer, in: row.service).zh,
                Self.yuan(row.listPrice), Self.yuan(row.paid), Self.yuan(row.borne),
            ]
        }
        let sum = [
            "合计", "\(rows.count) 笔", "", "", Self.yuan(rows.map(\.listPrice).reduce(0, +)),
            Self.yuan(rows.map(\.paid).reduce(0, +)), Self.yuan(rows.map(\.borne).reduce(0, +)),
        ]
        let title = [["结算单 \(number)", partner, month, "", "", "", ""]]
        bytes = CSVText.bytes(title + [head] + lines + [sum])
    }

    /// Without separators, so that it stays a number.
    private static func yuan(_ fen: Int64) -> String {
        "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
    }
}

extension Refusal {
    fileprivate static let monthNotOver = Refusal(
        Words(zh: "这个月还没有结束。", en: "The month is not over."),
        remedy: Words(zh: "下月 1 日起可以出结算单。", en: "Statements are made from the 1st on.")
    )
    fileprivate static let nothingToBill = Refusal(
        Words(zh: "这个月没有要结算的核销。", en: "Nothing of this month is to be paid.")
    )

    fileprivate static func issuedBefore(_ number: String) -> Refusal {
        Refusal(
            Words(zh: "这个月已出结算单 \(number)。", en: "Statement \(number) is out already.")
        )
    }
}
