package import Calendar
package import Store

extension Post {
    /// The posts somebody holds on a day, with where they stand.
    static func own(of account: UserID, in tx: Tx, on today: CivilDate) throws -> [Post] {
        try placed(tx.accounts.posts(of: account, on: today), in: tx)
    }

    /// These, and those of colleagues who are away and in whose place somebody stands on a day.
    ///
    /// What one is called to in person is not among them, nor what the own posts reach anyway.
    package static func all(of account: UserID, in tx: Tx, on today: CivilDate) throws -> [Post] {
        let own = try own(of: account, in: tx, on: today)
        let absent = try tx.absences.inPlaceOf(by: account, on: today)
        let lent = try absent.flatMap { absence in
            try placed(
                tx.accounts.posts(of: absence.account, on: today).filter(\.isLent),
                in: tx,
                inPlaceOf: absence.account
            )
        }
        return own
            + lent.filter { post in
                !own.contains { $0.duty == post.duty && post.path.hasPrefix($0.path) }
            }
    }

    private static func placed(
        _ rows: [PostRow],
        in tx: Tx,
        inPlaceOf absent: UserID? = nil
    ) throws -> [Post] {
        let places = try tx.organisations.find(anyOf: rows.map(\.organisation))
        return rows.compactMap { row in
            places[row.organisation].map {
                Post(
                    duty: row.duty,
                    organisation: row.organisation,
                    path: $0.path,
                    inPlaceOf: absent
                )
            }
        }
    }
}

extension PostRow {
    /// Whether a stand-in has it: who judges or audits was chosen in person.
    var isLent: Bool { !AbsenceDuties.personal.contains(duty) }
}
