import Calendar
import Hall
import Programs

/// What the services count, against what was promised.
struct FigureEndpoints {
    let hall: Hall

    var all: [Endpoint] {
        [
            Endpoint(
                "/figures",
                "listFigures",
                "What the services within reach count, as of now.",
                scope: .readFigures,
                answers: .object([
                    .init("asOf", .moment, "When it was counted."),
                    .init("figures", .list(.figure, most: 10_000), ""),
                ])
            ) { question in
                let sections = try await hall.ask(FiguresDesk(), as: question.visit.actor)
                return [
                    "asOf": .text(question.visit.now.rfc3339(in: hall.calendar.zone)),
                    "figures": .list(
                        sections.flatMap { section in
                            section.figures.map { JSON($0, of: section.service) }
                        }
                    ),
                ]
            }
        ]
    }
}

extension Schema {
    fileprivate static let figure = Schema.object([
        .init("service", .anyText, "The service's id."),
        .init("id", .anyText, "The measure's id."),
        .init("title", .named("Words"), "What is counted."),
        .init("counted", .count, "How many count."),
        .init("among", .orNull(.count), "Of how many, where it is a share."),
        .init("undecided", .count, "How many cannot be judged yet."),
        .init("isKept", .orNull(.bool), "Whether the promise is kept; null where none was made."),
    ])
}

extension JSON {
    fileprivate init(_ figure: FiguresOf.Figure, of service: String) {
        self = [
            "service": .text(service), "id": .text(figure.id), "title": JSON(figure.title),
            "counted": JSON(figure.counted.count),
            "among": figure.isShare ? JSON(figure.among) : .null,
            "undecided": JSON(figure.open.count),
            "isKept": figure.target == nil ? .null : .bool(figure.isKept),
        ]
    }
}
