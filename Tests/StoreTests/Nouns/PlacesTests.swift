import Calendar
import Casework
import Registry
import Testing

@testable import Store

@Suite struct PlacesTests {
    @Test func `a place comes back as it was put, with what there is at it`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let row = try place(tx, village)
            try tx.places.add(row, services: Self.services)
            #expect(try tx.places.find(row.id) == row)
            #expect(try tx.places.withNumber(row.number) == row)
            #expect(try tx.places.services(at: row.id) == Self.services)
            #expect(try tx.places.find(PlaceID(raw: 1)) == nil)
        }
    }

    @Test func `a place is saved over by whoever read it last`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            var row = try place(tx, village)
            try tx.places.add(row, services: Self.services)
            row.name = "阜安暖新驿站"
            (row.status, row.closedOn) = (.closed, village.day)
            row.point = try SurveyedPoint(x: "120.0060", y: "36.2647", datum: "bd09")
            try tx.places.save(row, services: [])
            #expect(throws: StoreError.stale) { try tx.places.save(row) }
            row.version += 1
            #expect(try tx.places.find(row.id) == row)
            #expect(try tx.places.services(at: row.id).isEmpty)
            let everywhere = [PathRange(below: village.federation.path)]
            let old = PlaceFilter(within: everywhere, words: "大沽河")
            #expect(try tx.places.count(old) == 0)
            #expect(try tx.places.count(PlaceFilter(within: everywhere, words: "暖新")) == 1)
        }
    }

    @Test func `lists hold what a filter asks for`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let row = try place(tx, village)
            try tx.places.add(row, services: Self.services)
            var other = try place(tx, village)
            (other.kind, other.status) = ("partner", .planned)
            (other.organisation, other.path) = (village.federation.id, village.federation.path)
            try tx.places.add(other, services: [])
            let all = [PathRange(below: village.federation.path)]
            let district = [PathRange(below: village.district.path)]
            #expect(try tx.places.page(PlaceFilter(within: all)) == [row, other])
            #expect(try tx.places.page(PlaceFilter(within: all), from: 1) == [other])
            #expect(try tx.places.page(PlaceFilter(within: district)) == [row])
            #expect(try tx.places.page(PlaceFilter(within: [])) == [])
            #expect(try tx.places.page(PlaceFilter(within: all, kind: "partner")) == [other])
            #expect(try tx.places.page(PlaceFilter(within: all, status: .open)) == [row])
            #expect(try tx.places.page(PlaceFilter(within: all, service: "lunch")) == [row])
            #expect(try tx.places.count(PlaceFilter(within: all, service: "haircut")) == 0)
            #expect(try tx.places.count(PlaceFilter(within: all, region: "990281")) == 2)
            #expect(try tx.places.count(PlaceFilter(within: all, words: row.number)) == 1)
            #expect(try tx.places.codes().map(\.code) == ["lunch", "water"])
            #expect(try tx.places.kinds() == ["partner", "station"])
        }
    }

    @Test func `every change is seen once by whoever keeps the places`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            #expect(try tx.places.changes() == 0)
            let first = try place(tx, village)
            try tx.places.add(first, services: Self.services)
            let second = try place(tx, village)
            try tx.places.add(second, services: [])
            let seen = try tx.places.changes()
            let all = try tx.places.changed(since: 0, at: village.now)
            #expect(all.map(\.place) == [first, second])
            #expect(all.map(\.services) == [Self.services, []])
            #expect(try tx.places.changed(since: seen, at: village.now).isEmpty)
            let page = try tx.places.changed(after: first.id, since: 0, at: village.now)
            #expect(page.map(\.place.id) == [second.id])
            let closure = self.closure(tx, village, of: first.id)
            try tx.places.addClosure(closure)
            #expect(try tx.places.changes() > seen)
            let changed = try tx.places.changed(since: seen, at: village.now)
            #expect(changed.map(\.closures) == [[closure]])
            #expect(try tx.places.closures(of: [first.id], after: village.later(60)).isEmpty)
            try tx.places.removeClosure(closure.id, of: first.id)
            #expect(throws: StoreError.stale) {
                try tx.places.removeClosure(closure.id, of: first.id)
            }
            #expect(try tx.places.closures(of: [first.id], after: village.now).isEmpty)
        }
    }

    @Test func `a closure holds from its start up to its end`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            var closure = self.closure(tx, village, of: PlaceID(raw: 1))
            #expect(closure.covers(village.now))
            #expect(closure.covers(village.later(59)))
            #expect(!closure.covers(village.later(60)))
            #expect(!closure.covers(village.later(-1)))
            closure.until = nil
            #expect(closure.covers(village.later(99_999)))
        }
    }

    @Test func `a case may be about a place, and a picture hang on one`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let row = try place(tx, village)
            try tx.places.add(row, services: [])
            var about = try village.caseRow(tx)
            about.place = row.id
            try tx.cases.add(about, duties: [])
            try tx.cases.add(village.caseRow(tx), duties: [])
            #expect(try tx.cases.ofPlace(row.id) == [about])
            #expect(try tx.cases.ofPlace(row.id, service: "other") == [])
            let read = about.state.version
            about.place = nil
            try tx.cases.save(about, readAt: read, duties: [])
            #expect(try tx.cases.ofPlace(row.id) == [])
            let picture = FileRow(
                id: tx.mint.id(),
                owner: .place(row.id),
                field: "",
                name: "门口.jpg",
                mediaType: "image/jpeg",
                bytes: [1, 2],
                addedBy: nil,
                addedAt: village.now
            )
            try tx.files.add(picture, bytes: [1, 2])
            #expect(try tx.files.of(.place(row.id)) == [picture])
        }
    }

    @Test func `other tenants see nothing of it`() async throws {
        let (database, village) = try await village()
        let row = try await database.write(tenant) { tx in
            let row = try place(tx, village)
            try tx.places.add(row, services: Self.services)
            return row
        }
        try await database.read(TenantID(raw: 2)) { tx throws in
            #expect(try tx.places.find(row.id) == nil)
            #expect(try tx.places.changes() == 0)
            #expect(try tx.places.changed(since: 0, at: village.now).isEmpty)
            #expect(try tx.places.services(at: row.id).isEmpty)
            #expect(try tx.places.codes().isEmpty)
            #expect(
                try tx.places.count(PlaceFilter(within: [PathRange(below: "/")])) == 0
            )
        }
    }

    private static let services = [
        PlaceServiceRow(code: "water", title: "热水", titleEn: "Hot water"),
        PlaceServiceRow(
            code: "lunch",
            title: "平价午餐",
            audience: ["courier", "new form"],
            price: 1_200,
            hours: "Mo-Fr 13:00-14:00",
            note: "先到先得"
        ),
    ]

    private func closure(_ tx: Tx, _ village: Village, of place: PlaceID) -> PlaceClosureRow {
        PlaceClosureRow(
            id: tx.mint.id(),
            place: place,
            from: village.now,
            until: village.later(60),
            reason: "换水管",
            madeBy: village.officer.id,
            madeAt: village.now
        )
    }

    private func place(_ tx: Tx, _ village: Village) throws -> PlaceRow {
        PlaceRow(
            id: tx.mint.id(),
            number: try tx.places.nextNumber(),
            name: "大沽河户外驿站",
            nameEn: "Dagu River station",
            organisation: village.union.id,
            path: village.union.path,
            region: "990281",
            address: "阜安街道一号",
            point: try SurveyedPoint(x: "120.0059", y: "36.2646", datum: "gcj02"),
            hours: "Mo-Su 08:00-22:00",
            phone: "0532-12345",
            level: .district,
            openedOn: village.day,
            isDemo: true,
            madeAt: village.now
        )
    }
}
