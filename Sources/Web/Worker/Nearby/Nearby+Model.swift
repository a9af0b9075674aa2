import Hall
import Programs
import Registry

/// Places nearby, nearest first.
struct Nearby: Sendable {
    struct Line: Sendable {
        let path: String
        let name: Words
        let walk: Walk?
        let now: OpenNow
        /// A service that was looked for and opens later, or costs something.
        let remarks: [Words]
        let services: [Words]
    }

    /// A place to start from, by its name.
    struct Start: Sendable {
        let name: Words
        let address: String
        let path: String
    }

    let wish: PlaceWish
    /// From where distances are counted; nil where nobody said.
    let origin: Words?
    let filters: [ListFilter]
    let lines: [Line]
    let nearby: Int?
    let total: Int
    let previous: String?
    let next: String?
    let regions: [RegionChoice]
    /// What was typed to find a start, and what came of it.
    let search: String
    let starts: [Start]
    /// Whether the map can be drawn.
    let hasMap: Bool
}
