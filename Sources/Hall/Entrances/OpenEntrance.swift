package import Calendar
import Programs
import Registry
package import Store

/// What a place's device has said of itself, and how many came in, for whoever keeps the place.
package struct OpenEntrance: Question {
    /// A device that is not heard of for so long is silent.
    package static let patience: Int64 = 15 * 60_000
    package static let days = 7

    package struct Device: Sendable {
        package let addedOn: CivilDate
        /// Nil where the device was never heard of.
        package let heardAt: CivilDateTime?
        package let isSilent: Bool
        package let state: String?
        /// The last days with the visits on each, today last.
        package let visits: [(day: CivilDate, count: Int)]
    }

    private let place: PlaceID

    package init(_ place: PlaceID) {
        self.place = place
    }

    package var policy: any Policy { PlaceKeeper(place) }

    /// Nil where the place does not open by itself.
    package func answer(in tx: Tx, _ context: Context) throws -> Device? {
        guard let row = try tx.entrances.find(place) else { return nil }
        let calendar = context.calendar
        return Device(
            addedOn: calendar.date(of: row.addedAt),
            heardAt: row.heardAt.map(calendar.zone.civil),
            isSilent: row.heardAt.map {
                $0.advanced(byMilliseconds: Self.patience) < context.now
            } ?? true,
            state: row.state,
            visits: try (1 - Self.days...0).map { ahead in
                let day = context.today.adding(days: ahead)
                let count = try tx.entrances.visits(
                    to: place,
                    from: calendar.zone.instant(of: CivilDateTime(date: day, time: .midnight)),
                    until: calendar.zone.instant(
                        of: CivilDateTime(date: day.adding(days: 1), time: .midnight)
                    )
                )
                return (day, count)
            }
        )
    }
}
