import Calendar
import Programs
import Store

/// What an action gives is not there yet, or others stand before it: it waits for its turn.
///
/// It never leaves the hall: whoever acts is told that the case waits, not that something failed.
struct Shortage: Error {
    let source: WaitingGrantRow.Source
    /// The grant, or the offer.
    let name: String
    let unit: String
    let amount: Int64
    /// Its place before others, as the service's own rule has it; nil where who comes first is served.
    let priority: Int64?
}
