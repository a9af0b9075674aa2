import Calendar
import Hall
import Programs

/// What lies on the token holder's desks: where cases stand, and nothing of what people answered.
struct CaseEndpoints {
    let hall: Hall

    var all: [Endpoint] {
        [
            Endpoint(
                "/cases",
                "listCases",
                "The cases at the own desk, in the order of their deadlines.",
                scope: .readCases,
                parameters: [
                    .after(.pattern("^[!-~]{1,200}$")),
                    .query("overdue", .bool, "Only those that are overdue."),
                    .query("urgent", .bool, "Only those that are handled before others."), .limit,
                ],
                answers: .object([
                    .init("cases", .list(.caseLine, most: 200), ""),
                    .init("next", .orNull(.anyText), "Where the next page begins."),
                    .init("count", .count, "How many lie there in all."),
                ])
            ) { question in
                let inbox = try await hall.ask(
                    InboxOf(
                        from: question["after"],
                        question["urgent"] == "true"
                            ? .urgent : question["overdue"] == "true" ? .late : .all,
                        limit: question.limit
                    ),
                    as: question.visit.actor
                )
                return [
                    "cases": .list(inbox.rows.map { JSON($0, in: hall.calendar) }),
                    "next": JSON(inbox.nextPlace), "count": JSON(inbox.all),
                ]
            },
            Endpoint(
                "/cases/{case}",
                "getCase",
                "Where one case stands.",
                scope: .readCases,
                parameters: [.path("case", .id, "Its id.")],
                answers: .caseLine
            ) { question in
                let id = try Addressed.caseFile(question["case"] ?? "")
                let summary = try await hall.ask(CaseLineOf(id), as: question.visit.actor)
                return JSON(summary, in: hall.calendar)
            },
        ]
    }
}

extension Schema {
    fileprivate static let caseLine = Schema.object([
        .init("id", .id, "Stands in addresses."),
        .init("number", .anyText, "What people call it by."),
        .init("service", .named("Words"), "The service."),
        .init("step", .named("Words"), "Where it stands."),
        .init("outcome", .orNull(.named("Words")), "How it ended."),
        .init("union", .orNull(.named("Words")), "The applicant's union."),
        .init("channel", .named("Words"), "The way it came."),
        .init("filedAt", .moment, "When it was filed."),
        .init("dueOn", .orNull(.date), "The last day for the present step."),
        .init("isOverdue", .bool, "Whether that day is over."),
        .init("urgent", .bool, "Whether it is handled before others."),
    ])
}

extension JSON {
    fileprivate init(_ summary: CaseSummary, in calendar: WorkCalendar) {
        self = [
            "id": .text(summary.address), "number": .text(summary.number),
            "service": JSON(summary.title), "step": JSON(summary.step),
            "outcome": JSON(summary.outcome), "union": JSON(summary.union),
            "channel": JSON(summary.channel),
            "filedAt": .text(summary.filedAt.rfc3339(in: calendar.zone)),
            "dueOn": JSON(summary.lastDay?.description), "isOverdue": .bool(summary.isLate),
            "urgent": .bool(summary.isUrgent),
        ]
    }
}
