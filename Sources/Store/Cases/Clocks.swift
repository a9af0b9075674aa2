import Calendar
package import Casework

extension Tx {
    /// The clocks of cases.
    package var clocks: Clocks { Clocks(tx: self) }
}

package struct Clocks {
    let tx: Tx

    /// Puts a case's clocks as they stand now in place of those before.
    func put(_ clocks: [CaseClock], of id: CaseID) throws {
        try tx.run("DELETE FROM clock WHERE tenant = \(tx.tenant) AND case_file = \(id)")
        for clock in clocks {
            let (kind, amount) = Self.columns(of: clock.rest)
            let ordinary = Self.columns(of: clock.ordinary?.rest)
            try tx.run(
                """
                INSERT INTO clock (tenant, case_file, id, step, started_at, due_at, warn_at,
                    warned_at, late_at, rest_kind, rest_amount, round, ordinary_due_at,
                    ordinary_rest_kind, ordinary_rest_amount)
                VALUES (\(tx.tenant), \(id), \(clock.id), \(clock.step), \(clock.started),
                    \(clock.due), \(clock.warn), \(clock.warned), \(clock.late), \(kind),
                    \(amount), \(clock.round), \(clock.ordinary?.due), \(ordinary.kind),
                    \(ordinary.amount))
                """
            )
        }
    }

    package func of(_ id: CaseID) throws -> [CaseClock] {
        try tx.rows(
            """
            SELECT id, step, started_at, due_at, warn_at, warned_at, late_at, rest_kind,
                rest_amount, round, ordinary_due_at, ordinary_rest_kind, ordinary_rest_amount
            FROM clock WHERE tenant = \(tx.tenant) AND case_file = \(id) ORDER BY id
            """
        ) { row in
            CaseClock(
                id: Int(try row.int(0)),
                step: try row.text(1),
                started: try row.instant(2),
                due: try row.instant(3),
                warn: try row.instantIfAny(4),
                warned: try row.instantIfAny(5),
                late: try row.instantIfAny(6),
                rest: try Self.rest(row.textIfAny(7), row.intIfAny(8)),
                round: try row.textIfAny(9),
                ordinary: try row.instantIfAny(10).map { due in
                    let rest = try Self.rest(row.textIfAny(11), row.intIfAny(12))
                    return CaseClock.Ordinary(due: due, rest: rest)
                }
            )
        }
    }

    private static func columns(of rest: CaseClock.Rest?) -> (kind: String?, amount: Int64?) {
        switch rest {
        case nil: (nil, nil)
        case .workingDays(let days): ("working days", Int64(days))
        case .days(let days): ("days", Int64(days))
        case .milliseconds(let time): ("milliseconds", time)
        case .fixed: ("fixed", nil)
        case .kept: ("kept", nil)
        }
    }

    private static func rest(_ kind: String?, _ amount: Int64?) throws -> CaseClock.Rest? {
        switch (kind, amount) {
        case (nil, _): nil
        case ("working days", let days?): .workingDays(Int(days))
        case ("days", let days?): .days(Int(days))
        case ("milliseconds", let time?): .milliseconds(time)
        case ("fixed", _): .fixed
        case ("kept", _): .kept
        default: throw StoreError.column(7, expected: "what is left of a clock")
        }
    }
}
