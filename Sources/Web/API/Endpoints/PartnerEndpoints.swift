import Calendar
import Hall
import Programs
import Registry
import Store

/// Partners, what was had at them, and what the union owes. No money moves by a token, so nothing is
/// redeemed here.
struct PartnerEndpoints {
    let hall: Hall

    var all: [Endpoint] {
        [list, one, redemptions, statements, statement, statementRedemptions]
    }

    private static let partner = Parameter.path("partner", .id, "The partner's id.")
    private static let statement = Parameter.path("statement", .id, "The statement's id.")

    private var list: Endpoint {
        Endpoint(
            "/partners",
            "listPartners",
            "The partners of the unions within reach, the latest first.",
            scope: .readPartners,
            parameters: [
                .query("closed", .bool, "Those with whom it is over, instead of the others."),
                .after(), .limit,
            ],
            answers: .object([
                .init("partners", .list(.object(Schema.partner), most: 200), ""), .next,
            ])
        ) { question in
            let answer = try await hall.ask(
                PartnersAfter(
                    closed: question["closed"] == "true",
                    after: try question.organisation("after"),
                    limit: question.limit
                ),
                as: question.visit.actor
            )
            return [
                "partners": .list(answer.partners.map(JSON.init)),
                "next": JSON(answer.last?.description),
            ]
        }
    }

    private var one: Endpoint {
        Endpoint(
            "/partners/{partner}",
            "getPartner",
            "One partner with the prices agreed on and what people had there, by month.",
            scope: .readPartners,
            parameters: [Self.partner],
            answers: .object(Schema.partner + Schema.prices)
        ) { question in
            let id = try Addressed.partner(question["partner"] ?? "")
            let view = try await hall.ask(OpenPartner(id), as: question.visit.actor)
            return JSON(view)
        }
    }

    private var redemptions: Endpoint {
        Endpoint(
            "/partners/{partner}/redemptions",
            "listRedemptions",
            "What was had at a partner in a month, the earliest first, and nothing of by whom.",
            scope: .readPartners,
            parameters: [
                Self.partner,
                .query("month", .month, "The present one unless said otherwise."), .after(),
                .limit,
            ],
            answers: .redemptions
        ) { question in
            let partner = try Addressed.partner(question["partner"] ?? "")
            return try await page(of: .month(question["month"], at: partner), question)
        }
    }

    private var statements: Endpoint {
        Endpoint(
            "/partners/{partner}/statements",
            "listStatements",
            "What the union owes a partner, month by month: the last five years, the latest first.",
            scope: .readPartners,
            parameters: [Self.partner],
            answers: .object([.init("statements", .list(.statement, most: 60), "")])
        ) { question in
            let id = try Addressed.partner(question["partner"] ?? "")
            let view = try await hall.ask(OpenPartner(id), as: question.visit.actor)
            return ["statements": .list(view.statements.map { JSON($0, of: id) })]
        }
    }

    private var statement: Endpoint {
        Endpoint(
            "/statements/{statement}",
            "getStatement",
            "One statement.",
            scope: .readPartners,
            parameters: [Self.statement],
            answers: .statement
        ) { question in
            let id = try Addressed.statement(question["statement"] ?? "")
            let answer = try await hall.ask(StatementHead(id), as: question.visit.actor)
            return JSON(answer.statement, of: answer.partner)
        }
    }

    private var statementRedemptions: Endpoint {
        Endpoint(
            "/statements/{statement}/redemptions",
            "listStatementRedemptions",
            "What a statement is made of, the earliest first.",
            scope: .readPartners,
            parameters: [Self.statement, .after(), .limit],
            answers: .redemptions
        ) { question in
            let id = try Addressed.statement(question["statement"] ?? "")
            return try await page(of: .statement(id), question)
        }
    }

    private func page(
        of shelf: RedemptionsAfter.Shelf,
        _ question: Endpoint.Question
    ) async throws -> JSON {
        let answer = try await hall.ask(
            RedemptionsAfter(
                shelf,
                after: try question["after"].map { try Addressed.redemption($0) },
                limit: question.limit
            ),
            as: question.visit.actor
        )
        return [
            "redemptions": .list(answer.redemptions.map { JSON($0, in: hall.calendar) }),
            "next": JSON(answer.last?.description),
        ]
    }
}

extension Schema {
    fileprivate static let month = Schema.pattern("^[0-9]{4}-(0[1-9]|1[0-2])$")

    fileprivate static let partner: [Property] = [
        .init("id", .id, "Stands in addresses."),
        .init("name", .named("Words"), "What it is called."),
        .init("creditCode", .orNull(.anyText), "Its 18 characters (GB 32100)."),
        .init("address", .anyText, "Where it is."),
        .init("union", .named("Words"), "Whose partner it is."),
        .init("closedOn", .orNull(.date), "Since when it is over."),
        .init("owed", .yuan, "What the books say the union owes."),
    ]

    fileprivate static let prices: [Property] = [
        .init(
            "prices",
            .list(
                .object([
                    .init("item", .named("Words"), "What for."),
                    .init("listPrice", .yuan, "What everybody pays."),
                    .init("from", .date, "The first day."),
                    .init("until", .orNull(.date), "The last day."),
                    .init("isNow", .bool, "Whether it is the price today."),
                ]),
                most: 1_000
            ),
            "The prices agreed on."
        ),
        .init(
            "months",
            .list(
                .object([
                    .init("month", .month, "Which month."),
                    .init("item", .named("Words"), "What people had."),
                    .init("count", .count, "How often for the union's price."),
                    .init("paid", .yuan, "What they paid."),
                    .init("borne", .yuan, "What the union bears."),
                    .init("atListPrice", .count, "How often for the list price."),
                ]),
                most: 60
            ),
            "What people had, the latest month first."
        ),
    ]

    fileprivate static let redemptions = Schema.object([
        .init(
            "redemptions",
            .list(
                .object([
                    .init("id", .id, "Its id."),
                    .init("number", .anyText, "What people call it by."),
                    .init("item", .named("Words"), "What it was."),
                    .init("at", .moment, "When."),
                    .init("listPrice", .yuan, "What everybody pays."),
                    .init("paid", .yuan, "What the worker paid."),
                    .init("borne", .yuan, "What the union bears."),
                    .init("isUndone", .bool, "Whether the counter took it back."),
                ]),
                most: 200
            ),
            ""
        ),
        .next,
    ])

    fileprivate static let statement = Schema.object([
        .init("id", .id, "Stands in addresses."),
        .init("number", .anyText, "What people call it by."),
        .init("partner", .id, "The partner's id."),
        .init("month", .month, "Which month."),
        .init("count", .count, "How many redemptions."),
        .init("listTotal", .yuan, "The sum of the list prices."),
        .init("paidTotal", .yuan, "What people paid."),
        .init("owedTotal", .yuan, "What the union owes."),
        .init("state", .named("Words"), "Where it stands."),
        .init("isPaid", .bool, "Whether the bank has paid it."),
        .init("issuedOn", .date, "When it was issued."),
        .init("paidOn", .orNull(.date), "When it was paid."),
    ])
}

extension JSON {
    fileprivate init(_ partner: PartnersAfter.Partner) {
        self = [
            "id": .text(partner.id.description), "name": JSON(partner.name),
            "creditCode": JSON(partner.creditCode), "address": .text(partner.address),
            "union": JSON(partner.owner), "closedOn": JSON(partner.closedOn?.description),
            "owed": JSON(yuan: partner.owed),
        ]
    }

    /// Contact and phone are sealed, and the bank account: they stay behind.
    fileprivate init(_ view: PartnerView) {
        let creditCode = view.entry.creditCode
        self = [
            "id": .text(view.id.description), "name": JSON(view.name),
            "creditCode": creditCode.isEmpty ? .null : .text(creditCode),
            "address": .text(view.entry.address), "union": JSON(view.owner),
            "closedOn": JSON(view.closedOn?.description), "owed": JSON(yuan: view.owed),
            "prices": .list(view.prices.map(JSON.init)),
            "months": .list(view.sums.map(JSON.init)),
        ]
    }

    fileprivate init(_ price: PartnerView.Price) {
        self = [
            "item": JSON(price.title), "listPrice": JSON(yuan: price.fen),
            "from": .text(price.from.description), "until": JSON(price.until?.description),
            "isNow": .bool(price.isNow),
        ]
    }

    fileprivate init(_ sum: PartnerView.Sum) {
        self = [
            "month": .text(sum.month), "item": JSON(sum.title), "count": JSON(sum.count),
            "paid": JSON(yuan: sum.paid), "borne": JSON(yuan: sum.borne),
            "atListPrice": JSON(sum.listPrice),
        ]
    }

    fileprivate init(_ redemption: RedemptionView, in calendar: WorkCalendar) {
        let at = calendar.zone.instant(of: redemption.at)
        self = [
            "id": .text(redemption.id.description), "number": .text(redemption.number),
            "item": JSON(redemption.title), "at": .text(at.rfc3339(in: calendar.zone)),
            "listPrice": JSON(yuan: redemption.listPrice), "paid": JSON(yuan: redemption.paid),
            "borne": JSON(yuan: redemption.borne), "isUndone": .bool(redemption.isUndone),
        ]
    }

    fileprivate init(_ statement: StatementView, of partner: OrganisationID) {
        self = [
            "id": .text(statement.id.description), "number": .text(statement.number),
            "partner": .text(partner.description), "month": .text(statement.month),
            "count": JSON(statement.count), "listTotal": JSON(yuan: statement.listTotal),
            "paidTotal": JSON(yuan: statement.paidTotal),
            "owedTotal": JSON(yuan: statement.owedTotal), "state": JSON(statement.state),
            "isPaid": .bool(statement.isPaid), "issuedOn": .text(statement.issuedOn.description),
            "paidOn": JSON(statement.paidOn?.description),
        ]
    }
}
