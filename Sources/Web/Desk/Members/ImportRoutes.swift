import HTTPTypes
import Hall
import Programs
import Registry

/// A list of members on its way in: sent, checked, looked at, taken over.
struct ImportRoutes: RouteGroup {
    let hall: Hall

    private static let path = DeskSection.members.path + "/import"
    /// A list is read whole.
    private static let sendings = Pace("import members", burst: 20, perSecond: 0.2)
    private static let results = Pace("import results", burst: 20, perSecond: 0.2)

    static let chooseUnion = Words(zh: "请选一个工会。", en: "Choose a union.")

    var routes: [Route] {
        let list = "/desk/members/import/{list}"
        let staff = RoutePolicy.staff(.members)
        return [
            Route(.get, "/desk/members/import", policy: staff) { visit in
                .page(try await form(visit))
            },
            Route(.get, "/desk/members/template", policy: staff) { visit in
                .file(
                    try MemberTemplate.bytes(in: visit.language),
                    name: visit.frame["会员名册模板.xlsx", en: "members-template.xlsx"],
                    type: TableForm.xlsx.mediaType
                )
            },
            Route(upload: "/desk/members/import", policy: staff, pace: Self.sendings, send),
            Route(.get, list, policy: staff, show),
            Route(.get, list + "/confirm", policy: staff) { visit in
                .page(ImportConfirm(list: try await view(visit)))
            },
            Route(.post, list + "/confirm", policy: staff, confirm),
            Route(.post, list + "/drop", policy: staff, drop),
            Route(.post, list + "/result", policy: staff, pace: Self.results, result),
        ]
    }

    private func form(
        _ visit: Visit,
        sent: Fields = Fields(),
        error: Words? = nil
    ) async throws -> ImportForm {
        ImportForm(
            unions: try await hall.ask(UnionsInReach(), as: visit.actor),
            sent: sent,
            error: error
        )
    }

    private func view(_ visit: Visit) async throws -> ImportView {
        try await hall.ask(OpenImport(Addressed.memberImport(visit["list"])), as: visit.actor)
    }

    private func path(_ visit: Visit) -> String { "\(Self.path)/\(visit["list"])" }

    @Sendable private func send(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        var sink = FileSink()
        let fields = try await parts.drain(into: &sink)
        guard let union = fields["union"], !union.isEmpty else {
            return .again(try await form(visit, sent: fields, error: Self.chooseUnion))
        }
        guard let name = sink.name, !sink.bytes.isEmpty else {
            let words = Words(zh: "请选一个文件。", en: "Choose a file.")
            return .again(try await form(visit, sent: fields, error: words))
        }
        do {
            let id = try await hall.sendMembers(
                sink.bytes,
                named: name,
                into: Addressed.organisation(union),
                elsewhere: fields["elsewhere"].flatMap(Elsewhere.init) ?? .second,
                once: visit.key,
                as: visit.actor
            )
            return .seeOther("\(Self.path)/\(id)")
        } catch let refusal as Refusal where refusal != .notFound {
            return .again(try await form(visit, sent: fields, error: refusal.words))
        }
    }

    /// While something happens by itself, the page asks for itself again; no script is needed.
    @Sendable private func show(_ visit: Visit) async throws -> Reply {
        let view = try await view(visit)
        let shown = visit.query["show"].flatMap(ImportSheet.Shown.init) ?? .problems
        let after = Int(visit.query["after"] ?? "") ?? 0
        let isStill = view.state == .ready || view.state == .done
        let lines =
            isStill
            ? try await hall.ask(
                LinesOfImport(view.id, in: shown.states, after: max(0, after)),
                as: visit.actor
            ) : []
        var reply = Reply.page(ImportSheet(list: view, shown: shown, lines: lines))
        if !isStill, let refresh = HTTPField.Name("Refresh") { reply.headers[refresh] = "2" }
        return reply
    }

    @Sendable private func confirm(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.memberImport(visit["list"])
        let confirm = ConfirmImport(id, allOrNothing: visit.form["how"] == "whole")
        return try await answering(visit) {
            _ = try await hall.perform(confirm, once: visit.key, as: visit.actor)
            return .seeOther(path(visit))
        }
    }

    @Sendable private func drop(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.memberImport(visit["list"])
        return try await answering(visit) {
            try await hall.perform(DropImport(id), as: visit.actor)
            let words = visit.frame["已放弃，名册会被删除。", en: "Given up; the list will be removed."]
            return .seeOther(DeskSection.members.path, flash: Flash(.ok, words))
        }
    }

    @Sendable private func result(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.memberImport(visit["list"])
        let form = visit.form["form"].flatMap(TableForm.init) ?? .xlsx
        let bytes = try await hall.importResult(
            of: id,
            as: form,
            in: visit.language,
            onlyProblems: visit.form["lines"] == "problems",
            by: visit.actor
        )
        let name = visit.frame["检查结果", en: "result"] + "." + form.rawValue
        return .file(bytes, name: name, type: form.mediaType)
    }

    private func answering(_ visit: Visit, _ deed: () async throws -> Reply) async throws -> Reply {
        do {
            return try await deed()
        } catch let refusal as Refusal where refusal != .notFound && refusal != .otherBody {
            return .seeOther(path(visit), flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }
}
