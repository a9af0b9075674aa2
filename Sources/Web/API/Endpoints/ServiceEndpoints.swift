import Hall
import Programs

/// What people can apply for.
struct ServiceEndpoints {
    let hall: Hall

    var all: [Endpoint] {
        [
            Endpoint(
                "/services",
                "listServices",
                "The services that are offered.",
                scope: nil,
                parameters: [
                    .query("q", .pattern("^[^\\x00-\\x1f\\x7f]{0,100}$"), "Words to look for.")
                ],
                answers: .object([.init("services", .list(.service, most: 1_000), "")])
            ) { question in
                let found = try await hall.ask(
                    Browse(question["q"] ?? ""),
                    as: question.visit.actor
                )
                return ["services": .list(found.groups.flatMap(\.entries).map(JSON.init))]
            },
            Endpoint(
                "/services/{service}",
                "getService",
                "One service with its questions.",
                scope: nil,
                parameters: [.path("service", .pattern("^[a-z0-9-]{1,80}$"), "Its id.")],
                answers: .object(Schema.serviceProperties + [.questions])
            ) { question in
                let opened = try await hall.ask(
                    OpenService(question["service"] ?? ""),
                    as: question.visit.actor
                )
                return JSON(opened.published, isOpen: opened.way.takesApplications)
                    .with("questions", .list(opened.published.service.form.fields.map(JSON.init)))
            },
        ]
    }
}

extension Schema {
    fileprivate static let service = Schema.object(serviceProperties)

    fileprivate static let serviceProperties: [Property] = [
        .init("id", .anyText, "Stands in addresses."),
        .init("title", .named("Words"), "What it is called."),
        .init("summary", .orNull(.named("Words")), "What it is for."),
        .init("class", .choice(ServiceClass.allCases.map(\.rawValue)), "What it is about."),
        .init("owner", .named("Words"), "The union in charge."),
        .init("takesApplications", .bool, "Whether it can be applied for today."),
    ]
}

extension Schema.Property {
    fileprivate static let questions = Schema.Property(
        "questions",
        .list(
            .object([
                .init("id", .anyText, "The name of the answer."),
                .init("ask", .named("Words"), "The question as it is put."),
                .init("isOptional", .bool, "Whether it may be left open."),
            ]),
            most: 1_000
        ),
        "What is asked, in order."
    )
}

extension JSON {
    fileprivate init(_ entry: Browse.Entry) {
        self.init(entry.published, isOpen: entry.takesApplications)
    }

    fileprivate init(_ published: Published, isOpen: Bool) {
        let head = published.service.head
        self = [
            "id": .text(head.id), "title": JSON(head.title), "summary": JSON(head.summary),
            "class": .text(head.serviceClass.rawValue), "owner": JSON(published.ownerName),
            "takesApplications": .bool(isOpen),
        ]
    }

    fileprivate init(_ field: FormField) {
        self = [
            "id": .text(field.id), "ask": JSON(field.ask), "isOptional": .bool(field.isOptional),
        ]
    }
}

extension JSON {
    /// A text in both languages.
    init(_ words: Words) { self = ["zh": .text(words.zh), "en": .text(words.en)] }

    init(_ words: Words?) { self = words.map { JSON($0) } ?? .null }

    /// An object with one member more.
    func with(_ name: String, _ value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(name: name, value: value)])
    }
}
