package import Calendar
package import Hall
import Registry
package import Store

/// A small hall to test with: a federation of two districts with a union each, their staff and six
/// people, in a database that nothing outlives, by a clock that stands until it is moved.
package struct TestHall: Sendable {
    package let hall: Hall
    package let clock: ObedientClock

    package let federation: Place
    package let north: District
    package let south: District
    /// Three people of the north, then three of the south; the first two share a household.
    package let people: [PersonRow]

    /// Finance of the whole federation.
    package let finance: Colleague

    /// An organisation and where it stands.
    package struct Place: Sendable, Hashable {
        package let id: OrganisationID
        package let path: String
        package let name: String
        package let region: String
    }

    /// A district's federation, its union and its officer.
    package struct District: Sendable {
        package let place: Place
        package let union: Place
        package let officer: Colleague
    }

    /// Tuesday, 25 June 2024, nine o'clock in Shanghai.
    package static let morning = Instant(milliseconds: 1_719_277_200_000)

    /// Opens a hall of its own; another seed gives other numbers and codes, a folder keeps it on disk.
    package static func open(
        at start: Instant = morning,
        seed: UInt64 = 1,
        shelf: Shelf = Shelf(),
        folder: String? = nil
    ) async throws -> TestHall {
        let clock = ObedientClock(at: start)
        let entropy = SeededEntropy(seed: seed)
        let mint = MintSource(now: { clock.now }, bits: { entropy.bits64() })
        let hall = Hall(
            database: try folder.map { try Database.open($0, mint: mint) }
                ?? Database.scratch(mint: mint),
            tenant: TenantID(raw: 1),
            shelf: shelf,
            calendar: WorkCalendar(zone: .shanghai),
            clock: clock,
            entropy: entropy,
            stage: RehearsalStage()
        )
        let today = hall.calendar.date(of: start)
        let town = try await hall.database.write(hall.tenant) { tx in
            try Founder(tx: tx, now: start, today: today).found()
        }
        return TestHall(
            hall: hall,
            clock: clock,
            federation: town.federation,
            north: town.districts[0],
            south: town.districts[1],
            people: town.people,
            finance: town.finance
        )
    }

    /// Lets time pass.
    package func pass(seconds: Int64 = 0, minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) {
        let total = seconds + 60 * (minutes + 60 * (hours + 24 * days))
        clock.move(to: clock.now.advanced(byMilliseconds: total * 1_000))
    }

    /// Looks into the database.
    package func look<T: Sendable>(
        _ body: @escaping @Sendable (Tx) throws -> T
    ) async throws -> T {
        try await hall.database.read(hall.tenant, body)
    }

    /// Changes the database past the hall's door.
    package func arrange<T: Sendable>(
        _ body: @escaping @Sendable (Tx) throws -> T
    ) async throws -> T {
        try await hall.database.write(hall.tenant, body)
    }
}
