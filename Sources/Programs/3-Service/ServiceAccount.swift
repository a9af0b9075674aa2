/// Where the money or the units of a service lie.
package struct ServiceAccount: Hashable, Sendable {
    package let id: String
    package let title: Words
    /// `CNY` for money; otherwise the name of a thing.
    package let unit: String
    package let place: Place

    package static let yuan = "CNY"
}
