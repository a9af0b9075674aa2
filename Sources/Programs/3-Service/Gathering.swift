package import Calendar

/// Those who hold a place come together for some days: a camp. On each day the list is called.
package struct Gathering: Sendable {
    package let id: String
    package let title: Words
    package let first: CivilDate
    package let days: Int
    /// The offer whose holders are the list.
    package let offer: String
    /// The duty that calls the list.
    package let caller: String
    /// The question that names who may collect a child; nil where nobody is collected.
    package let pickup: String?
    package let place: Place

    package static let mostDays = 366

    /// Its days, in order.
    package var dates: [CivilDate] { (0..<days).map { first.adding(days: $0) } }
    package var last: CivilDate { first.adding(days: days - 1) }
}
