import Calendar
import Casework
import Testing

/// A loan of tools: asked for, looked at, handed out, brought back.
enum Loan {
    static let look = Step(
        id: "look",
        who: ["keeper"],
        within: Due("3 working days"),
        late: [.tell(["steward"])],
        actions: [
            Action(id: "lend", effects: [.move(to: "lent"), .grant("tool")]),
            Action(id: "ask", say: .required, effects: [.move(to: Step.applicant)]),
            Action(id: "hand on", effects: [.move(to: "look")]),
            Action(id: "turn down", say: .required, effects: [.close(as: "refused")]),
        ]
    )

    static let lent = Step(
        id: "lent",
        who: ["keeper"],
        within: Due("the same month"),
        warn: Span("2 days"),
        late: [.tell(["steward"]), .move(to: "chase")],
        actions: [
            Action(
                id: "brought back",
                isConditional: true,
                effects: [.pay("tool"), .close(as: "returned")]
            )
        ]
    )

    static let chase = Step(
        id: "chase",
        who: ["steward"],
        within: Due("14 days"),
        late: [.close(as: "lost")],
        actions: [Action(id: "found", say: .optional, effects: [.close(as: "returned")])]
    )

    static let outcomes: [String: OutcomeKind] = [
        "returned": .done, "refused": .refused, "lost": .failed,
    ]

    static func procedure() throws -> Procedure {
        try Procedure(steps: [look, lent, chase], outcomes: outcomes)
    }
}

/// June 2024 in Shanghai: the 10th is a decreed holiday (Dragon Boat), a Monday.
enum June {
    static let calendar = WorkCalendar(zone: .shanghai, decreed: DecreedDays())

    static func instant(_ day: Int, _ hour: Int = 9, _ minute: Int = 0) throws -> Instant {
        let date = try #require(CivilDate(year: 2024, month: 6, day: day))
        return calendar.start(of: date)
            .advanced(byMilliseconds: Int64(hour * 60 + minute) * 60_000)
    }

    /// The midnight that ends a day.
    static func end(_ day: Int) throws -> Instant {
        calendar.end(of: try #require(CivilDate(year: 2024, month: 6, day: day)))
    }
}
