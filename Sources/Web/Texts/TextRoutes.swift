import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Texts that two sides agree on, and whom they cover: for the desk, and for workers who are a party or covered.
struct TextRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/desk/cases/{case}/texts/{text}", policy: .staff(nil)) { visit in
                .page(try await page(visit, below: "/desk/cases", at: .desk(.inbox)))
            },
            Route(.get, "/cases/{case}/texts/{text}", policy: .worker) { visit in
                .page(try await page(visit, below: "/cases", at: .worker(.me)))
            },
            Route(.get, "/desk/cases/{case}/coverage", policy: .staff(nil), coverage),
            Route(.get, "/me/contracts/{paper}", policy: .worker) { visit in
                let paper = try await read(visit)
                return .page(
                    PaperPage(
                        paper: paper,
                        place: .worker(.me),
                        path: "/me/contracts/\(visit["paper"])",
                        casePath: MyCoversPage.path
                    )
                )
            },
            Route(.get, "/me/contracts/{paper}/pdf", policy: .worker) { visit in
                try await hall.print(
                    try await read(visit).text,
                    for: visit,
                    from: "/me/contracts/\(visit["paper"])"
                )
            },
        ]
    }

    private func page(
        _ visit: Visit,
        below root: String,
        at place: Page.Place
    ) async throws -> TextPage {
        let answer = try await hall.ask(
            OpenText(visit["text"], of: Addressed.caseFile(visit["case"])),
            as: visit.actor
        )
        let casePath = "\(root)/\(visit["case"])"
        return TextPage(
            answer,
            at: place,
            path: "\(casePath)/texts/\(visit["text"].percentEncoded)",
            casePath: casePath,
            for: visit
        )
    }

    private func read(_ visit: Visit) async throws -> ReadPaper.Answer {
        try await hall.perform(ReadRuleText(Addressed.paper(visit["paper"])), as: visit.actor)
    }

    @Sendable private func coverage(_ visit: Visit) async throws -> Reply {
        let firm = visit.query["firm"].flatMap { OrganisationID($0) }
        let answer = try await hall.ask(
            OpenCoverage(
                of: Addressed.caseFile(visit["case"]),
                listing: firm,
                after: visit.query["after"].flatMap { PersonID($0) }
            ),
            as: visit.actor
        )
        let casePath = "/desk/cases/\(visit["case"])"
        return .page(
            CoveragePage(
                answer: answer,
                path: "\(casePath)/coverage",
                casePath: casePath,
                firm: firm
            )
        )
    }
}
