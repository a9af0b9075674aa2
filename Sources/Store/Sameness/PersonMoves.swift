package import Calendar
import Registry

/// What is moved when two records become one. Books are left alone: what was paid to whom stays as it is, and
/// that nobody has it twice is seen by the grants and redemptions, which are moved.
package enum PersonMove: String, Hashable, Sendable, CaseIterable {
    case applicant
    case concerned
    case grant
    case lead
    case consent
    case account
    case party
    case line
    case event
    case roll
    case voucher
    case redemption
    case card
    case message
    case category
    case tie

    /// The table and its column with the person.
    package var column: (table: StaticString, person: StaticString) {
        switch self {
        case .applicant: ("case_file", "applicant")
        case .concerned: ("case_file", "person")
        case .grant: ("grant_held", "holder")
        case .lead: ("lead", "person")
        case .consent: ("consent", "person")
        case .account: ("account", "person")
        case .party: ("case_party", "person")
        case .line: ("case_line", "person")
        case .event: ("life_event", "person")
        case .roll: ("roll_entry", "person")
        case .voucher: ("voucher", "person")
        case .redemption: ("redemption", "person")
        case .card: ("card", "person")
        case .message: ("message", "person")
        case .category: ("person_category", "person")
        case .tie: ("tie", "person")
        }
    }

    /// Whether all of its rows simply move; the others could be there twice.
    fileprivate var isPlain: Bool {
        switch self {
        case .applicant, .concerned, .grant, .lead, .consent, .account, .party, .event, .voucher,
            .message:
            true
        case .line, .roll, .redemption, .card, .category, .tie: false
        }
    }
}

extension PersonPairs {
    /// Moves what hangs on one record to the other, and notes each row.
    ///
    /// - Parameter now: When a second membership, and what both had, ends.
    /// - Returns: The ties that ended by it.
    package func move(
        from lost: PersonID,
        to kept: PersonID,
        of pair: PersonPairID,
        at now: (instant: Instant, day: CivilDate)
    ) throws -> [TieRow] {
        for move in PersonMove.allCases where move.isPlain {
            let place = move.column
            try note(
                move,
                of: pair,
                """
                SELECT id FROM \(raw: place.table)
                WHERE tenant = \(tx.tenant) AND \(raw: place.person) = \(lost)
                """
            )
            try tx.run(
                """
                UPDATE \(raw: place.table) SET \(raw: place.person) = \(kept)
                WHERE tenant = \(tx.tenant) AND \(raw: place.person) = \(lost)
                """
            )
        }
        try moveLines(from: lost, to: kept, of: pair)
        try moveRolls(from: lost, to: kept, of: pair, at: now.instant)
        try moveUses(from: lost, to: kept, of: pair)
        try moveCategories(from: lost, to: kept, of: pair)
        try moveOpenPairs(from: lost, to: kept)
        return try moveTies(from: lost, to: kept, of: pair, on: now.day)
    }

    /// How many rows of each kind were moved.
    package func moved(of pair: PersonPairID) throws -> [PersonMove: Int] {
        let counts = try tx.rows(
            """
            SELECT what, count(*) FROM person_move
            WHERE tenant = \(tx.tenant) AND pair = \(pair) GROUP BY what
            """
        ) { row in (PersonMove(rawValue: try row.text(0)), Int(try row.int(1))) }
        var moved: [PersonMove: Int] = [:]
        for case (let move?, let count) in counts { moved[move] = count }
        return moved
    }

    private func note(_ move: PersonMove, of pair: PersonPairID, _ rows: SQL) throws {
        let ids = try tx.rows(rows) { try $0.int(0) }
        for id in ids { try note(move, of: pair, String(id)) }
    }

    private func note(_ move: PersonMove, of pair: PersonPairID, _ row: String) throws {
        try tx.run(
            """
            INSERT INTO person_move (tenant, pair, what, row)
            VALUES (\(tx.tenant), \(pair), \(move.rawValue), \(row))
            """
        )
    }

    private func moveLines(from lost: PersonID, to kept: PersonID, of pair: PersonPairID) throws {
        let rows = try tx.rows(
            """
            SELECT case_file, field, line FROM case_line
            WHERE tenant = \(tx.tenant) AND person = \(lost)
            """
        ) { row in
            let caseFile: CaseID = try row.id(0)
            return "\(caseFile) \(try row.text(1)) \(try row.int(2))"
        }
        for row in rows { try note(.line, of: pair, row) }
        try tx.run(
            """
            UPDATE case_line SET person = \(kept)
            WHERE tenant = \(tx.tenant) AND person = \(lost)
            """
        )
    }

    /// Nobody stands on a roll twice: the second entry is struck off.
    private func moveRolls(
        from lost: PersonID,
        to kept: PersonID,
        of pair: PersonPairID,
        at now: Instant
    ) throws {
        let free: SQL = """
            tenant = \(tx.tenant) AND person = \(lost) AND (removed_at IS NOT NULL
                OR NOT EXISTS (SELECT 1 FROM roll_entry k WHERE k.tenant = roll_entry.tenant
                    AND k.service = roll_entry.service AND k.roll = roll_entry.roll
                    AND k.person = \(kept) AND k.removed_at IS NULL))
            """
        try note(.roll, of: pair, "SELECT id FROM roll_entry WHERE \(free)")
        try tx.run("UPDATE roll_entry SET person = \(kept) WHERE \(free)")
        try tx.run(
            """
            UPDATE roll_entry SET removed_at = \(now)
            WHERE tenant = \(tx.tenant) AND person = \(lost) AND removed_at IS NULL
            """
        )
    }

    /// Whoever was like the one that is gone is like the one that stays; a question asked before is not
    /// asked again.
    private func moveOpenPairs(from lost: PersonID, to kept: PersonID) throws {
        let open: SQL = """
            tenant = \(tx.tenant) AND state = \(PersonPairRow.State.open.rawValue)
                AND (one = \(lost) OR other = \(lost))
            """
        let pairs = try tx.rows("SELECT id, one, other FROM person_pair WHERE \(open)") { row in
            (
                id: try row.id(0) as PersonPairID, one: try row.id(1) as PersonID,
                other: try row.id(2) as PersonID
            )
        }
        for pair in pairs {
            let third = pair.one == lost ? pair.other : pair.one
            guard third != kept else { continue }
            let at: SQL = "tenant = \(tx.tenant) AND id = \(pair.id)"
            if try isKnown(kept, third) {
                try tx.run("DELETE FROM person_pair WHERE \(at)")
            } else {
                try tx.run(
                    """
                    UPDATE person_pair SET one = \(min(kept, third)), other = \(max(kept, third))
                    WHERE \(at)
                    """
                )
            }
        }
    }

    /// What was had at partners goes along, so that nobody has it twice; so do cards.
    private func moveUses(from lost: PersonID, to kept: PersonID, of pair: PersonPairID) throws {
        let redeemed: SQL = """
            tenant = \(tx.tenant) AND person = \(lost)
                AND NOT EXISTS (SELECT 1 FROM redemption k WHERE k.tenant = redemption.tenant
                    AND k.person = \(kept) AND k.pass = redemption.pass
                    AND k.service = redemption.service AND k.offer = redemption.offer)
            """
        try note(.redemption, of: pair, "SELECT id FROM redemption WHERE \(redeemed)")
        try tx.run("UPDATE redemption SET person = \(kept) WHERE \(redeemed)")
        let cards: SQL = """
            tenant = \(tx.tenant) AND person = \(lost)
                AND NOT EXISTS (SELECT 1 FROM card k WHERE k.tenant = card.tenant
                    AND k.offering = card.offering AND k.person = \(kept))
            """
        try note(.card, of: pair, "SELECT id FROM card WHERE \(cards)")
        try tx.run("UPDATE card SET person = \(kept) WHERE \(cards)")
    }

    private func moveCategories(
        from lost: PersonID,
        to kept: PersonID,
        of pair: PersonPairID
    ) throws {
        let own = try tx.people.categories(of: kept)
        for category in try tx.people.categories(of: lost).sorted() where !own.contains(category) {
            try tx.people.addCategory(category, to: kept)
            try tx.people.removeCategory(category, from: lost)
            try note(.category, of: pair, category)
        }
    }

    /// One person pays dues in one place: a second membership goes along and ends. What both had ends with
    /// the record that is gone.
    private func moveTies(
        from lost: PersonID,
        to kept: PersonID,
        of pair: PersonPairID,
        on today: CivilDate
    ) throws -> [TieRow] {
        var (own, ended) = (try tx.people.ties(of: kept), [TieRow]())
        for tie in try tx.people.ties(of: lost) {
            let isThere = own.contains {
                $0.organisation == tie.organisation && $0.kind == tie.kind
                    && ($0.from == tie.from || $0.until == nil && tie.until == nil)
            }
            if isThere {
                if tie.until == nil { try tx.people.endTie(tie, on: max(tie.from, today)) }
                continue
            }
            let hasMain = own.contains { $0.isPrimary && $0.until == nil }
            var moved = tie
            moved.person = kept
            if tie.isPrimary, tie.until == nil, hasMain {
                moved.isPrimary = false
                moved.until = max(tie.from, today)
                ended.append(moved)
            }
            try tx.run(
                """
                DELETE FROM tie WHERE tenant = \(tx.tenant) AND person = \(lost)
                    AND organisation = \(tie.organisation) AND kind = \(tie.kind)
                    AND from_day = \(tie.from)
                """
            )
            try tx.people.addTie(moved)
            try note(.tie, of: pair, "\(tie.organisation) \(tie.kind) \(tie.from)")
            own.append(moved)
        }
        return ended
    }
}
