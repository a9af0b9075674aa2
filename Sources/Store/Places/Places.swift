import Calendar
import Registry

extension Tx {
    /// Where people are served.
    package var places: Places { Places(tx: self) }
}

/// Places with what there is at them. Every change takes the next number of the tenant's count, so
/// that whoever keeps them in memory learns of it by one look.
package struct Places {
    let tx: Tx

    static let columns: StaticString = """
        id, number, kind, name, name_en, organisation, path, region, address, survey_x, survey_y,
        datum, longitude, latitude, hours, phone, level, status, opened_on, closed_on, is_demo,
        made_at, version
        """

    package func add(_ row: PlaceRow, services: [PlaceServiceRow]) throws {
        let at = row.point.coordinate
        try tx.run(
            """
            INSERT INTO place (tenant, changed, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(try nextChange()), \(row.id), \(row.number), \(row.kind),
                \(row.name), \(row.nameEn), \(row.organisation), \(row.path), \(row.region),
                \(row.address), \(row.point.x), \(row.point.y), \(row.point.datum.rawValue),
                \(Int(at.longitude)), \(Int(at.latitude)), \(row.hours), \(row.phone),
                \(row.level.rawValue), \(row.status.rawValue), \(row.openedOn), \(row.closedOn),
                \(row.isDemo), \(row.madeAt), \(row.version))
            """
        )
        try put(services, at: row.id)
        try index(row)
    }

    /// Saves a place that is still at the version it was read at, and what there is at it.
    package func save(_ row: PlaceRow, services: [PlaceServiceRow]) throws {
        try save(row)
        try tx.run(
            "DELETE FROM place_service WHERE tenant = \(tx.tenant) AND place = \(row.id)"
        )
        try put(services, at: row.id)
    }

    /// Saves a place that is still at the version it was read at.
    package func save(_ row: PlaceRow) throws {
        let at = row.point.coordinate
        try tx.expectOne(
            tx.run(
                """
                UPDATE place SET kind = \(row.kind), name = \(row.name), name_en = \(row.nameEn),
                    organisation = \(row.organisation), path = \(row.path),
                    region = \(row.region), address = \(row.address),
                    survey_x = \(row.point.x), survey_y = \(row.point.y),
                    datum = \(row.point.datum.rawValue), longitude = \(Int(at.longitude)),
                    latitude = \(Int(at.latitude)), hours = \(row.hours), phone = \(row.phone),
                    level = \(row.level.rawValue), status = \(row.status.rawValue),
                    opened_on = \(row.openedOn), closed_on = \(row.closedOn),
                    changed = \(try nextChange()), version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
        try tx.run("DELETE FROM place_search WHERE rowid = \(row.id)")
        try index(row)
    }

    /// The next short number of a pattern: `ZD-000123`.
    package func nextNumber() throws -> String {
        let count = String(try tx.cases.nextNumber("place", year: 0))
        return "ZD-" + String(repeating: "0", count: max(0, 5 - count.count)) + count
    }

    package func find(_ id: PlaceID) throws -> PlaceRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM place WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    package func withNumber(_ number: String) throws -> PlaceRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM place
            WHERE tenant = \(tx.tenant) AND number = \(number)
            """,
            read
        )
    }

    /// What there is at a place, in its order.
    package func services(at id: PlaceID) throws -> [PlaceServiceRow] {
        try services(at: [id])[id] ?? []
    }

    package func services(at ids: [PlaceID]) throws -> [PlaceID: [PlaceServiceRow]] {
        let rows = try tx.rows(
            """
            SELECT place, code, title, title_en, audience, price, hours, note FROM place_service
            WHERE tenant = \(tx.tenant) AND place \(anyOf: ids) ORDER BY place, position
            """
        ) { row in
            var columns = row.columns
            let place: PlaceID = try columns.id()
            return (place, try Self.service(&columns))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    private static func service(_ columns: inout Columns) throws -> PlaceServiceRow {
        PlaceServiceRow(
            code: try columns.text(),
            title: try columns.text(),
            titleEn: try columns.text(),
            audience: try columns.text().split(separator: ",").map(String.init),
            price: try columns.intIfAny(),
            hours: try columns.textIfAny(),
            note: try columns.textIfAny()
        )
    }

    private func put(_ services: [PlaceServiceRow], at place: PlaceID) throws {
        for (position, service) in services.enumerated() {
            try tx.run(
                """
                INSERT INTO place_service (tenant, place, position, code, title, title_en,
                    audience, price, hours, note)
                VALUES (\(tx.tenant), \(place), \(position), \(service.code), \(service.title),
                    \(service.titleEn), \(service.audience.joined(separator: ",")),
                    \(service.price), \(service.hours), \(service.note))
                """
            )
        }
    }

    private func index(_ row: PlaceRow) throws {
        let text = [row.number, row.name, row.nameEn, row.address].joined(separator: " ")
        let words = Bigrams.of(text).joined(separator: " ")
        try tx.run("INSERT INTO place_search (rowid, words) VALUES (\(row.id), \(words))")
    }

    func read(_ row: Row) throws -> PlaceRow {
        var columns = row.columns
        let id: PlaceID = try columns.id()
        let number = try columns.text()
        let (kind, name, nameEn) = try (columns.text(), columns.text(), columns.text())
        let organisation: OrganisationID = try columns.id()
        let (path, region, address) = try (columns.text(), columns.text(), columns.text())
        return PlaceRow(
            id: id,
            number: number,
            kind: kind,
            name: name,
            nameEn: nameEn,
            organisation: organisation,
            path: path,
            region: region,
            address: address,
            point: try Self.point(&columns),
            hours: try columns.text(),
            phone: try columns.textIfAny(),
            level: try columns.choice(),
            status: try columns.choice(),
            openedOn: try columns.dateIfAny(),
            closedOn: try columns.dateIfAny(),
            isDemo: try columns.bool(),
            madeAt: try columns.instant(),
            version: try columns.int()
        )
    }

    /// The working point as it was once computed, beside what was surveyed.
    private static func point(_ columns: inout Columns) throws -> SurveyedPoint {
        let (x, y) = try (columns.text(), columns.text())
        let datum: Datum = try columns.choice()
        let (longitude, latitude) = try (columns.int(), columns.int())
        guard let east = Int32(exactly: longitude), let north = Int32(exactly: latitude),
            let coordinate = Coordinate(longitude: east, latitude: north)
        else { throw StoreError.column(12, expected: "a point on the earth") }
        return SurveyedPoint(keptX: x, y: y, datum: datum, coordinate: coordinate)
    }
}
