import CSQLite

/// A compiled statement of one connection.
final class Statement {
    let text: String
    let handle: OpaquePointer
    private unowned let connection: Connection

    init(_ text: String, on connection: Connection) throws {
        var handle: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = sqlite3_prepare_v3(connection.handle, text, -1, flags, &handle, nil)
        guard code == SQLITE_OK else { throw connection.error(code) }
        guard let handle else { throw StoreError.statement("an empty statement") }
        self.text = text
        self.handle = handle
        self.connection = connection
    }

    deinit {
        sqlite3_finalize(handle)
    }

    func bind(_ values: [SQL.Value]) throws {
        guard values.count == sqlite3_bind_parameter_count(handle) else {
            throw StoreError.statement("a question mark was typed into a statement")
        }
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw connection.error(code) }
        }
    }

    /// Goes to the next row; false where there is none.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw connection.error(code)
        }
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ value: SQL.Value, at index: Int32) -> Int32 {
        switch value {
        case .null:
            sqlite3_bind_null(handle, index)
        case .integer(let number):
            sqlite3_bind_int64(handle, index, number)
        case .text(let text):
            unionhall_bind_text(handle, index, text, Int32(text.utf8.count))
        case .blob(let bytes) where bytes.isEmpty:
            sqlite3_bind_zeroblob(handle, index, 0)
        case .blob(let bytes):
            unionhall_bind_blob(handle, index, bytes, Int32(bytes.count))
        }
    }
}
