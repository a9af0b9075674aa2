import Calendar
import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Lists that are called day by day, by the duty that the service names.
struct RollCallRoutes: RouteGroup {
    let hall: Hall

    private static let path = RollCallsPage.path
    private static let day = "\(path)/{service}/{meet}/{day}"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.rollCalls)) { visit in
                .page(RollCallsPage(lines: try await hall.ask(RollCallDesk(), as: visit.actor)))
            },
            Route(.get, Self.day, policy: .staff(.rollCalls)) { visit in
                .page(try await page(Place(visit), visit.query, visit))
            },
            Route(.post, Self.day, policy: .staff(.rollCalls), mark),
            Route(.post, "\(Self.day)/close", policy: .staff(.rollCalls), close),
        ]
    }

    /// Which day of what.
    private struct Place {
        let service: String
        let meet: String
        let day: CivilDate

        init(_ visit: Visit) throws {
            service = visit["service"]
            meet = String(visit["meet"].map { $0 == "_" ? " " : $0 })
            guard let day = CivilDate(visit["day"]) else { throw Refusal.notFound }
            self.day = day
        }

        var path: String { RollCallsPage.path(service, meet, day) }
    }

    private func page(
        _ place: Place,
        _ wish: Fields,
        _ visit: Visit
    ) async throws -> RollCallPage {
        let (search, isOpenOnly) = (wish["q"] ?? "", wish["open"] == "1")
        let page = wish["page"].flatMap { Int($0) } ?? 0
        let open = OpenRollCall(
            place.day,
            of: place.service,
            place.meet,
            search: search,
            isOpenOnly: isOpenOnly,
            page: page
        )
        return RollCallPage(
            answer: try await hall.perform(open, as: visit.actor),
            search: search,
            isOpenOnly: isOpenOnly,
            page: page
        )
    }

    @Sendable private func mark(_ visit: Visit) async throws -> Reply {
        let place = try Place(visit)
        let marks = try Self.marks(visit.form)
        let call = MarkRollCall(marks, on: place.day, of: place.service, place.meet)
        do {
            let changed = try await hall.perform(call, once: visit.key, as: visit.actor)
            let page = visit.form["page"].flatMap { Int($0) } ?? 0
            let open = visit.form["open"] == "1"
            // What is done has left the list of what is to be done: its next ones stand on the same page.
            let rest = open ? "?open=1" : page > 0 ? "?page=\(page)" : ""
            return .seeOther(
                place.path + rest,
                flash: Flash(
                    .ok,
                    visit.frame["已记下 \(changed) 人。", en: "\(changed) noted."]
                )
            )
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = try await page(place, visit.form, visit)
            again.typed = visit.form
            again.error = refusal.words
            return .again(again)
        }
    }

    @Sendable private func close(_ visit: Visit) async throws -> Reply {
        let place = try Place(visit)
        let close = CloseRollCall(place.day, of: place.service, place.meet)
        do {
            let all = try await hall.perform(close, once: visit.key, as: visit.actor)
            return .seeOther(
                place.path,
                flash: Flash(
                    .ok,
                    visit.frame["点名结束，名单 \(all) 人。", en: "Closed with \(all) on the list."]
                )
            )
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = try await page(place, Fields(), visit)
            again.error = refusal.words
            return .again(again)
        }
    }

    /// Those of the form about whom something was said: a child that somebody has collected was there.
    private static func marks(_ form: Fields) throws -> [MarkRollCall.Mark] {
        try form.pairs.compactMap { pair in
            let start = "state-"
            guard pair.name.hasPrefix(start) else { return nil }
            let id = String(pair.name.dropFirst(start.count))
            return MarkRollCall.Mark(
                try Addressed.caseFile(id),
                isPresent: pair.value == RollCallMarkRow.State.present.rawValue,
                reason: form["reason-\(id)"],
                collector: form["collector-\(id)"],
                seen: form["seen-\(id)"].flatMap { Int64($0) }
            )
        }
    }
}
