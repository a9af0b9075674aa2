package import Calendar

extension SQL.StringInterpolation {
    package mutating func appendInterpolation(_ value: CivilDate) {
        appendInterpolation(.text(value.description))
    }

    package mutating func appendInterpolation(_ value: CivilDate?) {
        appendInterpolation(value.map { .text($0.description) } ?? .null)
    }
}

extension Row {
    package func date(_ column: Int) throws -> CivilDate {
        guard let date = CivilDate(try text(column)) else {
            throw StoreError.column(column, expected: "a date")
        }
        return date
    }

    package func dateIfAny(_ column: Int) throws -> CivilDate? {
        isNull(column) ? nil : try date(column)
    }
}

extension Columns {
    package mutating func date() throws -> CivilDate { try row.date(next()) }
    package mutating func dateIfAny() throws -> CivilDate? { try row.dateIfAny(next()) }
}
