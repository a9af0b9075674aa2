/// What a command or a question sees of the database: one tenant, one moment.
///
/// A body runs from beginning to end without waiting for anything, and may be run again from the
/// beginning: it computes from what it was given and from rows, and touches nothing else.
package struct Tx {
    package let tenant: TenantID
    package let vault: Vault
    package let mint: Mint
    let connection: Connection

    /// Every row of a question.
    package func rows<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> [T] {
        try connection.rows(sql, read)
    }

    /// The first row of a question, if there is one.
    package func first<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> T? {
        try connection.first(sql, read)
    }

    /// Goes through the rows of a question until the closure says false; nothing is collected.
    package func each(_ sql: SQL, _ read: (Row) throws -> Bool) throws {
        try connection.each(sql, read)
    }

    /// Runs a change; the number of rows it changed.
    @discardableResult package func run(_ sql: SQL) throws -> Int {
        try connection.run(sql)
    }
}
