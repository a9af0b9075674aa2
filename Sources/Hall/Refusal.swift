package import Programs

/// A no that a person understands: why, and what would change it.
package struct Refusal: Error, Hashable, Sendable, Codable {
    package let reason: Words
    package let remedy: Words?

    package init(_ reason: Words, remedy: Words? = nil) {
        self.reason = reason
        self.remedy = remedy
    }
}
