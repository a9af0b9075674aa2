package import Calendar
package import Programs
import Registry
package import Store

/// What somebody holds or held, in plain words.
package struct Benefit: Sendable {
    package enum State: Hashable, Sendable {
        /// On its way to the person's account.
        case due
        /// Held, or paid on a day.
        case had(CivilDate?)
        /// The bank sent it back: it is owed, and something has to be put right.
        case bounced(String)
        case lapsed
        case void
        /// A voucher that partners take until its day.
        case voucher
        /// A voucher that was used, and at which partner.
        case used(CivilDate, at: Words)
    }

    package let id: GrantID
    package let title: Words
    package let service: Words
    package let worth: Words
    package let isMoney: Bool
    package let state: State
    package let since: CivilDate
    package let validUntil: CivilDate?
    /// The case it came of.
    package let caseFile: CaseID?
}

/// The wallet of whoever asks: newest first.
package struct MyBenefits: Question {
    package static let most = 100

    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Benefit] {
        guard let person = context.actor.person else { return [] }
        return try tx.grants.ofHolder(person, limit: Self.most).filter { $0.startsOn == nil }
            .compactMap { row in
                try benefit(row, in: tx, context)
            }
    }

    private func benefit(_ row: GrantRow, in tx: Tx, _ context: Context) throws -> Benefit? {
        guard let published = try context.origin(of: row, in: tx) else { return nil }
        let service = published.service
        return Benefit(
            id: row.id,
            title: service.words(row.offering == nil ? .grant(row.name) : .offer(row.name)),
            service: service.title,
            worth: Words(worth: row.amount, of: row.unit),
            isMoney: row.unit == ServiceAccount.yuan,
            state: try state(row, in: tx, context),
            since: context.calendar.date(of: row.grantedAt),
            validUntil: row.validUntil,
            caseFile: row.caseFile
        )
    }

    private func state(_ row: GrantRow, in tx: Tx, _ context: Context) throws -> Benefit.State {
        if let voucher = try tx.vouchers.find(row.id) {
            return try state(voucher, in: tx, context)
        }
        switch row.status {
        case .due:
            let last = try tx.payments.lines(of: row.id).first
            return last?.state == .rejected ? .bounced(last?.reason ?? "") : .due
        case .inBatch: return .due
        case .settled:
            if let end = row.validUntil, end < context.today { return .lapsed }
            return .had(row.settledAt.map(context.calendar.date(of:)))
        case .returned, .void: return .void
        }
    }
}

extension MyBenefits {
    private func state(
        _ voucher: VoucherRow,
        in tx: Tx,
        _ context: Context
    ) throws -> Benefit.State {
        switch voucher.state {
        case .standing: return voucher.validUntil < context.today ? .lapsed : .voucher
        case .lapsed: return .lapsed
        case .used:
            guard let row = try voucher.redemption.flatMap(tx.redemptions.find) else {
                return .lapsed
            }
            let shop = try tx.organisations.find(row.partner)?.title ?? Words(zh: "", en: "")
            return .used(context.calendar.date(of: row.at), at: shop)
        }
    }
}

extension Context {
    /// The version of the service that a grant came of; nil where it is gone.
    func origin(of grant: GrantRow, in tx: Tx) throws -> Published? {
        if let row = try grant.caseFile.flatMap(tx.cases.find) {
            return try? services.version(row.service, row.digest)
        }
        let row = try grant.offering.flatMap(tx.offerings.find)
        return row.flatMap { try? services.version($0.service, $0.digest) }
    }
}
