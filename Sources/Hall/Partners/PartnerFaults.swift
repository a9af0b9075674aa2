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
        return faults
    }
}
