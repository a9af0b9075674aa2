import Calendar
import Hall
import Programs
import Registry
import Store

/// Counted offers and what was claimed. Claiming is somebody's own act and has no place here.
struct OfferEndpoints {
    let hall: Hall

    var all: [Endpoint] { [list, one, claims] }

    private static let address: [Parameter] = [
        .path("service", .pattern("^[a-z0-9-]{1,80}$"), "The service's id."),
        .path("offer", .pattern("^[a-z][a-z0-9_]{0,79}$"), "The offer's id."),
    ]

    private var list: Endpoint {
        Endpoint(
            "/offers",
            "listOffers",
            "The counted offers of the services within reach; of one that opens again, the last opening.",
            scope: .readOffers,
            answers: .object([.init("offers", .list(.offer, most: 10_000), "")])
        ) { question in
            let lines = try await hall.ask(OfferDesk(), as: question.visit.actor)
            return ["offers": .list(lines.map { JSON($0, in: hall.calendar) })]
        }
    }

    private var one: Endpoint {
        Endpoint(
            "/offers/{service}/{offer}",
            "getOffer",
            "One offer, with how much of it is claimed and left.",
            scope: .readOffers,
            parameters: Self.address,
            answers: .offer
        ) { question in
            let open = OpenOfferLine(question.visit.offer, of: question["service"] ?? "", limit: 0)
            let answer = try await hall.ask(open, as: question.visit.actor)
            return JSON(answer.line, in: hall.calendar)
        }
    }

    private var claims: Endpoint {
        Endpoint(
            "/offers/{service}/{offer}/claims",
            "listClaims",
            "Who claimed a piece, masked, and whether it has arrived.",
            scope: .readClaims,
            parameters: Self.address + [.after(), .limit],
            answers: .object([.init("claims", .list(.claim, most: 200), ""), .next])
        ) { question in
            let answer = try await hall.ask(
                OpenOfferLine(
                    question.visit.offer,
                    of: question["service"] ?? "",
                    after: try question["after"].map { try Addressed.grant($0) },
                    limit: question.limit
                ),
                as: question.visit.actor
            )
            return [
                "claims": .list(answer.claims.map { JSON($0, in: hall.calendar) }),
                "next": JSON(answer.next?.description),
            ]
        }
    }
}

extension Schema {
    fileprivate static let offer = Schema.object([
        .init("service", .anyText, "The service's id."),
        .init("id", .anyText, "The offer's id, as it stands in addresses."),
        .init("title", .named("Words"), "What it is called."),
        .init("state", .choice(["planned", "waiting", "open", "closed"]), "Where it stands."),
        .init("worth", .named("Words"), "What one piece is."),
        .init("value", .orNull(.yuan), "The same in yuan; null where it is no money."),
        .init("opensAt", .orNull(.moment), "When it opens or opened; null for at once."),
        .init(
            "lastDay",
            .orNull(.date),
            "The last day on which it can be claimed; null while the service is open."
        ),
        .init("pieces", .count, "How many there are in all."),
        .init("left", .count, "How many are left."),
        .init("claimed", .count, "How many are claimed."),
        .init("due", .count, "Claimed and not yet on the way."),
        .init("inBatch", .count, "In a file for the bank."),
        .init("settled", .count, "With the people."),
    ])

    fileprivate static let claim = Schema.object([
        .init("id", .id, "The claim's id."),
        .init("name", .anyText, "Masked."),
        .init("at", .moment, "When it was claimed."),
        .init(
            "state",
            .choice(["due", "inBatch", "settled", "returned", "void"]),
            "Whether it has arrived."
        ),
    ])
}

extension JSON {
    fileprivate init(_ line: OfferLine, in calendar: WorkCalendar) {
        let (offer, worth, counts) = (line.offer, line.offer.worth, line.counts)
        let isMoney = line.unit == ServiceAccount.yuan
        self = [
            "service": .text(line.published.service.id), "id": .text(offer.id.wireName),
            "title": JSON(offer.title), "state": .text(line.state.word),
            "worth": JSON(Words(worth: worth?.amount ?? 0, of: line.unit)),
            "value": isMoney ? JSON(yuan: worth?.amount ?? 0) : .null,
            "opensAt": JSON(
                line.opensAt.map { calendar.zone.instant(of: $0).rfc3339(in: calendar.zone) }
            ),
            "lastDay": JSON((offer.until ?? line.lastDay)?.description),
            "pieces": .int(line.pieces),
            "left": .int(line.left), "claimed": JSON(counts.all), "due": JSON(counts.due),
            "inBatch": JSON(counts.inBatch), "settled": JSON(counts.settled),
        ]
    }

    fileprivate init(_ claim: OpenOfferLine.Claim, in calendar: WorkCalendar) {
        let at = calendar.zone.instant(of: claim.at).rfc3339(in: calendar.zone)
        self = [
            "id": .text(claim.grant.description), "name": .text(claim.person), "at": .text(at),
            "state": .text(claim.state.word),
        ]
    }
}

extension OfferLine.State {
    fileprivate var word: String {
        switch self {
        case .planned: "planned"
        case .waiting: "waiting"
        case .open: "open"
        case .closed: "closed"
        }
    }
}

extension GrantRow.Status {
    fileprivate var word: String {
        switch self {
        case .due: "due"
        case .inBatch: "inBatch"
        case .settled: "settled"
        case .returned: "returned"
        case .void: "void"
        }
    }
}
