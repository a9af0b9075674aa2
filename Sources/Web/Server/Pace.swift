/// How fast one address may come: so many at once, then so many a second.
///
/// Whole districts share an address behind a carrier's gateway, so only guessing is slowed hard.
package struct Pace: Hashable, Sendable {
    package let name: String
    package let burst: Double
    package let perSecond: Double

    package init(_ name: String, burst: Double, perSecond: Double) {
        self.name = name
        self.burst = burst
        self.perSecond = perSecond
    }

    package static let pages = Pace("pages", burst: 400, perSecond: 100)
    package static let forms = Pace("forms", burst: 120, perSecond: 10)
    /// Passwords, codes, the last four digits of a number.
    package static let guesses = Pace("guesses", burst: 12, perSecond: 0.2)
    /// A program that reads a list page by page.
    package static let programs = Pace("programs", burst: 400, perSecond: 50)
    package static let free = Pace("free", burst: .infinity, perSecond: .infinity)
}
