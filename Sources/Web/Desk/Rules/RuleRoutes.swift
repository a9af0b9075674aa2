import Calendar
import HTTPTypes
import Hall
import Programs
import Registry

/// The rules of services: read, changed in drafts, tried, counted, taken away.
struct RuleRoutes: RouteGroup {
    let hall: Hall

    private static let path = DeskSection.rules.path
    /// All members are read.
    private static let countings = Pace("count rules", burst: 40, perSecond: 0.5)
    private static let files = Pace("rule files", burst: 60, perSecond: 1)

    var routes: [Route] {
        let table = "/desk/rules/{service}/{table}"
        let staff = RoutePolicy.staff(.rules)
        return [
            Route(.get, Self.path, policy: staff) { visit in
                .page(RulesPage(sections: try await hall.ask(RulesDesk(), as: visit.actor)))
            },
            Route(.get, table, policy: staff) { visit in
                let view = try await hall.ask(OpenTable(visit.table), as: visit.actor)
                return .page(TableSheet(view: view))
            },
            Route(.get, table + "/file", policy: staff, pace: Self.files) { visit in
                try await file(visit, draft: false)
            },
            Route(.get, table + "/try", policy: staff) { visit in
                .page(try await trial(visit, sample: nil))
            },
            Route(.post, table + "/try", policy: staff) { visit in
                .page(try await trial(visit, sample: visit.form.byName))
            },
            Route(.post, table + "/count", policy: staff, pace: Self.countings, count),
            Route(.get, table + "/draft", policy: staff) { visit in
                .page(try await editor(visit))
            },
            Route(.post, table + "/draft", policy: staff, begin),
            Route(.post, table + "/draft/cells", policy: staff, save),
            Route(.post, table + "/draft/check", policy: staff, check),
            Route(.post, table + "/draft/drop", policy: staff, drop),
            Route(.post, table + "/draft/design", policy: staff, design),
            Route(upload: table + "/draft/upload", policy: staff, pace: Self.files, upload),
            Route(.get, table + "/draft/file", policy: staff, pace: Self.files) { visit in
                try await file(visit, draft: true)
            },
        ]
    }

    private func editor(
        _ visit: Visit,
        typed: TableGrid? = nil,
        fileFaults: [Words] = [],
        refused: Words? = nil
    ) async throws -> TableEditor {
        let view = try await hall.ask(
            OpenTableDraft(visit.table, typed: typed),
            as: visit.actor
        )
        guard let draft = view.draft else { throw Refusal.notFound }
        return TableEditor(
            view: view,
            draft: draft,
            savedAt: hall.calendar.zone.civil(draft.updatedAt),
            fileFaults: fileFaults,
            refused: refused
        )
    }

    @Sendable private func begin(_ visit: Visit) async throws -> Reply {
        try await hall.perform(BeginTableDraft(visit.table), as: visit.actor)
        return .seeOther(visit.paths.draft)
    }

    @Sendable private func save(_ visit: Visit) async throws -> Reply {
        guard let grid = TableGrid(visit.form) else { throw Trouble.unreadable }
        let edit = visit.form["do"].flatMap(TableGrid.Edit.init)
        do {
            try await hall.perform(
                SaveTableDraft(
                    visit.table,
                    grid,
                    edit: edit,
                    seeing: visit.form["version"].flatMap(Int64.init)
                ),
                as: visit.actor
            )
        } catch let refusal as Refusal where refusal != .notFound {
            let editor = try await editor(visit, refused: refusal.words)
            return .page(editor, status: .conflict)
        }
        guard edit == nil else { return .seeOther(visit.paths.draft + "#grid") }
        let saved = visit.frame["草稿已保存。", en: "The draft is kept."]
        return .seeOther(visit.paths.draft, flash: Flash(.ok, saved))
    }

    /// What is to be said of cells as they are being typed; nothing is kept.
    @Sendable private func check(_ visit: Visit) async throws -> Reply {
        guard let grid = TableGrid(visit.form) else { throw Trouble.unreadable }
        let view = try await hall.ask(
            OpenTableDraft(visit.table, typed: grid),
            as: visit.actor
        )
        return .fragment(CellNotes(view: view, frame: visit.frame).fragment)
    }

    @Sendable private func drop(_ visit: Visit) async throws -> Reply {
        try await hall.perform(DropTableDraft(visit.table), as: visit.actor)
        let words = visit.frame["草稿已删掉。", en: "The draft is gone."]
        return .seeOther(visit.paths.table, flash: Flash(.ok, words))
    }

    @Sendable private func design(_ visit: Visit) async throws -> Reply {
        do {
            let put = PutTableIntoDesign(visit.table)
            let id = try await hall.perform(put, as: visit.actor)
            let words = visit.frame["表已放进服务的草稿。", en: "The table is in the service's design."]
            return .seeOther(DesignPaths(id.description).design, flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal != .notFound {
            return .page(try await editor(visit, refused: refusal.words), status: .conflict)
        }
    }

    private func trial(_ visit: Visit, sample: [String: [String]]?) async throws -> TableTrial {
        TableTrial(
            path: visit.paths,
            trial: try await hall.ask(TryTable(visit.table, sample: sample), as: visit.actor)
        )
    }

    @Sendable private func count(_ visit: Visit) async throws -> Reply {
        let isDraft = visit.form["of"] == "draft"
        do {
            let count = try await hall.countTable(visit.table, draft: isDraft, as: visit.actor)
            return .page(TableCountPage(path: visit.paths, count: count))
        } catch let refusal as Refusal where isDraft && refusal != .notFound {
            return .page(try await editor(visit, refused: refusal.words), status: .conflict)
        }
    }

    private func file(_ visit: Visit, draft: Bool) async throws -> Reply {
        let form = visit.query["as"].flatMap(TableDownload.init) ?? .xlsx
        let file = try await hall.ask(
            TableAsFile(visit.table, as: form, draft: draft, visit.language),
            as: visit.actor
        )
        return .file(file.bytes, name: file.name, type: form.mediaType)
    }

    @Sendable private func upload(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        var sink = FileSink()
        _ = try await parts.drain(into: &sink)
        guard !sink.bytes.isEmpty else {
            let words = Words(zh: "请选一个文件。", en: "Choose a file.")
            return .again(try await editor(visit, fileFaults: [words]))
        }
        do {
            try await hall.readTable(sink.bytes, into: visit.table, as: visit.actor)
        } catch let fault as UnreadGrid {
            return .again(try await editor(visit, fileFaults: fault.faults))
        }
        let read = visit.frame["文件已读入草稿。", en: "The file was read into the draft."]
        return .seeOther(visit.paths.draft, flash: Flash(.ok, read))
    }
}

extension Visit {
    /// The table that the address names.
    fileprivate var table: TableAddress { TableAddress(self["service"], self["table"]) }
    fileprivate var paths: TablePaths { TablePaths(table) }
}
