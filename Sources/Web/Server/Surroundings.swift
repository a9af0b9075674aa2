package import Calendar
import Programs

/// What the server takes from outside, so that a test decides it: clock, chance, sessions, secrets.
package struct Surroundings: Sendable {
    package var house: House
    package var seals: Seals
    package var doorkeeper: any Doorkeeper
    package var now: @Sendable () -> Instant
    /// The civil day of an instant, in the house's zone.
    package var day: @Sendable (Instant) -> CivilDate
    package var random: @Sendable (Int) -> [UInt8]
    package var isReady: @Sendable () -> Bool

    package init(
        house: House,
        seals: Seals,
        doorkeeper: any Doorkeeper,
        now: @escaping @Sendable () -> Instant,
        day: @escaping @Sendable (Instant) -> CivilDate,
        random: @escaping @Sendable (Int) -> [UInt8],
        isReady: @escaping @Sendable () -> Bool
    ) {
        self.house = house
        self.seals = seals
        self.doorkeeper = doorkeeper
        self.now = now
        self.day = day
        self.random = random
        self.isReady = isReady
    }
}
