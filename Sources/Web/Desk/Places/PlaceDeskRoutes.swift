import Calendar
import HTTPTypes
import Hall
import Programs
import Registry

/// Places at the desk: found, added, changed, shut for a time, pictured.
struct PlaceDeskRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        let list = PlaceDeskPage.path
        let place = list + "/{place}"
        let staff = RoutePolicy.staff(.places)
        return [
            Route(.get, list, policy: staff) { .page(try await PlaceDeskPage(for: $0, in: hall)) },
            Route(.get, list + "/new", policy: staff) {
                .page(try await PlaceEditor(for: $0, in: hall))
            },
            Route(.post, list + "/new", policy: staff, add),
            Route(.post, list + "/hours", policy: staff, sayHours),
            Route(.get, place, policy: staff) { .page(try await PlaceEditor(for: $0, in: hall)) },
            Route(.post, place, policy: staff, change),
            Route(.post, place + "/shut", policy: staff, shut),
            Route(.post, place + "/reopen", policy: staff, reopen),
            Route(.post, place + "/entrance", policy: staff, addEntrance),
            Route(.post, place + "/entrance/end", policy: staff, endEntrance),
            Route(upload: place + "/pictures", policy: staff, addPictures),
            Route(.post, place + "/pictures/remove", policy: staff, removePicture),
        ]
    }

    @Sendable private func add(_ visit: Visit) async throws -> Reply {
        try await save(visit) { editor in
            let owner = try Addressed.organisation(editor.owner ?? "")
            let add = SentOnce(AddPlace(editor.sheet, for: owner), body: visit.form.sent) {
                $0.description
            }
            return try await hall.perform(add, once: visit.key, as: visit.actor)
        }
    }

    @Sendable private func change(_ visit: Visit) async throws -> Reply {
        let place = try Addressed.place(visit["place"])
        return try await save(visit) { editor in
            let edit = EditPlace(place, editor.sheet, readAt: editor.version)
            _ = try await hall.perform(
                SentOnce(edit, body: visit.form.sent),
                once: visit.key,
                as: visit.actor
            )
            return visit["place"]
        }
    }

    /// Saves a form and goes to its place; whatever is wrong is said in the form.
    private func save(
        _ visit: Visit,
        _ perform: (PlaceEditor) async throws -> String
    ) async throws -> Reply {
        var editor = try await PlaceEditor(for: visit, in: hall)
        editor.take(visit.form)
        do {
            let address = try await perform(editor)
            let done = Flash(.ok, visit.frame["已保存。", en: "Saved."])
            return .seeOther("\(PlaceDeskPage.path)/\(address)", flash: done)
        } catch let wrong as PlaceFindings {
            editor.findings = wrong.all
            editor.hours = try await hall.ask(CheckHours(editor.sheet.hours), as: visit.actor)
            return .again(editor)
        } catch let refusal as Refusal where refusal.isOfTheLead {
            return .seeOther(editor.path, flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    /// The hours in words, while they are typed.
    @Sendable private func sayHours(_ visit: Visit) async throws -> Reply {
        guard let typed = visit.form["hours"], !typed.isEmpty else { return .fragment(.empty) }
        let answer = try await hall.ask(CheckHours(typed), as: visit.actor)
        return .fragment(PlaceEditor.said(answer, visit.frame))
    }
}

extension PlaceDeskRoutes {
    @Sendable private func shut(_ visit: Visit) async throws -> Reply {
        let place = try Addressed.place(visit["place"])
        let act = CloseForATime(
            place,
            from: try instant(visit.form["from"]),
            until: try instant(visit.form["until"]),
            reason: visit.form["reason"] ?? ""
        )
        return try await follow(
            SentOnce(act, body: visit.form.sent) { $0.description },
            visit,
            visit.frame["已登记临时关闭。", en: "The closing is noted."]
        )
    }

    @Sendable private func reopen(_ visit: Visit) async throws -> Reply {
        let act = ReopenPlace(
            try Addressed.place(visit["place"]),
            closure: try Addressed.closure(visit.form["closure"] ?? "")
        )
        return try await follow(
            SentOnce(act, body: visit.form.sent),
            visit,
            visit.frame["已恢复开放。", en: "Open again."]
        )
    }

    @Sendable private func addEntrance(_ visit: Visit) async throws -> Reply {
        try await follow(
            SentOnce(AddEntrance(try Addressed.place(visit["place"])), body: visit.form.sent),
            visit,
            visit.frame["门禁已登记。", en: "The entrance is registered."]
        )
    }

    @Sendable private func endEntrance(_ visit: Visit) async throws -> Reply {
        try await follow(
            SentOnce(EndEntrance(try Addressed.place(visit["place"])), body: visit.form.sent),
            visit,
            visit.frame["门禁已取消。", en: "The entrance is gone."]
        )
    }

    @Sendable private func removePicture(_ visit: Visit) async throws -> Reply {
        let act = RemovePicture(
            try Addressed.place(visit["place"]),
            try Addressed.file(visit.form["picture"] ?? "")
        )
        return try await follow(
            SentOnce(act, body: visit.form.sent),
            visit,
            visit.frame["照片已移除。", en: "The picture is removed."]
        )
    }

    @Sendable private func addPictures(
        _ visit: Visit,
        _ parts: inout PartReader
    ) async throws -> Reply {
        let place = try Addressed.place(visit["place"])
        var sink = PaperSink(hall, visit.actor) { head, bytes in
            AddPicture(place, name: head.filename ?? "", bytes: bytes)
        }
        _ = try await sink.takeAll(from: &parts)
        let flash =
            sink.fault.map { Flash(.warn, visit.frame[$0]) }
            ?? (sink.kept > 0
                ? Flash(.ok, visit.frame["照片已加上。", en: "The pictures are there."]) : nil)
        return .seeOther("\(PlaceDeskPage.path)/\(visit["place"])", flash: flash)
    }

    /// Does a thing once and goes back to the place; a no is said there.
    private func follow(
        _ act: some RepeatableUseCase,
        _ visit: Visit,
        _ done: String
    ) async throws -> Reply {
        let path = "\(PlaceDeskPage.path)/\(visit["place"])"
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
            return .seeOther(path, flash: Flash(.ok, done))
        } catch let refusal as Refusal where refusal.isOfTheLead {
            return .seeOther(path, flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    /// A wall time as a browser's field writes it: `2024-06-25T09:00`; nil where nothing was typed.
    private func instant(_ typed: String?) throws -> Instant? {
        guard let typed, !typed.isEmpty else { return nil }
        guard let wall = CivilDateTime(typed) else { throw Trouble.unreadable }
        return hall.calendar.zone.instant(of: wall)
    }
}
