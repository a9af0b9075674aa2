package import Calendar

/// Something that happens again and again at places: free haircuts on the 1st and 15th.
///
/// Its dates are computed when somebody asks; nobody writes them down.
package struct Meet: Sendable {
    /// Where it happens.
    package enum Venue: Hashable, Sendable {
        /// At every open place that offers a service of this code.
        case offering(String)
        /// At the place with this number.
        case number(String)
        /// At the places that cases of this service are about and that are open.
        case ours
    }

    package let id: String
    package let title: Words
    package let rhythm: Rhythm
    package let from: CivilTime
    package let until: CivilTime?
    package let venue: Venue
    package let place: Place
}
