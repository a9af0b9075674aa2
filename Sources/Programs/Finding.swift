/// Something wrong in a service's folder: where, what, and what to do about it.
///
/// Findings are collected, so that an author sees all of them at once.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        /// The folder cannot be published.
        case error
        /// The folder works, and may not mean what its author thinks.
        case warning
    }

    package let severity: Severity
    package let place: Place
    package let message: Words
    package let remedy: Words

    package init(_ severity: Severity, at place: Place, _ message: Words, remedy: Words) {
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
    }
}

/// A place in a file of a service's folder; lines and columns are counted from one.
package struct Place: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
