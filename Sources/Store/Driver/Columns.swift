package import Calendar
package import Registry

/// A row read from left to right, so that a list of columns and the code beneath it stay in step.
package struct Columns {
    package let row: Row
    private var index = 0

    init(row: Row) {
        self.row = row
    }

    mutating func next() -> Int {
        defer { index += 1 }
        return index
    }

    package mutating func int() throws -> Int64 { try row.int(next()) }
    package mutating func text() throws -> String { try row.text(next()) }
    package mutating func blob() throws -> [UInt8] { try row.blob(next()) }
    package mutating func bool() throws -> Bool { try row.bool(next()) }
    package mutating func instant() throws -> Instant { try row.instant(next()) }
    package mutating func id<Noun>() throws -> Identifier<Noun> { try row.id(next()) }

    package mutating func intIfAny() throws -> Int64? { try row.intIfAny(next()) }
    package mutating func textIfAny() throws -> String? { try row.textIfAny(next()) }
    package mutating func blobIfAny() throws -> [UInt8]? { try row.blobIfAny(next()) }
    package mutating func instantIfAny() throws -> Instant? { try row.instantIfAny(next()) }
    package mutating func idIfAny<Noun>() throws -> Identifier<Noun>? { try row.idIfAny(next()) }

    /// A value of one of our own closed lists, kept as its raw text.
    package mutating func choice<C: RawRepresentable<String>>(_: C.Type = C.self) throws -> C {
        let column = next()
        guard let choice = C(rawValue: try row.text(column)) else {
            throw StoreError.column(column, expected: "one of \(C.self)")
        }
        return choice
    }
}
