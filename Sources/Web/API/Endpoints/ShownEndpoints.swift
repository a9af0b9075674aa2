import Calendar
import Hall
import Insight
import Programs
import Registry
import Store

/// What services show to everybody.
struct ShownEndpoints {
    let hall: Hall

    var all: [Endpoint] { [lists, list] }

    private var lists: Endpoint {
        Endpoint(
            "/lists",
            "listShownLists",
            "The lists that services show.",
            scope: nil,
            answers: .object([
                .init(
                    "lists",
                    .list(
                        .object([
                            .init("id", .anyText, "Stands in addresses."),
                            .init("title", .named("Words"), "What it is called."),
                            .init("service", .named("Words"), "Which service shows it."),
                            .init(
                                "sees",
                                .choice(ShownList.Readers.allCases.map(\.rawValue)),
                                "Who reads it."
                            ),
                            .init(
                                "total",
                                .orNull(.count),
                                "How many cases stand in it; null where fewer than 5 are hidden."
                            ),
                        ]),
                        most: 1_000
                    ),
                    ""
                )
            ])
        ) { question in
            let lines = try await hall.ask(ShownLists(), as: question.visit.actor)
            return [
                "lists": .list(
                    lines.map { line in
                        [
                            "id": .text("\(line.service).\(line.list.id.wireName)"),
                            "title": JSON(line.list.title), "service": JSON(line.serviceTitle),
                            "sees": .text(line.list.readers.rawValue), "total": JSON(line.total),
                        ]
                    }
                )
            ]
        }
    }

    private var list: Endpoint {
        Endpoint(
            "/lists/{list}",
            "getShownList",
            "One list with a page of its cases, the newest first.",
            scope: nil,
            parameters: [
                .path("list", .pattern("^[a-z0-9.-]{1,160}\\.[a-z0-9_]{1,80}$"), "Its id."),
                .query(
                    "q",
                    .pattern("^[^\\x00-\\x1f\\x7f]{0,100}$"),
                    "Words to look for, or the number of a case where the list tells numbers."
                ),
                .query("part", .pattern("^[a-z0-9 ]{1,80}$"), "The code of a part."),
                .limit, .after(),
            ],
            answers: .object(Schema.shownList)
        ) { question in
            let wish = OpenShownList.Wish(
                words: question["q"] ?? "",
                part: question["part"],
                before: try question["after"].map(Addressed.shown),
                limit: question.limit
            )
            // The name of a list holds no dot; that of a procedure does.
            let name = question["list"] ?? ""
            let list = name.split(separator: ".").last.map(String.init) ?? ""
            let open = OpenShownList(list, of: String(name.dropLast(list.count + 1)), wish)
            return JSON(try await hall.ask(open, as: question.visit.actor))
        }
    }
}

extension Schema {
    fileprivate static let shownList: [Property] = [
        .init("title", .named("Words"), "What it is called."),
        .init("service", .named("Words"), "Which service shows it."),
        .init("union", .named("Words"), "The union in charge."),
        .init(
            "total",
            .orNull(.count),
            "How many cases stand in it; null where fewer than 5 are hidden."
        ),
        .init(
            "parts",
            .list(
                .object([
                    .init("code", .anyText, "What it is asked for by."),
                    .init("title", .named("Words"), "What it is called."),
                    .init("count", .orNull(.count), "How many cases; null where that is hidden."),
                ]),
                most: 1_000
            ),
            "The parts into which it falls."
        ),
        .init(
            "columns",
            .list(
                .object([
                    .init("id", .anyText, "The name of the column."),
                    .init("title", .named("Words"), "What it is called."),
                ]),
                most: 100
            ),
            "What is told of each case."
        ),
        .init(
            "rows",
            .list(
                .object([
                    .init("since", .date, "The day on which it came to the list."),
                    .init(
                        "cells",
                        .list(
                            .object([
                                .init("column", .anyText, "Which column."),
                                .init("value", .named("Words"), "What it says."),
                            ]),
                            most: 100
                        ),
                        "What is told of it."
                    ),
                ]),
                most: 200
            ),
            "The cases of this page."
        ),
        .init("next", .orNull(.id), "Where the next page begins; null where there is none."),
    ]
}

extension JSON {
    fileprivate init(_ count: PublicCount) {
        switch count {
        case .shown(let count): self = .int(count)
        case .masked: self = .null
        }
    }

    fileprivate init(_ answer: OpenShownList.Answer) {
        self = [
            "title": JSON(answer.list.title), "service": JSON(answer.service),
            "union": JSON(answer.union), "total": JSON(answer.total),
            "parts": .list(
                answer.parts.map {
                    ["code": .text($0.code), "title": JSON($0.title), "count": JSON($0.count)]
                }
            ),
            "columns": .list(
                answer.list.columns.map { ["id": .text($0.id), "title": JSON($0.title)] }
            ),
            "rows": .list(
                answer.rows.map { row in
                    [
                        "since": .text(row.since.description),
                        "cells": .list(
                            row.cells.map {
                                ["column": .text($0.column), "value": JSON($0.value)]
                            }
                        ),
                    ]
                }
            ),
            "next": answer.next.map { .text($0.description) } ?? .null,
        ]
    }
}
