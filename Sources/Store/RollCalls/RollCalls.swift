package import Calendar
import Registry

/// Somebody of a list on a day: there or not, and who collected a child.
package struct RollCallMarkRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case present
        case absent
    }

    package var id: RollCallMarkID
    package var service: String
    package var meet: String
    package var day: CivilDate
    package var caseFile: CaseID
    package var state: State
    /// Why somebody is not there; sealed.
    package var reason: String?
    /// Who took the child home; sealed.
    package var collector: String?
    package var markedAt: Instant
    package var markedBy: UserID?

    package init(
        id: RollCallMarkID,
        service: String,
        meet: String,
        day: CivilDate,
        caseFile: CaseID,
        state: State,
        reason: String?,
        collector: String?,
        markedAt: Instant,
        markedBy: UserID?
    ) {
        self.id = id
        self.service = service
        self.meet = meet
        self.day = day
        self.caseFile = caseFile
        self.state = state
        self.reason = reason
        self.collector = collector
        self.markedAt = markedAt
        self.markedBy = markedBy
    }
}

/// When a day's list was closed, and by whom.
package struct RollCallClosing: Hashable, Sendable {
    package let day: CivilDate
    package let at: Instant
    package let by: UserID?
}

extension Tx {
    /// Who of a list was there on which day.
    package var rollCalls: RollCalls { RollCalls(tx: self) }
}

package struct RollCalls {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, meet, day, case_file, state, reason, collector, marked_at, marked_by
        """

    /// Marks somebody on a day, in the place of what was marked before.
    package func mark(_ row: RollCallMarkRow) throws {
        try tx.run(
            """
            DELETE FROM roll_call_mark WHERE tenant = \(tx.tenant) AND service = \(row.service)
                AND meet = \(row.meet) AND day = \(row.day) AND case_file = \(row.caseFile)
            """
        )
        try tx.run(
            """
            INSERT INTO roll_call_mark (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.meet), \(row.day),
                \(row.caseFile), \(row.state.rawValue),
                \(try tx.seal(ifAny: row.reason, "roll_call_mark.reason", row.id)),
                \(try tx.seal(ifAny: row.collector, "roll_call_mark.collector", row.id)),
                \(row.markedAt), \(row.markedBy))
            """
        )
    }

    /// What has been marked on a day.
    package func marks(
        of service: String,
        _ meet: String,
        on day: CivilDate
    ) throws -> [RollCallMarkRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM roll_call_mark
            WHERE tenant = \(tx.tenant) AND service = \(service) AND meet = \(meet)
                AND day = \(day) ORDER BY case_file
            """
        ) { row in
            var columns = row.columns
            let id: RollCallMarkID = try columns.id()
            return RollCallMarkRow(
                id: id,
                service: try columns.text(),
                meet: try columns.text(),
                day: try columns.date(),
                caseFile: try columns.id(),
                state: try columns.choice(),
                reason: try tx.open(ifAny: columns.blobIfAny(), "roll_call_mark.reason", id),
                collector: try tx.open(
                    ifAny: columns.blobIfAny(),
                    "roll_call_mark.collector",
                    id
                ),
                markedAt: try columns.instant(),
                markedBy: try columns.idIfAny()
            )
        }
    }

    package func close(
        _ day: CivilDate,
        of service: String,
        _ meet: String,
        at now: Instant,
        by account: UserID?
    ) throws {
        try tx.run(
            """
            INSERT INTO roll_call_day (tenant, service, meet, day, closed_at, closed_by)
            VALUES (\(tx.tenant), \(service), \(meet), \(day), \(now), \(account))
            """
        )
    }

    /// The days that are closed.
    package func closings(of service: String, _ meet: String) throws -> [RollCallClosing] {
        try tx.rows(
            """
            SELECT day, closed_at, closed_by FROM roll_call_day
            WHERE tenant = \(tx.tenant) AND service = \(service) AND meet = \(meet) ORDER BY day
            """
        ) { row in
            var columns = row.columns
            return RollCallClosing(
                day: try columns.date(),
                at: try columns.instant(),
                by: try columns.idIfAny()
            )
        }
    }

    /// The cases that hold a piece of an offer, with their numbers; those that still have to say yes to it
    /// do not.
    package func holders(
        of offer: String,
        in service: String,
        but step: String
    ) throws -> [(caseFile: CaseID, number: String)] {
        try tx.rows(
            """
            SELECT c.id, c.number FROM grant_held g
                JOIN case_file c ON c.tenant = g.tenant AND c.id = g.case_file
            WHERE c.tenant = \(tx.tenant) AND c.service = \(service) AND c.step <> \(step)
                AND g.name = \(offer) AND g.status = 'settled'
            ORDER BY c.id
            """
        ) { (caseFile: try $0.id(0), number: try $0.text(1)) }
    }
}

extension Cases {
    /// How many cases of a service stand in a step.
    package func count(of service: String, in step: String) throws -> Int {
        let count = try tx.first(
            """
            SELECT count(*) FROM case_file
            WHERE tenant = \(tx.tenant) AND service = \(service) AND step = \(step)
            """
        ) { Int(try $0.int(0)) }
        return count ?? 0
    }
}
