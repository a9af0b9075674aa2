package import Calendar
package import Programs
import Registry
package import Store

/// The counter takes a redemption back within ten minutes: the books move back, the turn is free.
package struct UndoRedemption: RepeatableUseCase {
    package static let minutes: Int64 = 10

    package let body: Int64

    package init(_ redemption: RedemptionID) {
        body = redemption.raw
    }

    package var policy: any Policy { AtCounter() }

    /// The number of the redemption.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        let clerk = try context.clerk(in: tx)
        guard let row = try tx.redemptions.find(RedemptionID(raw: body)),
            row.partner == clerk.partner
        else { throw Refusal.notFound }
        guard row.undoneAt == nil else { return row.number }
        guard Self.mayUndo(row, at: context.now) else { throw Refusal.tooLateToUndo }
        try PartnerBooks(tx, context).reverse(row)
        try tx.redemptions.undo(row.id, at: context.now)
        try tx.vouchers.free(row.id)
        try context.note("partner.undo", clerk.partner, in: tx, saying: row.number)
        return row.number
    }

    static func mayUndo(_ row: RedemptionRow, at now: Instant) -> Bool {
        let end = row.at.advanced(byMilliseconds: minutes * DoorRules.minute)
        return row.undoneAt == nil && row.statement == nil && now < end
    }
}

/// A redemption as its receipt shows it; the person has no part in it.
package struct RedemptionView: Sendable {
    package let id: RedemptionID
    package let number: String
    package let title: Words
    package let at: CivilDateTime
    package let listPrice: Int64
    package let paid: Int64
    package let borne: Int64
    /// Whether a voucher was used: what is bought may cost more, and nobody is told how much.
    package let isVoucher: Bool
    package let isUndone: Bool
    package let mayUndo: Bool

    init(_ row: RedemptionRow, _ context: Context) {
        id = row.id
        number = row.number
        title = context.services.title(of: row.offer, in: row.service)
        at = context.calendar.zone.civil(row.at)
        listPrice = row.listPrice
        paid = row.paid
        borne = row.borne
        isVoucher = row.paid == 0
        isUndone = row.undoneAt != nil
        mayUndo = UndoRedemption.mayUndo(row, at: context.now)
    }
}

/// A receipt, for the counter at which it was made.
package struct OpenRedemption: Question {
    private let id: RedemptionID

    package init(_ id: RedemptionID) {
        self.id = id
    }

    package var policy: any Policy { AtCounter() }

    package func answer(in tx: Tx, _ context: Context) throws -> RedemptionView {
        guard let row = try tx.redemptions.find(id), row.partner == context.actor.clerk?.partner
        else { throw Refusal.notFound }
        return RedemptionView(row, context)
    }
}

/// What a counter did today, and the statements of its partner.
package struct OpenCounterDay: Question {
    package struct Answer: Sendable {
        package let partner: Words
        /// The latest first; a page of them.
        package let today: [RedemptionView]
        package let count: Int
        package let paid: Int64
        package let borne: Int64
        package let statements: [StatementView]
        package let hasItems: Bool
    }

    private static let most = 1_000

    package init() {}

    package var policy: any Policy { AtCounter() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let clerk = try context.clerk(in: tx)
        let rows = try tx.redemptions.of(
            clerk.partner,
            month: context.today.yearAndMonth,
            since: context.calendar.start(of: context.today),
            limit: Self.most
        )
        let standing = rows.filter { $0.undoneAt == nil }
        return Answer(
            partner: try tx.organisations.find(clerk.partner)?.title ?? Words(zh: "", en: ""),
            today: rows.prefix(50).map { RedemptionView($0, context) },
            count: standing.count,
            paid: standing.map(\.paid).reduce(0, +),
            borne: standing.map(\.borne).reduce(0, +),
            statements: try tx.statements.of(clerk.partner, limit: 24).map {
                StatementView($0, context)
            },
            hasItems: try !tx.partners.items(of: clerk.partner, on: context.today).isEmpty
        )
    }
}

extension Refusal {
    fileprivate static let tooLateToUndo = Refusal(
        Words(
            zh: "超过 \(UndoRedemption.minutes) 分钟，柜台不能撤销了。",
            en: "After \(UndoRedemption.minutes) minutes a counter cannot undo it."
        ),
        remedy: Words(zh: "请联系工会更正。", en: "Ask the union to correct it.")
    )
}
