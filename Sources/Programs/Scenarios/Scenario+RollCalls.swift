import Calendar

extension Scenario {
    /// What somebody who calls a list says of one of it.
    package struct RollMark: Hashable, Sendable {
        /// The name of a case; everybody with a case whose name begins so, where it ends in `*`.
        package let name: String
        package let what: What

        package enum What: Hashable, Sendable {
            case present
            case absent(because: String)
            case collected(by: String)
        }
    }
}

/// What is to be seen of a day's list.
package enum RollFigure: Hashable, Sendable {
    case all(Int)
    case present(Int)
    case absent(Int)
    case collected(Int)
    /// Whether the day is closed: `open` or `closed`.
    case state(String)
}
