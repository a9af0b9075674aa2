import HTTPTypes
import Hall
import Programs
import Store

/// What one is covered by: how many units, from when to when, what it pays, how to claim.
struct MyCoversPage: Screen {
    static let path = "/me/covers"

    let covers: [Cover]
    /// What covers one because of where one works.
    var rules: [MyRules.Line] = []

    func page(in frame: Frame) -> Page {
        Page(
            frame["我的保障", en: "My covers"],
            at: .worker(.me),
            back: "/me",
            content: covers.isEmpty && rules.isEmpty
                ? nothing(frame)
                : "\(rules.map { RuleCard(line: $0, frame: frame) })\(covers.map { card($0, frame) })"
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .handHeart,
                frame["还没有保障", en: "No cover yet"],
                frame[
                    "参加互助保障以后，保什么、保到哪天、怎么申领，都在这里。",
                    en: "Once you are covered, this says by what, until when and how to claim."
                ],
                action: LinkButton(frame["看看能办什么", en: "See services"], to: "/services"),
                frame: frame
            ).html
        ).html
    }

    private func card(_ cover: Cover, _ frame: Frame) -> HTML {
        Card(
            frame[cover.title],
            aside: cover.pill(frame),
            """
            <p class="muted sm">\(frame[cover.service])</p>\(FactList(facts(cover, frame)))\
            \(pays(cover, frame))\(claims(cover, frame))
            """
        ).html
    }

    private func facts(_ cover: Cover, _ frame: Frame) -> [FactList.Fact] {
        var facts = [
            FactList.Fact(
                frame["保障谁", en: "Covers"],
                cover.isOwn ? "\(frame["你本人", en: "You"])" : "\(cover.holder)"
            ),
            .init(
                frame["份数", en: "Units"],
                "\(frame["\(cover.units) 份", en: "\(cover.units)"])"
            ),
            .init(frame["从", en: "From"], frame.day(cover.from)),
            .init(
                frame["到", en: "Until"],
                cover.until.map { frame.day($0) } ?? "\(frame["长期", en: "No end"])"
            ),
        ]
        facts.append(
            .init(
                frame["费用", en: "Cost"],
                cover.fee == 0 || cover.isPaidByUnion
                    ? "\(frame["你不用交钱", en: "Nothing for you"])" : frame.money(Fen(cover.fee))
            )
        )
        return facts
    }

    private func pays(_ cover: Cover, _ frame: Frame) -> HTML? {
        guard !cover.pays.isEmpty else { return nil }
        return """
            <details><summary>\(frame["能给多少", en: "What it pays"])</summary>\
            <ul class="bullets">\(cover.pays.map { "<li>\(frame[$0])</li>" as HTML })</ul></details>
            """
    }

    private func claims(_ cover: Cover, _ frame: Frame) -> HTML? {
        guard cover.state != .later, !cover.claims.isEmpty else { return nil }
        let ways = cover.claims.map { claim in
            LinkButton(
                frame[claim.title],
                to: "/services/\(claim.service)",
                cover.state == .good ? .primary : .plain,
                wide: true
            ).html
        }
        return "\(ways)"
    }
}

extension Cover {
    func pill(_ frame: Frame) -> HTML {
        switch state {
        case .later: Pill(frame["还没开始", en: "Not begun"], .info).html
        case .good: Pill(frame["保障中", en: "In force"], .ok).html
        case .over: Pill(frame["已到期", en: "Over"]).html
        }
    }
}

/// A worker's covers.
struct CoverRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, MyCoversPage.path, policy: .worker) { visit in
                .page(
                    MyCoversPage(
                        covers: try await hall.ask(MyCovers(), as: visit.actor),
                        rules: try await hall.ask(MyRules(), as: visit.actor)
                    )
                )
            }
        ]
    }
}
