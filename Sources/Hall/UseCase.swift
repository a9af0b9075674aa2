package import Calendar
package import Store

/// One thing the hall does: a small value that says who may, and does it in one transaction.
///
/// `run` may be run again after a failed commit, so whatever is random or slow is made before it.
package protocol UseCase: Sendable {
    associatedtype Answer: Sendable
    /// Who may; there is no default, so the compiler asks.
    var policy: any Policy { get }
    /// Does it. A thrown ``Refusal`` undoes everything; a returned answer commits.
    func run(in tx: Tx, _ context: Context) throws -> Answer
}

/// Something the hall can be asked without changing anything.
package protocol Question: Sendable {
    associatedtype Answer: Sendable
    var policy: any Policy { get }
    func answer(in tx: Tx, _ context: Context) throws -> Answer
}

/// What a use case may know beside its own values: who asks, when, and the rules of the house.
package struct Context: Sendable {
    package let actor: Actor
    package let now: Instant
    package let calendar: WorkCalendar
    package let services: Services
    package let places: PlaceShelf
    /// Where the hall is found on the net, without a slash at the end; nil where nobody has said.
    package var address: String?

    package var today: CivilDate { calendar.date(of: now) }
}
