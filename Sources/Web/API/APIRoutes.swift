import HTTPTypes
import Hall

/// The interface for programs: its paths, and the document that describes them.
struct APIRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] { [document] + endpoints.map(\.route) }

    var endpoints: [Endpoint] {
        ServiceEndpoints(hall: hall).all + PlaceEndpoints(hall: hall).all
            + CaseEndpoints(hall: hall).all + FigureEndpoints(hall: hall).all
            + LeadEndpoints(hall: hall).all + MemberEndpoints(hall: hall).all
            + MemberImportEndpoints(hall: hall).all + OfferEndpoints(hall: hall).all
            + PartnerEndpoints(hall: hall).all + EntranceEndpoints(hall: hall).all
            + ShownEndpoints(hall: hall).all
    }

    var schemas: [(name: String, schema: Schema)] {
        [("Problem", .problem), ("Words", .words)]
    }

    private var document: Route {
        let document = OpenAPIDocument(title: "UnionHall", endpoints: endpoints, schemas: schemas)
        let bytes = document.json.bytes
        return Route(.get, Endpoint.root + "/openapi.json", policy: .program(nil), pace: .programs)
        {
            _ in
            var reply = Reply.json(bytes)
            reply.headers[SecurityHeaders.name("Access-Control-Allow-Origin")] = "*"
            return reply
        }
    }
}

extension Schema {
    /// RFC 9457.
    static let problem = Schema.object([
        .init("status", .integer(400...599), "The status of the answer."),
        .init("type", .anyText, "A kind of problem."),
        .init("title", .anyText, "The kind in words."),
        .init("detail", .anyText, "What is wrong this time."),
        .init("remedy", .anyText, "What would change it.", isRequired: false),
        .init(
            "instance",
            .anyText,
            "The number under which it stands in the log.",
            isRequired: false
        ),
        .init(
            "errors",
            .list(
                .object([
                    .init(
                        "pointer",
                        .anyText,
                        "A parameter, or a place in what was sent (RFC 6901)."
                    ),
                    .init("detail", .anyText, "What is wrong there."),
                ]),
                most: 100
            ),
            "Everything that is wrong.",
            isRequired: false
        ),
    ])

    static let words = Schema.object([
        .init("zh", .anyText, "Chinese."), .init("en", .anyText, "English."),
    ])

    /// An identifier as it stands in addresses.
    static let id = Schema.pattern("^[0-9A-HJKMNP-TV-Z]{13}$")
    static let yuan = Schema.pattern("^-?[0-9]+\\.[0-9]{2}$")
    static let moment = Schema.format("date-time")
    static let date = Schema.format("date")
}
