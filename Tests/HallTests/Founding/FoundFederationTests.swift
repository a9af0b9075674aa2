import Calendar
import Hall
import HallTesting
import Registry
import Store
import Testing

@Suite struct FoundFederationTests {
    private let charter = FoundFederation.Charter(
        name: "海边市总工会",
        shortName: "海边",
        region: "990181",
        regions: [
            RegionRow(code: "990100", parent: nil, level: 2, name: "海州市", nameEn: "Haizhou"),
            RegionRow(code: "990181", parent: "990100", level: 3, name: "海边市", nameEn: "Seaside"),
        ]
    )

    @Test func `a federation has its row, the top of its tree, and its regions`() async throws {
        let hall = try emptyHall()
        let top = try await hall.perform(FoundFederation(charter), as: .hall)
        let (tenant, row, region, acts) = try await hall.database.read(hall.tenant) { tx in
            (
                try tx.tenants.find(tx.tenant), try tx.organisations.top(),
                try tx.regions.find("990181"), try tx.audit.all().map(\.act.action)
            )
        }
        #expect(tenant?.name == "海边市总工会")
        #expect(tenant?.zone == "Asia/Shanghai")
        #expect(row?.id == top)
        #expect(row?.path == "/\(top)/")
        #expect(region?.parent == "990100")
        #expect(acts == ["federation.found"])
    }

    @Test func `it is founded once`() async throws {
        let hall = try emptyHall()
        _ = try await hall.perform(FoundFederation(charter), as: .hall)
        await #expect(throws: Refusal.foundedAlready) {
            try await hall.perform(FoundFederation(charter), as: .hall)
        }
    }

    @Test(arguments: ["", "37028", "000281", "370001", "Jiaozhou"])
    func `a region that is no code is refused`(region: String) async throws {
        let hall = try emptyHall()
        var charter = charter
        charter.region = region
        await #expect(throws: Refusal.unknownRegion) {
            try await hall.perform(FoundFederation(charter), as: .hall)
        }
    }

    @Test func `numbers of federations follow the clock`() {
        let early = TenantID.new(at: TestHall.morning, bits: .max)
        let late = TenantID.new(at: TestHall.morning.advanced(byMilliseconds: 1), bits: 0)
        #expect(early < late)
        #expect(TenantID.new(at: Instant(milliseconds: 0), bits: 5).raw >= 0)
    }

    private func emptyHall() throws -> Hall {
        let clock = ObedientClock(at: TestHall.morning)
        return Hall(
            database: try Database.scratch(),
            tenant: .new(at: clock.now, bits: 1),
            shelf: Shelf(),
            calendar: WorkCalendar(zone: .shanghai),
            clock: clock,
            entropy: SeededEntropy(seed: 1)
        )
    }
}
