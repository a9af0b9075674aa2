import Calendar
import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// The people of the token holder's unions: masked, but for one value at a time, for a reason.
struct MemberEndpoints {
    let hall: Hall

    var all: [Endpoint] { [unions, list, one, reveal] }

    /// Sealed data goes out slowly, whoever has the token.
    private static let reveals = Pace("reveal by programs", burst: 30, perSecond: 0.1)

    private var unions: Endpoint {
        Endpoint(
            "/unions",
            "listUnions",
            "The unions within reach of the holder's posts, in the order of the tree.",
            scope: .readMembers,
            parameters: [.after(), .limit],
            answers: .object([
                .init(
                    "unions",
                    .list(
                        .object([
                            .init("id", .id, "Stands in addresses."),
                            .init("name", .named("Words"), "What it is called."),
                            .init("above", .orNull(.id), "The organisation above it."),
                        ]),
                        most: 200
                    ),
                    ""
                ),
                .next,
            ])
        ) { question in
            let answer = try await hall.ask(
                UnionsAfter(after: try question.organisation("after"), limit: question.limit),
                as: question.visit.actor
            )
            return [
                "unions": .list(
                    answer.unions.map { union in
                        [
                            "id": .text(union.id.description), "name": JSON(union.title),
                            "above": JSON(union.above?.description),
                        ]
                    }
                ),
                "next": JSON(answer.last?.description),
            ]
        }
    }

    private var list: Endpoint {
        Endpoint(
            "/members",
            "listMembers",
            "The people of the unions within reach, masked: union by union, in a lasting order.",
            scope: .readMembers,
            parameters: [
                .query("union", .id, "Only of this union and those below it."),
                .query(
                    "group",
                    .choice(MemberGroup.allCases.map(\.rawValue)),
                    "Members; those who have not joined; members of others, registered besides."
                ),
                .after(.pattern("^[0-9A-HJKMNP-TV-Z]{13}\\.[0-9A-HJKMNP-TV-Z]{13}$")), .limit,
            ],
            answers: .object([.init("members", .list(.member, most: 200), ""), .next])
        ) { question in
            let after = try question["after"].map { text in
                guard let place = MembersAfter.Place(text) else { throw Refusal.pageIsGone }
                return place
            }
            let answer = try await hall.ask(
                MembersAfter(
                    question["group"].flatMap(MemberGroup.init) ?? .members,
                    of: try question.organisation("union"),
                    after: after,
                    limit: question.limit
                ),
                as: question.visit.actor
            )
            return [
                "members": .list(answer.members.map(JSON.init)),
                "next": JSON(answer.last?.description),
            ]
        }
    }

    private var one: Endpoint {
        Endpoint(
            "/members/{member}",
            "getMember",
            "One of them, masked.",
            scope: .readMembers,
            parameters: [.path("member", .id, "The member's id.")],
            answers: .member
        ) { question in
            let id = try Addressed.person(question["member"] ?? "")
            return JSON(try await hall.ask(OpenMember(id), as: question.visit.actor))
        }
    }

    private var reveal: Endpoint {
        Endpoint(
            "/members/{member}/reveals",
            "revealMember",
            "One sealed value of a member; who saw it, when and why is kept in the audit trail.",
            by: .post,
            scope: .revealMembers,
            parameters: [.path("member", .id, "The member's id.")],
            body: .object([
                .init("field", .choice(Self.fields.map(\.name)), "What to show."),
                .init("reason", .text(2...200), "Why it is needed, in a few words."),
            ]),
            pace: Self.reveals,
            answers: .object([
                .init("field", .choice(Self.fields.map(\.name)), "What is shown."),
                .init("value", .orNull(.anyText), "The value; null where none is known."),
            ])
        ) { question in
            let name = question.text("field") ?? ""
            guard let field = Self.fields.first(where: { $0.name == name })?.field else {
                throw Refusal.notFound
            }
            let value = try await hall.reveal(
                field,
                ofMember: Addressed.person(question["member"] ?? ""),
                because: question.text("reason") ?? "",
                once: question.visit.key,
                as: question.visit.actor
            )
            return ["field": .text(name), "value": JSON(value)]
        }
    }

    /// As the masked values are called.
    private static let fields: [(name: String, field: RevealedField)] = [
        ("name", .name), ("identityNumber", .identityNumber), ("phone", .phone),
        ("bankAccount", .bankAccount), ("address", .address), ("birthDate", .birthDate),
    ]
}

extension Schema {
    fileprivate static let member = Schema.object([
        .init("id", .id, "Stands in addresses."),
        .init("name", .anyText, "Masked."),
        .init("identityNumber", .orNull(.anyText), "Masked."),
        .init("phone", .orNull(.anyText), "Masked."),
        .init("bankAccount", .orNull(.anyText), "Masked."),
        .init("birthMonth", .orNull(.pattern("^[0-9]{4}-[0-9]{2}$")), "Year and month."),
        .init("sex", .orNull(.choice(Sex.allCases.map(\.rawValue))), "As the registry has it."),
        .init("region", .orNull(.anyText), "Where the person lives (GB/T 2260)."),
        .init("workRegion", .orNull(.anyText), "Where the person works (GB/T 2260)."),
        .init("union", .orNull(.named("Words")), "The person's union."),
        .init("unionId", .orNull(.id), "Its id, to ask for its members by."),
        .init("employer", .orNull(.named("Words")), "Where the person works."),
        .init("memberSince", .orNull(.date), "Null for who has not joined."),
        .init("categories", .list(.named("Words"), most: 100), "What the person is."),
    ])
}

extension Schema.Property {
    static let next = Schema.Property(
        "next",
        .orNull(.anyText),
        "Send it as `after` for the next page; null on the last one."
    )
}

extension Endpoint.Question {
    /// The organisation that a parameter names; nil without one.
    func organisation(_ name: String) throws -> OrganisationID? {
        try self[name].map { try Addressed.organisation($0) }
    }
}

extension JSON {
    fileprivate init(_ member: MembersAfter.Member) {
        let card = member.card
        self = [
            "id": .text(card.id.description), "name": .text(card.name),
            "identityNumber": JSON(card.identityNumber), "phone": JSON(card.phone),
            "bankAccount": JSON(card.bankAccount), "birthMonth": JSON(card.birthMonth),
            "sex": JSON(card.sex), "region": JSON(card.region),
            "workRegion": JSON(card.workRegion), "union": JSON(card.union),
            "unionId": JSON(member.union?.description), "employer": JSON(card.employer),
            "memberSince": JSON(member.since?.description),
            "categories": .list(member.categories.map { JSON($0) }),
        ]
    }
}
