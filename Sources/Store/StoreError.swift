/// What can go wrong between a command and the disk.
package enum StoreError: Error, Hashable, Sendable {
    /// The queue is full; the command did not run and may be sent again a little later.
    case overloaded
    /// The disk is full; the command left nothing behind.
    case full
    /// Another program holds the database; the command left nothing behind.
    case busy
    /// The database no longer answers for what it holds: nothing more is read or written.
    case stopped(String)
    /// Somebody else has changed the row since it was read.
    case stale
    /// A key, a reference or a check of the schema refused the row.
    case constraint(Constraint, String)
    /// The statement itself is wrong: our mistake.
    case statement(String)
    /// A column does not hold what the code expects: our mistake, or a damaged row.
    case column(Int, expected: String)
    /// A sealed value cannot be opened: wrong place, wrong key, or altered.
    case sealed(String)
    /// The folder cannot be used as it is.
    case folder(FolderFault)

    package enum Constraint: Hashable, Sendable {
        case unique
        case reference
        case check
        case missing
    }

    package enum FolderFault: Hashable, Sendable {
        case inUse(String)
        case newer(String, found: Int, known: Int)
        case altered(String, migration: Int)
        case unreadable(String, reason: String)
        case occupied(String)
        case damaged(String, reason: String)
        case keyMissing(String, name: String)
    }
}

extension StoreError {
    /// True where the whole database has to stop, because what it holds is no longer certain.
    var isFatal: Bool {
        if case .stopped = self { true } else { false }
    }

    /// True where a row with this key is already there.
    package var isDuplicate: Bool {
        if case .constraint(.unique, _) = self { true } else { false }
    }
}
