import Calendar
import HTTPTypes
import Hall
import Programs
import Registry

/// Devices at the doors of places that open by themselves.
struct EntranceEndpoints {
    let hall: Hall

    var all: [Endpoint] { [knock, alive] }

    private var knock: Endpoint {
        Endpoint(
            "/places/{place}/visits",
            "openEntrance",
            """
            Whether the door opens to a member's code. A no is an answer with its reason; a code counts one visit \
            however often it is read.
            """,
            by: .post,
            scope: .openEntrances,
            parameters: [.path("place", .id, "Its id.")],
            body: .object([
                .init(
                    "code",
                    .text(1...400),
                    "What was read from the picture, or the nine letters that were typed."
                )
            ]),
            answers: .object([
                .init("opens", .bool, "Whether to open."),
                .init("reason", .orNull(.named("Words")), "Why not; null where it opens."),
            ])
        ) { question in
            let place = try Addressed.place(question["place"] ?? "")
            let answer = try await hall.perform(
                Knock(question.text("code") ?? "", at: place),
                as: question.visit.actor
            )
            return switch answer {
            case .opens: ["opens": true, "reason": .null]
            case .refused(let refusal): ["opens": false, "reason": JSON(refusal.reason)]
            }
        }
    }

    private var alive: Endpoint {
        Endpoint(
            "/places/{place}/heartbeats",
            "hearEntrance",
            "A device says that it is alive; whoever keeps the place reads when it last did.",
            by: .post,
            scope: .openEntrances,
            parameters: [.path("place", .id, "Its id.")],
            body: .object([
                .init(
                    "state",
                    .orNull(.text(0...HearEntrance.longestState)),
                    "What it says of itself: a few words, nothing personal.",
                    isRequired: false
                )
            ]),
            answers: .object([.init("heardAt", .moment, "When it was heard.")])
        ) { question in
            let place = try Addressed.place(question["place"] ?? "")
            let hear = HearEntrance(place, saying: question.text("state"))
            try await hall.perform(hear, as: question.visit.actor)
            return ["heardAt": .text(question.visit.now.rfc3339(in: hall.calendar.zone))]
        }
    }
}
