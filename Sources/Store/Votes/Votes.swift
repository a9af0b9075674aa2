import Calendar
import Registry

extension Tx {
    /// Votes: what was given for which case, by whoever nobody can read.
    package var votes: Votes { Votes(tx: self) }
}

package struct Votes {
    let tx: Tx

    /// Whose votes they are, as a round knows it: of another round the same person is another.
    private func voter(_ person: PersonID, in round: PanelRoundID) -> [UInt8] {
        tx.vault.link(Array("vote\u{0}\(tx.tenant)\u{0}\(round)\u{0}\(person)".utf8))
    }

    /// Gives a vote that has not been given.
    package func add(_ row: BallotRow, by person: PersonID, in round: PanelRoundID) throws {
        try tx.run(
            """
            INSERT INTO vote_ballot (tenant, round, voter, day, case_file)
            VALUES (\(tx.tenant), \(round), \(voter(person, in: round)), \(row.day),
                \(row.caseFile))
            """
        )
    }

    package func remove(_ row: BallotRow, by person: PersonID, in round: PanelRoundID) throws {
        try tx.expectOne(
            tx.run(
                """
                DELETE FROM vote_ballot
                WHERE tenant = \(tx.tenant) AND round = \(round)
                    AND voter = \(voter(person, in: round))
                    AND day = \(row.day) AND case_file = \(row.caseFile)
                """
            )
        )
    }

    /// Takes back whatever was given to a case.
    package func removeAll(for caseFile: CaseID, in round: PanelRoundID) throws {
        try tx.run(
            """
            DELETE FROM vote_ballot
            WHERE tenant = \(tx.tenant) AND round = \(round) AND case_file = \(caseFile)
            """
        )
    }

    /// What somebody has given in a round, the earliest day first: for that person alone.
    package func given(by person: PersonID, in round: PanelRoundID) throws -> [BallotRow] {
        try tx.rows(
            """
            SELECT case_file, day FROM vote_ballot
            WHERE tenant = \(tx.tenant) AND round = \(round)
                AND voter = \(voter(person, in: round))
            ORDER BY day, case_file
            """
        ) { row in
            var columns = row.columns
            return BallotRow(for: try columns.id(), on: try columns.date())
        }
    }

    /// How many votes each case has on each day.
    package func byDay(in round: PanelRoundID) throws -> [BallotDayRow] {
        try tx.rows(
            """
            SELECT case_file, day, COUNT(*) FROM vote_ballot
            WHERE tenant = \(tx.tenant) AND round = \(round)
            GROUP BY case_file, day ORDER BY case_file, day
            """
        ) { row in
            var columns = row.columns
            return BallotDayRow(
                caseFile: try columns.id(),
                day: try columns.date(),
                votes: try columns.int()
            )
        }
    }

    /// How many votes each case has.
    package func tally(in round: PanelRoundID) throws -> [CaseID: Int64] {
        let rows: [(CaseID, Int64)] = try tx.rows(
            """
            SELECT case_file, COUNT(*) FROM vote_ballot
            WHERE tenant = \(tx.tenant) AND round = \(round) GROUP BY case_file
            """
        ) { (try $0.id(0), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    package func turnout(in round: PanelRoundID) throws -> TurnoutRow {
        let row = try tx.first(
            """
            SELECT COUNT(DISTINCT voter), COUNT(*) FROM vote_ballot
            WHERE tenant = \(tx.tenant) AND round = \(round)
            """
        ) { TurnoutRow(voters: try $0.int(0), votes: try $0.int(1)) }
        return row ?? TurnoutRow(voters: 0, votes: 0)
    }

    /// Keeps the count of a round whose time is over.
    package func keep(_ count: [CaseID: Int64], of round: PanelRoundID) throws {
        for (caseFile, votes) in count.sorted(by: { $0.key.raw < $1.key.raw }) {
            try tx.run(
                """
                INSERT INTO vote_count (tenant, round, case_file, votes)
                VALUES (\(tx.tenant), \(round), \(caseFile), \(votes))
                """
            )
        }
    }

    /// The count as it was made.
    package func count(of round: PanelRoundID) throws -> [CaseID: Int64] {
        let rows: [(CaseID, Int64)] = try tx.rows(
            """
            SELECT case_file, votes FROM vote_count
            WHERE tenant = \(tx.tenant) AND round = \(round)
            """
        ) { (try $0.id(0), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// What the audit keeps of a count: it fits no other.
    package func trace(of votes: Int64, for caseFile: CaseID, in round: PanelRoundID) -> String {
        let text = "count\u{0}\(round)\u{0}\(caseFile)\u{0}\(votes)"
        return "\(round) \(tx.vault.link(Array(text.utf8)).prefix(12).hexadecimal)"
    }

    /// Where a case stands among those that somebody can vote for: by chance, and the same each time.
    package func order(
        of caseFile: CaseID,
        for person: PersonID,
        in round: PanelRoundID
    ) -> String {
        let text = "order\u{0}\(round)\u{0}\(person)\u{0}\(caseFile)"
        return tx.vault.link(Array(text.utf8)).prefix(8).hexadecimal
    }

    package func add(_ row: VoteTieRow) throws {
        try tx.run(
            """
            INSERT INTO vote_tie (tenant, id, round, case_file, reason, decided_at, decided_by)
            VALUES (\(tx.tenant), \(row.id), \(row.round), \(row.caseFile),
                \(try tx.seal(row.reason, "vote_tie.reason", row.id)),
                \(row.decidedAt), \(row.decidedBy))
            """
        )
    }

    /// Who was put first among equals, in the order of saying.
    package func ties(in round: PanelRoundID) throws -> [VoteTieRow] {
        try tx.rows(
            """
            SELECT id, round, case_file, reason, decided_at, decided_by FROM vote_tie
            WHERE tenant = \(tx.tenant) AND round = \(round) ORDER BY +id
            """
        ) { row in
            var columns = row.columns
            let id: VoteTieID = try columns.id()
            return VoteTieRow(
                id: id,
                round: try columns.id(),
                caseFile: try columns.id(),
                reason: try tx.open(columns.blob(), "vote_tie.reason", id),
                decidedAt: try columns.instant(),
                decidedBy: try columns.idIfAny()
            )
        }
    }
}
