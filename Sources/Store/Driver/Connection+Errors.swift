import CSQLite

extension Connection {
    /// What the database's code means to us.
    func error(_ code: Int32) -> StoreError {
        let message = String(cString: sqlite3_errmsg(handle))
        switch code & 0xff {
        case SQLITE_CONSTRAINT:
            return .constraint(Self.constraint(code), message)
        case SQLITE_FULL:
            return .full
        case SQLITE_BUSY, SQLITE_LOCKED:
            return .busy
        case SQLITE_IOERR where code == Self.noRoomForIndex:
            return .full
        case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_PROTOCOL,
            SQLITE_NOMEM:
            return .stopped(message)
        default:
            return .statement(message)
        }
    }

    private static func constraint(_ code: Int32) -> StoreError.Constraint {
        switch code {
        case 2067, 1555, 2579: .unique
        case 787: .reference
        case 1299: .missing
        default: .check
        }
    }

    // SQLITE_IOERR_SHMSIZE: the index of the log could not grow, nothing was written yet.
    private static let noRoomForIndex: Int32 = 10 | (19 << 8)
}
