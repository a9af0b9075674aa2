import CSQLite

/// One line to the database, used by one thread at a time.
///
/// It keeps the statements it has compiled. Whoever steps a statement takes it out of the cache, so a
/// reading closure may run the same text again.
final class Connection {
    let handle: OpaquePointer
    private var idle: [String: [Statement]] = [:]
    private var idleCount = 0

    static let idleLimit = 512

    init(path: String, readOnly: Bool) throws {
        var handle: OpaquePointer?
        let mode = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &handle, mode | SQLITE_OPEN_NOMUTEX, nil)
        guard let handle, code == SQLITE_OK else {
            let reason = String(cString: sqlite3_errstr(code))
            sqlite3_close_v2(handle)
            throw StoreError.folder(.unreadable(path, reason: reason))
        }
        self.handle = handle
        sqlite3_extended_result_codes(handle, 1)
    }

    deinit {
        idle.removeAll()
        sqlite3_close_v2(handle)
    }

    /// False once a transaction has ended, by us or by the database itself.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Rows changed by the last statement.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// Rows changed since the line was opened.
    var totalChanges: Int { Int(sqlite3_total_changes(handle)) }

    /// The texts compiled so far, for looking at their plans.
    var texts: [String] { idle.keys.sorted() }

    /// Runs a statement and reads each row.
    func rows<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> [T] {
        try with(sql) { statement in
            var all: [T] = []
            while try statement.step() {
                all.append(try read(Row(statement)))
            }
            return all
        }
    }

    /// Runs a statement and reads the first row, if there is one.
    func first<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> T? {
        try with(sql) { statement in
            try statement.step() ? try read(Row(statement)) : nil
        }
    }

    /// Runs a statement and reads rows until the closure says false.
    func each(_ sql: SQL, _ read: (Row) throws -> Bool) throws {
        try with(sql) { statement in
            while try statement.step(), try read(Row(statement)) {}
        }
    }

    /// Runs a statement to its end; the number of rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int {
        try with(sql) { statement in
            while try statement.step() {}
            return changes
        }
    }

    /// Runs a text of several statements of our own, such as a migration.
    func script(_ text: String) throws {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code) }
    }

    private func with<T>(_ sql: SQL, _ body: (Statement) throws -> T) throws -> T {
        let statement = try take(sql.text)
        defer { keep(statement) }
        try statement.bind(sql.values)
        return try body(statement)
    }

    private func take(_ text: String) throws -> Statement {
        guard let statement = idle[text]?.popLast() else {
            return try Statement(text, on: self)
        }
        idleCount -= 1
        return statement
    }

    private func keep(_ statement: Statement) {
        statement.reset()
        if idleCount >= Self.idleLimit {
            idle.removeAll(keepingCapacity: true)
            idleCount = 0
        }
        idle[statement.text, default: []].append(statement)
        idleCount += 1
    }
}
