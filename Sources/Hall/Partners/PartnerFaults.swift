import Calendar
import Ledger
import Programs
import Registry
import Store

extension PartnerBooks {
    /// Where the books and what was redeemed do not agree: what is owed to a partner is what stands in
    /// no statement and what of its statements is not paid.
    func faults(at partner: OrganisationID) throws -> [Words] {
        let unbilled = try tx.statements.openMonths(of: partner).map(\.owed).reduce(0, +)
        let unpaid = try tx.statements.of(partner, limit: 10_000).filter { $0.state != .paid }
            .map(\.owedTotal).reduce(0, +)
        let owed = try owed(to: partner)
        guard owed != unbilled + unpaid else { return [] }
        return [
            Words(
                zh: "合作单位 \(partner)：账上欠 \(owed) 分，核销与结算单合计 \(unbilled + unpaid) 分。",
                en: """
                    Partner \(partner): the books owe \(owed) fen, redemptions and statements \
                    \(unbilled + unpaid).
                    """
            )
        ]
    }
}

extension Tx {
    /// Every partner whose books do not agree with what was redeemed there.
    func partnerFaults(_ context: Context) throws -> [Words] {
        let books = PartnerBooks(self, context)
        let everywhere = [PathRange(below: "/")]
        var faults: [Words] = []
        for isClosed in [false, true] {
            var seen = 0
            while true {
                let page = try partners.page(
                    of: everywhere,
                    isClosed: isClosed,
                    offset: seen,
                    limit: 200
                )
                for partner in page { faults += try books.faults(at: partner.id) }
                seen += page.count
                if page.count < 200 { break }
            }
        }
        return try faults + voucherFaults(context)
    }

    /// Offers of which the books hold another sum for vouchers than the vouchers come to that stand.
    private func voucherFaults(_ context: Context) throws -> [Words] {
        var standing: [String: Int64] = [:]
        for row in try offerings.all(limit: 100_000)
        where context.services.offer(row.offer, in: row.service)?.isVoucher == true {
            let count = try vouchers.counts(of: row.id).standing
            standing[Treasury.vouchersName(of: row), default: 0] += row.worth * Int64(count)
        }
        return try standing.sorted { $0.key < $1.key }.compactMap { account, worth in
            let held = try books.account(named: account).flatMap(books.state)?.balance.count ?? 0
            guard held != worth else { return nil }
            return Words(
                zh: "账户 \(account)：账上留给券 \(held) 分，还能用的券合计 \(worth) 分。",
                en:
                    "Account \(account): the books hold \(held) fen for vouchers that come to \(worth)."
            )
        }
    }
}
