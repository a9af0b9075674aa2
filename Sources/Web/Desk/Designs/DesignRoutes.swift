import HTTPTypes
import Hall
import Programs
import Registry

/// Services as they are written at the desk, and published by two people.
struct DesignRoutes: RouteGroup {
    let hall: Hall

    /// A scenario takes a hall of its own to be played.
    private static let rehearsals = Pace("rehearsals", burst: 30, perSecond: 0.2)
    private static let files = Pace("design files", burst: 60, perSecond: 1)
    private static let checks = Pace("design checks", burst: 120, perSecond: 3)

    var routes: [Route] { listing + writing + deciding }

    private var listing: [Route] {
        let staff = RoutePolicy.staff(.designs)
        return [
            Route(.get, DesignPaths.all, policy: staff) { visit in
                .page(DesignsPage(desk: try await hall.ask(DesignsDesk(), as: visit.actor)))
            },
            Route(.get, DesignPaths.new, policy: staff) { visit in
                .page(NewDesignPage(copy: visit.query["copy"].flatMap(titled)))
            },
            Route(.get, DesignPaths.language, policy: staff) { _ in .page(LanguagePage()) },
            Route(.post, DesignPaths.begin, policy: staff, begin),
            Route(upload: DesignPaths.takeIn, policy: staff, pace: Self.files, takeIn),
            Route(
                .get,
                "/desk/designs/folders/{service}",
                policy: staff,
                pace: Self.files
            ) { visit in
                let folder = try await hall.ask(FolderToTake(visit["service"]), as: visit.actor)
                return try zip(folder)
            },
        ]
    }

    private var writing: [Route] {
        let staff = RoutePolicy.staff(.designs)
        let design = "/desk/designs/{design}"
        return [
            Route(.get, design, policy: staff) { visit in
                .page(try await page(visit, visit.query["file"] ?? ServiceFolder.mainFile))
            },
            Route(.post, design + "/save", policy: staff, save),
            Route(.post, design + "/check", policy: staff, pace: Self.checks, check),
            Route(.post, design + "/form", policy: staff, saveForm),
            Route(.post, design + "/add", policy: staff, add),
            Route(.post, design + "/remove", policy: staff, remove),
            Route(.post, design + "/drop", policy: staff) { visit in
                let gone = visit.frame["草稿已删掉。", en: "The design is gone."]
                return try await decided(visit, gone, then: DesignPaths.all) {
                    let id = try Addressed.design(visit["design"])
                    let drop = DropDesign(id, seeing: visit.designVersion ?? 0)
                    try await hall.perform(drop, as: visit.actor)
                }
            },
            Route(.get, design + "/changes", policy: staff) { visit in
                .page(DesignChangesPage(view: try await view(visit)))
            },
            Route(.get, design + "/preview/{procedure}", policy: staff) { visit in
                let preview = PreviewDesign(
                    try Addressed.design(visit["design"]),
                    visit["procedure"]
                )
                return .page(
                    DesignPreviewPage(
                        view: try await view(visit),
                        preview: try await hall.ask(preview, as: visit.actor)
                    )
                )
            },
            Route(.get, design + "/zip", policy: staff, pace: Self.files) { visit in
                try zip(
                    try await hall.ask(
                        DesignFolder(try Addressed.design(visit["design"])),
                        as: visit.actor
                    ).folder
                )
            },
        ]
    }

    private var deciding: [Route] {
        let staff = RoutePolicy.staff(.designs)
        let design = "/desk/designs/{design}"
        return [
            Route(.post, design + "/rehearse", policy: staff, pace: Self.rehearsals) { visit in
                let view = try await view(visit)
                let played = try await hall.rehearse(
                    try Addressed.design(visit["design"]),
                    as: visit.actor
                )
                return .page(DesignTrialPage(view: view, played: played))
            },
            Route(.post, design + "/hand-in", policy: staff, pace: Self.rehearsals) { visit in
                try await decided(
                    visit,
                    visit.frame["已交给同事复核。", en: "It waits for a colleague."]
                ) {
                    try await hall.handInDesign(
                        Addressed.design(visit["design"]),
                        seeing: visit.designVersion ?? 0,
                        as: visit.actor
                    )
                }
            },
            Route(.post, design + "/send-back", policy: staff) { visit in
                try await decided(visit, visit.frame["已退回。", en: "It was sent back."]) {
                    let back = ReturnDesign(
                        try Addressed.design(visit["design"]),
                        because: visit.form["reason"] ?? "",
                        seeing: visit.designVersion ?? 0
                    )
                    try await hall.perform(back, as: visit.actor)
                }
            },
            Route(
                .post,
                design + "/publish",
                policy: .staffAnew(.designs),
                pace: Self.rehearsals,
                publish
            ),
        ]
    }

    // MARK: - Beginning

    private func titled(_ service: String) -> (folder: String, title: Words)? {
        guard let published = try? hall.shelf.now.open(service) else { return nil }
        return (service, published.service.title)
    }

    @Sendable private func begin(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let (service, name) = (form["service"] ?? "", form["name"] ?? "")
        let start: BeginDesign.Start
        switch form["start"] {
        case "change": start = .change(service)
        case "copy": start = .copy(service, as: name)
        case "new": start = .new(name, title: form["title"] ?? "")
        default: throw Trouble.unreadable
        }
        do {
            let id = try await hall.perform(BeginDesign(start), as: visit.actor)
            return .seeOther(DesignPaths(id.description).design)
        } catch let refusal as Refusal where refusal != .notFound && form["start"] != "change" {
            let page = NewDesignPage(
                copy: form["start"] == "copy" ? titled(service) : nil,
                name: name,
                title: form["title"] ?? "",
                fault: refusal.words
            )
            return .again(page)
        }
    }

    @Sendable private func takeIn(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        var sink = FileSink()
        let form = try await parts.drain(into: &sink)
        do {
            guard !sink.bytes.isEmpty else { throw Refusal.noFile }
            let id = try await hall.takeInDesign(
                sink.bytes,
                replacing: form["replace"] != nil,
                as: visit.actor
            )
            let words = visit.frame["已导入成草稿。", en: "It is a design now."]
            return .seeOther(DesignPaths(id.description).design, flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal != .notFound {
            return .again(NewDesignPage(copy: nil, fileFault: refusal.words))
        }
    }

    private func zip(_ folder: ServiceFolder) throws -> Reply {
        .file(try folder.zip(), name: folder.name + ".zip", type: "application/zip")
    }

    // MARK: - Deciding

    /// Does a thing to a design and comes back to it, with what came of it.
    func decided(
        _ visit: Visit,
        _ done: String,
        then path: String? = nil,
        _ act: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await act()
        } catch let refusal as Refusal where refusal != .notFound {
            let page = try await page(visit, ServiceFolder.mainFile, refused: refusal.words)
            return .page(page, status: .conflict)
        }
        return .seeOther(path ?? visit.designPaths.design, flash: Flash(.ok, done))
    }

    @Sendable private func publish(_ visit: Visit) async throws -> Reply {
        do {
            let published = try await hall.publishDesign(
                try Addressed.design(visit["design"]),
                seeing: visit.designVersion ?? 0,
                as: visit.actor
            )
            let title = published.service.title
            let words = visit.frame["“\(title.zh)”已发布。", en: "“\(title.en)” is published."]
            return .seeOther(DesignPaths.all, flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal == .notFound {
            // Pressed twice, or dropped by a colleague meanwhile: the list says what stands.
            let gone = visit.frame[
                "这份草稿已经不在：发布了，或者删掉了。",
                en: "That design is gone: published, or dropped."
            ]
            return .seeOther(DesignPaths.all, flash: Flash(.info, gone))
        } catch let refusal as Refusal where refusal != .logInAgain {
            let page = try await page(visit, ServiceFolder.mainFile, refused: refusal.words)
            return .page(page, status: .conflict)
        }
    }
}

extension Visit {
    var designPaths: DesignPaths { DesignPaths(self["design"]) }

    /// The design as the form saw it.
    var designVersion: Int64? { form["version"].flatMap { Int64($0) } }
}

extension Refusal {
    fileprivate static let noFile = Refusal(
        Words(zh: "请选一个文件。", en: "Choose a file.")
    )
}
