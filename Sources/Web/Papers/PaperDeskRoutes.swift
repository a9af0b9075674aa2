import Calendar
import HTTPTypes
import Hall
import Programs

/// The register of what was written, and each paper of it.
struct PaperDeskRoutes: RouteGroup {
    let hall: Hall

    private static let path = DeskSection.papers.path
    /// A register is read whole.
    private static let exports = Pace("export papers", burst: 20, perSecond: 0.2)

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.papers)) { visit in
                let wish = PaperRegister.Wish(visit)
                let answer = try await hall.ask(
                    PaperRegister(
                        wish,
                        skipping: (visit.page - 1) * PaperDesk.length,
                        limit: PaperDesk.length
                    ),
                    as: visit.actor
                )
                return .page(PaperDesk(answer, wish, page: visit.page))
            },
            Route(.post, "\(Self.path)/export", policy: .staff(.papers), pace: Self.exports) {
                visit in
                let bytes = try await hall.paperRegister(
                    PaperRegister.Wish(visit),
                    in: visit.language,
                    by: visit.actor
                )
                let name = visit.frame["发文登记簿", en: "papers"] + ".xlsx"
                return .file(bytes, name: name, type: TableForm.xlsx.mediaType)
            },
            Route(.get, "\(Self.path)/{paper}", policy: .staff(nil)) { visit in
                let paper = try await read(visit)
                return .page(
                    PaperPage(
                        paper: paper,
                        place: .desk(.papers),
                        path: "\(Self.path)/\(visit["paper"])",
                        casePath: "/desk/cases/\(paper.line.caseFile)"
                    )
                )
            },
            Route(.get, "\(Self.path)/{paper}/pdf", policy: .staff(nil)) { visit in
                try await hall.print(
                    try await read(visit).text,
                    for: visit,
                    from: "\(Self.path)/\(visit["paper"])"
                )
            },
        ]
    }

    private func read(_ visit: Visit) async throws -> ReadPaper.Answer {
        try await hall.perform(ReadPaper(Addressed.paper(visit["paper"])), as: visit.actor)
    }
}

extension PaperRegister.Wish {
    /// From a page's address, or from the form that takes the list away.
    fileprivate init(_ visit: Visit) {
        func value(_ name: String) -> String? {
            let text = visit.query[name] ?? visit.form[name]
            return text?.isEmpty == false ? text : nil
        }
        self.init(
            service: value("service"),
            from: value("from").flatMap { CivilDate($0) },
            until: value("until").flatMap { CivilDate($0) }
        )
    }
}
