import HTTPTypes
import Hall
import Programs

/// What is written into a design, and the page that it is written on.
extension DesignRoutes {
    func view(
        _ visit: Visit,
        file: String? = nil,
        typed: (path: String, text: String)? = nil
    ) async throws -> DesignView {
        let id = try Addressed.design(visit["design"])
        return try await hall.ask(OpenDesign(id, file: file, typed: typed), as: visit.actor)
    }

    func page(
        _ visit: Visit,
        _ path: String,
        typed: String? = nil,
        form: [String: String]? = nil,
        refused: Words? = nil
    ) async throws -> DesignPage {
        let view = try await view(visit, file: path)
        // What was typed is shown though a colleague has taken its file away.
        guard typed != nil || view.files.contains(where: { $0.path == path }) else {
            throw Refusal.notFound
        }
        return DesignPage(view: view, path: path, typed: typed, form: form, refused: refused)
    }

    @Sendable func save(_ visit: Visit) async throws -> Reply {
        guard let path = visit.form["file"], let text = visit.form["text"],
            let version = visit.designVersion
        else { throw Trouble.unreadable }
        do {
            let save = SaveDesignFile(
                try Addressed.design(visit["design"]),
                path,
                text: text,
                seeing: version
            )
            try await hall.perform(save, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound {
            let page = try await page(visit, path, typed: text, refused: refusal.words)
            return .page(page, status: .conflict)
        }
        let saved = visit.frame["草稿已保存。", en: "The design is kept."]
        return .seeOther(visit.designPaths.file(path), flash: Flash(.ok, saved))
    }

    /// A form of the file's short texts.
    @Sendable func saveForm(_ visit: Visit) async throws -> Reply {
        guard let path = visit.form["file"], let version = visit.designVersion else {
            throw Trouble.unreadable
        }
        do {
            let save = SaveDesignForm(
                try Addressed.design(visit["design"]),
                path,
                texts: visit.form.byName.compactMapValues(\.first),
                seeing: version
            )
            try await hall.perform(save, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound {
            let texts = visit.form.byName.compactMapValues(\.first)
            let page = try await page(visit, path, form: texts, refused: refusal.words)
            return .page(page, status: .conflict)
        }
        let saved = visit.frame["草稿已保存。", en: "The design is kept."]
        return .seeOther(visit.designPaths.file(path), flash: Flash(.ok, saved))
    }

    /// What is to be said of a file as it is being typed; nothing is kept.
    @Sendable func check(_ visit: Visit) async throws -> Reply {
        guard let path = visit.form["file"], let text = visit.form["text"] else {
            throw Trouble.unreadable
        }
        let view = try await view(visit, typed: (path, text))
        return .fragment(DesignNotes(view: view, path: path, frame: visit.frame).html)
    }

    @Sendable func add(_ visit: Visit) async throws -> Reply {
        guard let path = visit.form["file"], let version = visit.designVersion else {
            throw Trouble.unreadable
        }
        do {
            let id = try Addressed.design(visit["design"])
            let add = AddDesignFile(id, path, seeing: version)
            return .seeOther(visit.designPaths.file(try await hall.perform(add, as: visit.actor)))
        } catch let refusal as Refusal where refusal != .notFound {
            let page = try await page(visit, ServiceFolder.mainFile, refused: refusal.words)
            return .page(page, status: .conflict)
        }
    }

    @Sendable func remove(_ visit: Visit) async throws -> Reply {
        guard let path = visit.form["file"], let version = visit.designVersion else {
            throw Trouble.unreadable
        }
        let removed = visit.frame["\(path) 已删掉。", en: "\(path) is gone."]
        return try await decided(visit, removed) {
            let remove = RemoveDesignFile(
                try Addressed.design(visit["design"]),
                path,
                seeing: version
            )
            try await hall.perform(remove, as: visit.actor)
        }
    }
}
