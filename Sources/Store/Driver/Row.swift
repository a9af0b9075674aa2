import CSQLite

/// The row a statement stands on; it is gone with the next one, so take out what you need.
///
/// Columns are numbered from 0. A column of another type than asked for throws: nothing is converted.
package struct Row {
    private let statement: Statement

    init(_ statement: Statement) {
        self.statement = statement
    }

    /// The columns one after another, for rows of many.
    package var columns: Columns { Columns(row: self) }

    package func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement.handle, Int32(column)) == SQLITE_NULL
    }

    package func int(_ column: Int) throws -> Int64 {
        try expect(SQLITE_INTEGER, column, "a number")
        return sqlite3_column_int64(statement.handle, Int32(column))
    }

    package func text(_ column: Int) throws -> String {
        try expect(SQLITE_TEXT, column, "a text")
        guard let start = sqlite3_column_text(statement.handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package func blob(_ column: Int) throws -> [UInt8] {
        try expect(SQLITE_BLOB, column, "bytes")
        guard let start = sqlite3_column_blob(statement.handle, Int32(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    private func expect(_ type: Int32, _ column: Int, _ name: String) throws {
        guard sqlite3_column_type(statement.handle, Int32(column)) == type else {
            throw StoreError.column(column, expected: name)
        }
    }
}
