package import Calendar
package import Programs
import Registry
package import Store

/// A statement as its pages show it.
package struct StatementView: Sendable {
    package let id: StatementID
    package let number: String
    /// `2024-06`.
    package let month: String
    package let count: Int
    package let listTotal: Int64
    package let paidTotal: Int64
    package let owedTotal: Int64
    package let state: Words
    package let isPaid: Bool
    package let issuedOn: CivilDate
    package let paidOn: CivilDate?
    /// Why the bank sent the last payment back.
    package let bounced: String?

    init(_ row: StatementRow, _ context: Context) {
        id = row.id
        number = row.number
        month = row.month
        count = Int(row.lineCount)
        listTotal = row.listTotal
        paidTotal = row.paidTotal
        owedTotal = row.owedTotal
        state = row.state.title
        isPaid = row.state == .paid
        issuedOn = context.calendar.date(of: row.issuedAt)
        paidOn = row.paidAt.map(context.calendar.date)
        bounced = row.state == .paid ? nil : row.reason
    }
}

extension StatementRow.State {
    var title: Words {
        switch self {
        case .issued: Words(zh: "待付款", en: "to be paid")
        case .inBatch: Words(zh: "付款中", en: "being paid")
        case .paid: Words(zh: "已付款", en: "paid")
        }
    }
}

/// A statement without its lines, for the same people.
package struct StatementHead: Question {
    package struct Answer: Sendable {
        package let partner: OrganisationID
        package let statement: StatementView
    }

    private let id: StatementID

    package init(_ id: StatementID) {
        self.id = id
    }

    package var policy: any Policy { StatementAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.statements.find(id) else { throw Refusal.notFound }
        return Answer(partner: row.partner, statement: StatementView(row, context))
    }
}

/// A statement with every line of it: for officers of its union, for finance, and for its partner.
package struct OpenStatement: Question {
    package struct Answer: Sendable {
        package let partnerID: OrganisationID
        package let partner: Words
        package let owner: Words
        package let statement: StatementView
        package let lines: [RedemptionView]
    }

    private let id: StatementID

    package init(_ id: StatementID) {
        self.id = id
    }

    package var policy: any Policy { StatementAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.statements.find(id), let partner = try tx.partners.find(row.partner)
        else { throw Refusal.notFound }
        let places = try tx.organisations.find(anyOf: [partner.id, partner.owner])
        var lines: [RedemptionView] = []
        var last = RedemptionID(raw: 0)
        while true {
            let page = try tx.redemptions.lines(of: id, after: last)
            lines += page.map { RedemptionView($0, context) }
            guard let end = page.last, page.count == 500 else { break }
            last = end.id
        }
        return Answer(
            partnerID: partner.id,
            partner: places[partner.id]?.title ?? Words(zh: "", en: ""),
            owner: places[partner.owner]?.title ?? Words(zh: "", en: ""),
            statement: StatementView(row, context),
            lines: lines
        )
    }
}

/// The file of a statement, as it was written when it was issued.
package struct StatementBytes: Question {
    private let id: StatementID

    package init(_ id: StatementID) {
        self.id = id
    }

    package var policy: any Policy { StatementAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> (name: String, bytes: [UInt8]) {
        guard let row = try tx.statements.find(id), let bytes = try tx.statements.file(of: id)
        else { throw Refusal.notFound }
        guard bytes.sha256 == row.sha256 else { throw StoreError.stale }
        return (row.number + ".csv", bytes)
    }
}

/// Who has to do with a statement; to everybody else it does not exist.
package struct StatementAtHand: Policy {
    private let id: StatementID

    package init(_ id: StatementID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let row = try tx.statements.find(id) else {
            return actor == .visitor ? .logIn : .notFound
        }
        switch actor {
        case .visitor: return .logIn
        case .hall: return nil
        case .worker: return .notFound
        case .partner(let clerk): return clerk.partner == row.partner ? nil : .notFound
        case .staff(let colleague):
            guard let partner = try tx.partners.find(row.partner) else { return .notFound }
            let duties = colleague.duties(at: partner.ownerPath)
            let known: Set = [PartnerDuties.keeping, PartnerDuties.paying]
            return duties.isDisjoint(with: known) ? .notFound : nil
        }
    }
}
