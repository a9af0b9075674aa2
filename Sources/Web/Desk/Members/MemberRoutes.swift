import HTTPTypes
import Hall
import Programs
import Registry

/// The people of one's unions: looked through, and taken away as a table.
struct MemberRoutes: RouteGroup {
    let hall: Hall

    private static let path = DeskSection.members.path
    /// A list of members is read whole.
    private static let exports = Pace("export members", burst: 20, perSecond: 0.2)

    var routes: [Route] {
        [
            Route(.get, "/desk/members", policy: .staff(.members)) { visit in
                .page(try await Members(for: visit, in: hall))
            },
            Route(.get, "/desk/members/export", policy: .staff(.members)) { visit in
                .page(try await form(visit))
            },
            Route(
                .post,
                "/desk/members/export",
                policy: .staff(.members),
                pace: Self.exports,
                export
            ),
        ]
    }

    private func form(_ visit: Visit, error: Words? = nil) async throws -> MemberExport {
        MemberExport(
            unions: try await hall.ask(UnionsInReach(), as: visit.actor),
            sent: visit.form,
            error: error
        )
    }

    @Sendable private func export(_ visit: Visit) async throws -> Reply {
        guard let chosen = visit.form["union"], !chosen.isEmpty else {
            return .again(try await form(visit, error: ImportRoutes.chooseUnion))
        }
        let isWhole = visit.form["numbers"] == "whole"
        let form = visit.form["form"].flatMap(TableForm.init) ?? .xlsx
        let export = ExportMembers(
            of: try Addressed.organisation(chosen),
            visit.form["list"].flatMap(MemberGroup.init) ?? .members,
            isWhole: isWhole,
            because: visit.form["reason"] ?? ""
        )
        do {
            let bytes = try await hall.exportMembers(
                export,
                as: form,
                in: visit.language,
                by: visit.actor
            )
            let name = visit.frame["会员名册", en: "members"] + "." + form.rawValue
            return .file(bytes, name: name, type: form.mediaType)
        } catch let refusal as Refusal {
            if refusal == .logInAgain { return visit.provingAgain(backTo: Self.path + "/export") }
            if refusal == .notFound { throw refusal }
            return .again(try await self.form(visit, error: refusal.words))
        }
    }
}

/// Which members are taken away, in what form.
package struct MemberExport: Screen {
    let unions: [UnionsInReach.Line]
    var sent = Fields()
    var error: Words?

    package func page(in frame: Frame) -> Page {
        Page(
            frame["导出会员", en: "Export members"],
            at: .desk(.members),
            back: DeskSection.members.path,
            content: Card(
                """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(SealedForm(
                    to: "/desk/members/export",
                    frame: frame,
                    "\(choices(frame))\(Button(frame["下载", en: "Download"]))"
                ))
                """
            ).html
        )
    }

    private func choices(_ frame: Frame) -> HTML {
        """
        \(SelectField(
            Field("union", frame["哪个工会（含下级）", en: "Which union, with those below it"]),
            unions.map { Choice($0.id.description, $0.indented(frame)) },
            chosen: sent["union"] ?? (unions.count == 1 ? unions.first?.id.description : nil),
            frame: frame
        ))\
        \(SelectField(
            Field("list", frame["哪些人", en: "Which people"]),
            MemberGroup.allCases.map { Choice($0.rawValue, frame[$0.title]) },
            chosen: sent["list"] ?? MemberGroup.members.rawValue,
            frame: frame
        ))\
        \(Choices(
            Field("form", frame["格式", en: "Format"]),
            [Choice("xlsx", "Excel / WPS (.xlsx)"), Choice("csv", "CSV (UTF-8)")],
            chosen: [sent["form"] ?? "xlsx"],
            frame: frame
        ))\
        \(Choices(
            Field("numbers", frame["号码", en: "Numbers"]),
            [
                Choice("masked", frame["打码", en: "Masked"]),
                Choice(
                    "whole",
                    frame["完整", en: "In full"],
                    detail: frame[
                        "要写理由、再输一次密码，会记入审计。",
                        en: "Asks for a reason and your password; the audit trail keeps it."
                    ]
                ),
            ],
            chosen: [sent["numbers"] ?? "masked"],
            frame: frame
        ))\
        \(TextField(
            Field("reason", frame["理由（完整号码必填）", en: "Reason, for numbers in full"], required: false),
            value: sent["reason"] ?? "",
            frame: frame
        ))
        """
    }
}
