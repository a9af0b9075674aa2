import Calendar
import HTTPTypes
import Hall
import Programs
import Registry

/// Changes of members, as lists: sent, checked line by line, looked at, decided. It is what the desk does
/// with a file, and says the same of each cell.
struct MemberImportEndpoints {
    let hall: Hall

    var all: [Endpoint] { [send, recent, one, lines, decide] }

    private static let most = 1_000
    private static let list = Parameter.path("import", .id, "The list's id.")

    private var send: Endpoint {
        Endpoint(
            "/member-imports",
            "sendMembers",
            "Sends a list of members to be checked; nothing changes before it is decided.",
            by: .post,
            scope: .writeMembers,
            body: .object([
                .init("union", .id, "Into which union; a line may name one below it."),
                .init(
                    "elsewhere",
                    .choice(Elsewhere.allCases.map(\.rawValue)),
                    """
                    Who is another union's member is registered here besides (`second`, unless said \
                    otherwise), or moved here.
                    """,
                    isRequired: false
                ),
                .init(
                    "members",
                    .list(
                        .object(MemberColumn.allCases.map(\.property)),
                        least: 1,
                        most: Self.most
                    ),
                    "Line 1, line 2 and so on."
                ),
            ]),
            answers: .memberImport
        ) { question in
            let actor = question.visit.actor
            let id = try await hall.sendMembers(
                question.members,
                named: actor.colleague?.bearer?.name ?? "",
                into: try Addressed.organisation(question.text("union") ?? ""),
                elsewhere: question.text("elsewhere").flatMap(Elsewhere.init) ?? .second,
                once: question.visit.key,
                as: actor
            )
            return JSON(try await hall.ask(OpenImport(id), as: actor), in: hall.calendar)
        }
    }

    private var recent: Endpoint {
        Endpoint(
            "/member-imports",
            "listMemberImports",
            "The ten lists that came last, from the desk too.",
            scope: .writeMembers,
            answers: .object([.init("imports", .list(.memberImport, most: 10), "")])
        ) { question in
            let views = try await hall.ask(RecentImports(), as: question.visit.actor)
            return ["imports": .list(views.map { JSON($0, in: hall.calendar) })]
        }
    }

    private var one: Endpoint {
        Endpoint(
            "/member-imports/{import}",
            "getMemberImport",
            "Where a list stands, and what its lines come to.",
            scope: .writeMembers,
            parameters: [Self.list],
            answers: .memberImport
        ) { question in
            let id = try Addressed.memberImport(question["import"] ?? "")
            let view = try await hall.ask(OpenImport(id), as: question.visit.actor)
            return JSON(view, in: hall.calendar)
        }
    }

    private var lines: Endpoint {
        Endpoint(
            "/member-imports/{import}/lines",
            "listMemberImportLines",
            "The lines of a list, masked: what is wrong with which, and what would change.",
            scope: .writeMembers,
            parameters: [
                Self.list,
                .query(
                    "state",
                    .choice(LineState.allCases.map(\.rawValue)),
                    "Only lines that come to this."
                ),
                .after(.integer(0...Int64(Int32.max))), .limit,
            ],
            answers: .object([
                .init("lines", .list(.importedLine, most: 200), ""),
                .init(
                    "next",
                    .orNull(.count),
                    "Send it as `after` for the next page; null on the last one."
                ),
            ])
        ) { question in
            let found = try await hall.ask(
                LinesOfImport(
                    Addressed.memberImport(question["import"] ?? ""),
                    in: question["state"].flatMap(LineState.init).map { [$0] }
                        ?? LineState.allCases,
                    // Heads stand above line 1.
                    after: question["after"].flatMap { Int($0) } ?? 0,
                    limit: question.limit + 1
                ),
                as: question.visit.actor
            )
            let page = found.prefix(question.limit)
            return [
                "lines": .list(page.map(JSON.init)),
                "next": found.count > page.count ? JSON(page.last?.row) : .null,
            ]
        }
    }

    private var decide: Endpoint {
        Endpoint(
            "/member-imports/{import}/decision",
            "decideMemberImport",
            "Takes a checked list over, or gives it up.",
            by: .post,
            scope: .writeMembers,
            parameters: [Self.list],
            body: .object([
                .init(
                    "decision",
                    .choice(["good lines", "all or nothing", "none"]),
                    "Which lines are taken over."
                )
            ]),
            answers: .object([
                .init("import", .id, "The list's id."),
                .init("decision", .anyText, "What was decided."),
            ])
        ) { question in
            let id = try Addressed.memberImport(question["import"] ?? "")
            let (decision, actor) = (question.text("decision") ?? "", question.visit.actor)
            let key = question.visit.key
            if decision == "none" {
                _ = try await hall.perform(SentOnce(DropImport(id), body: []), once: key, as: actor)
            } else {
                let confirm = ConfirmImport(id, allOrNothing: decision == "all or nothing")
                _ = try await hall.perform(confirm, once: key, as: actor)
            }
            return ["import": .text(id.description), "decision": .text(decision)]
        }
    }
}

extension Endpoint.Question {
    fileprivate var members: [[MemberColumn: String]] {
        guard case .list(let members) = body["members"] else { return [] }
        return members.map { member in
            let cells = MemberColumn.allCases.map { ($0, member[$0.rawValue]?.text ?? "") }
            return Dictionary(uniqueKeysWithValues: cells)
        }
    }
}

extension MemberColumn {
    fileprivate var property: Schema.Property {
        let text = Schema.text(0...200)
        return .init(
            rawValue,
            self == .name ? text : .orNull(text),
            hint.en,
            isRequired: self == .name
        )
    }

    /// The member of a line that a heading of a list stands for.
    fileprivate static func key(_ heading: String?) -> JSON {
        JSON(heading.flatMap(MemberColumn.init(heading:))?.rawValue)
    }
}

extension Schema {
    fileprivate static let memberImport = Schema.object([
        .init("id", .id, "Stands in addresses."),
        .init("union", .named("Words"), "Into which union."),
        .init("name", .anyText, "The file, or the token it came by."),
        .init(
            "state",
            .choice(["loading", "checking", "ready", "running", "done"]),
            "A list waits for a decision when it is `ready`; ask again every few seconds until then."
        ),
        .init("lines", .count, "How many lines it has."),
        .init(
            "counts",
            .object(LineState.allCases.map { .init($0.rawValue, .count, $0.title.en) }),
            "What its lines come to."
        ),
        .init("sentAt", .moment, "When it came."),
        .init("keptUntil", .moment, "When it is removed."),
    ])

    fileprivate static let importedLine = Schema.object([
        .init("line", .count, "Counted from 1; of a file, its row."),
        .init("state", .choice(LineState.allCases.map(\.rawValue)), "What it comes to."),
        .init("name", .anyText, "Masked."),
        .init(
            "findings",
            .list(
                .object([
                    .init("member", .orNull(.anyText), "Of what; null for the line as a whole."),
                    .init("isGrave", .bool, "Whether it keeps the line from being taken over."),
                    .init("says", .named("Words"), "What is wrong, and what to do."),
                ]),
                most: 1_000
            ),
            "What is to be said of it."
        ),
        .init(
            "changes",
            .list(
                .object([
                    .init("member", .orNull(.anyText), "What changes."),
                    .init("old", .anyText, "Masked."),
                    .init("new", .anyText, "Masked."),
                ]),
                most: 100
            ),
            "What it would change, of somebody who is there."
        ),
    ])
}

extension JSON {
    fileprivate init(_ view: ImportView, in calendar: WorkCalendar) {
        self = [
            "id": .text(view.id.description), "union": JSON(view.union), "name": .text(view.file),
            "state": .text(view.state.rawValue), "lines": JSON(view.lineCount),
            "counts": .object(
                LineState.allCases.map { .init(name: $0.rawValue, value: JSON(view.count([$0]))) }
            ),
            "sentAt": .text(view.madeAt.rfc3339(in: calendar.zone)),
            "keptUntil": .text(view.expiresAt.rfc3339(in: calendar.zone)),
        ]
    }

    fileprivate init(_ line: ImportedLine) {
        self = [
            "line": JSON(line.row), "state": .text(line.state.rawValue), "name": .text(line.name),
            "findings": .list(
                line.said.map { said in
                    [
                        "member": MemberColumn.key(said.column), "isGrave": .bool(said.isGrave),
                        "says": JSON(said.words),
                    ]
                }
            ),
            "changes": .list(
                line.changes.map { change in
                    [
                        "member": MemberColumn.key(change.column.zh), "old": .text(change.old),
                        "new": .text(change.new),
                    ]
                }
            ),
        ]
    }
}
