package import Calendar
import Registry

extension Partners {
    private static let itemColumns: StaticString =
        "partner, service, offer, from_day, until_day, list_price"

    /// Agrees to a price from a day on; typed again for the same day it is corrected.
    package func put(_ item: PartnerItemRow) throws {
        try tx.run(
            """
            INSERT INTO partner_item (tenant, \(raw: Self.itemColumns))
            VALUES (\(tx.tenant), \(item.partner), \(item.service), \(item.offer), \(item.from),
                \(item.until), \(item.listPrice))
            ON CONFLICT (tenant, partner, service, offer, from_day) DO UPDATE SET
                until_day = excluded.until_day, list_price = excluded.list_price
            """
        )
    }

    /// Every price a partner ever agreed to, the latest first.
    package func items(of partner: OrganisationID) throws -> [PartnerItemRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.itemColumns) FROM partner_item
            WHERE tenant = \(tx.tenant) AND partner = \(partner)
            ORDER BY service, offer, from_day DESC
            """,
            readItem
        )
    }

    /// The prices of a partner that hold on a day: of each item the one that began last.
    package func items(of partner: OrganisationID, on day: CivilDate) throws -> [PartnerItemRow] {
        try holding("i.partner = \(partner)", on: day, limit: 500)
    }

    /// What an item costs on a day at the partners that are open, cheapest first.
    package func items(
        of service: String,
        _ offer: String,
        on day: CivilDate,
        limit: Int = 100
    ) throws -> [PartnerItemRow] {
        try holding(
            """
            i.service = \(service) AND i.offer = \(offer) AND EXISTS (
                SELECT 1 FROM partner p WHERE p.tenant = i.tenant
                    AND p.organisation = i.partner AND p.closed_on IS NULL)
            """,
            on: day,
            limit: limit
        )
    }

    private func holding(
        _ condition: SQL,
        on day: CivilDate,
        limit: Int
    ) throws -> [PartnerItemRow] {
        try tx.rows(
            """
            SELECT i.partner, i.service, i.offer, i.from_day, i.until_day, i.list_price
            FROM partner_item i
            WHERE i.tenant = \(tx.tenant) AND \(condition)
                AND (i.until_day IS NULL OR i.until_day >= \(day))
                AND i.from_day = (SELECT max(n.from_day) FROM partner_item n
                    WHERE n.tenant = i.tenant AND n.partner = i.partner
                        AND n.service = i.service AND n.offer = i.offer
                        AND n.from_day <= \(day))
            ORDER BY i.list_price, i.partner, i.service, i.offer LIMIT \(limit)
            """,
            readItem
        )
    }

    private func readItem(_ row: Row) throws -> PartnerItemRow {
        var columns = row.columns
        return PartnerItemRow(
            partner: try columns.id(),
            service: try columns.text(),
            offer: try columns.text(),
            from: try columns.date(),
            until: try columns.dateIfAny(),
            listPrice: try columns.int()
        )
    }
}
