import Calendar
import Foundation
import Hall
import HallTesting
import Papers
import Store

/// A hall opened from its folder: everything a command needs, put together in one place.
struct OpenHouse: Sendable {
    let hall: Hall
    let tenant: TenantRow
    let settings: Settings

    /// Opens the folder and the federation in it.
    static func open(_ settings: Settings) async throws -> OpenHouse {
        // A mistyped folder is not to become an empty hall.
        guard FileManager.default.fileExists(atPath: settings.data + "/hall.db") else {
            throw HouseTrouble.empty(settings.data)
        }
        let database = try Database.open(settings.data)
        guard let tenant = try await database.read(.house, { try $0.tenants.all() }).first else {
            throw HouseTrouble.empty(settings.data)
        }
        let hall = Hall(
            database: database,
            tenant: tenant.id,
            shelf: Shelf(),
            calendar: try HouseCalendar(settings).calendar(zone: tenant.zone),
            address: settings.address,
            press: Press(
                // Licensed fonts of the operator's own lie beside the database.
                Press.Setting(python: settings.press, fonts: [settings.data + "/fonts"])
            ),
            stage: RehearsalStage()
        )
        try await hall.loadServices()
        return OpenHouse(hall: hall, tenant: tenant, settings: settings)
    }

    /// Founds a federation in a folder that has none.
    static func found(
        _ charter: FoundFederation.Charter,
        in settings: Settings,
        clock: any HallClock = SystemClock()
    ) async throws -> (house: OpenHouse, top: OrganisationID) {
        let calendar = try HouseCalendar(settings).calendar(zone: charter.zone)
        let entropy = SystemEntropy()
        let mint = MintSource(now: { clock.now }, bits: { entropy.bits64() })
        let database = try Database.open(settings.data, mint: mint)
        guard try await database.read(.house, { try $0.tenants.all() }).isEmpty else {
            throw HouseTrouble.taken(settings.data)
        }
        let hall = Hall(
            database: database,
            tenant: .new(at: clock.now, bits: entropy.bits64()),
            shelf: Shelf(),
            calendar: calendar,
            clock: clock,
            entropy: entropy,
            address: settings.address
        )
        let top = try await hall.perform(FoundFederation(charter), as: .hall)
        let row = try await database.read(hall.tenant) { try $0.tenants.find($0.tenant) }
        guard let row else { throw HouseTrouble.empty(settings.data) }
        return (OpenHouse(hall: hall, tenant: row, settings: settings), top)
    }

    /// Where messages go that no gateway takes.
    var outbox: OutboxFile {
        OutboxFile(
            settings.data + "/outbox.log",
            clock: hall.clock,
            zone: hall.calendar.zone
        )
    }
}
