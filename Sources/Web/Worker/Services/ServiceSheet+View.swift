import Hall
import Programs

extension ServiceSheet: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[title],
            at: .worker(.services),
            back: "/services",
            content: """
                \(lead(frame))\(offers.map { offer($0, frame) })\(items.map { itemCard($0, frame) })\
                \(occasions?.html(in: frame))\(voteCards(frame))\(besideCard(frame))\
                \(rankingCard(frame))\(showsCard(frame))\
                \(whoCard(frame))\(getsCard(frame))\(asksCard(frame))\
                \(stepsCard(frame))\(historyCard(frame))\(rulesCard(frame))
                """
        )
    }

    private func lead(_ frame: Frame) -> HTML {
        Card(
            """
            <p>\(frame[summary])</p><p class="muted sm">\
            \(frame["承办：\(frame[owner])", en: "Offered by \(frame[owner])"])</p>\(way(frame))
            """
        ).html
    }

    private func offer(_ view: OfferView, _ frame: Frame) -> HTML {
        let state = view.stand.refusal.map { frame[$0.reason] }
        return Card(
            frame[view.offer.title],
            """
            <p class="big num">\(frame[view.worth])</p>\
            \(view.left.map { Note(frame["还剩 \(frame.pieces($0, of: view.pieces))", en: "\(frame.pieces($0, of: view.pieces)) left"]) })\
            \(when: !isLogIn(view), "<p>\(state ?? "")</p>")\
            \(LinkButton(
                frame["去看看", en: "Open it"],
                to: OfferPage.path(view.service, view.offer.id),
                .primary,
                wide: true
            ))
            """
        ).html
    }

    private func isLogIn(_ view: OfferView) -> Bool {
        if case .whoAreYou = view.stand { true } else { false }
    }

    private func way(_ frame: Frame) -> HTML {
        """
        \(when: !items.isEmpty, LinkButton(
            frame["出示会员码", en: "Show my member code"],
            to: MemberCodePage.path,
            .primary,
            wide: true
        ))\(doorway(frame))
        """
    }

    private func doorway(_ frame: Frame) -> HTML? {
        switch door {
        case .offersOnly: nil
        case .apply:
            LinkButton(frame["开始申请", en: "Apply"], to: "\(path)/apply", .primary, wide: true).html
        case .resume(let step, let count):
            """
            \(Notice(.info, frame["上次填到第 \(step) 步，共 \(count) 步，已替你存好。",
            en: "You had reached step \(step) of \(count). It is saved."], frame: frame))\
            \(LinkButton(frame["接着填", en: "Go on"], to: "\(path)/apply", .primary, wide: true))
            """
        case .logIn:
            LinkButton(
                frame["登录后申请", en: "Log in to apply"],
                to: "/login?back=\("\(path)/apply".percentEncoded)",
                .primary,
                wide: true
            ).html
        case .underWay(let id, let number):
            """
            \(Notice(.info, frame["你有一件正在办：\(number)。", en: "You have one under way: \(number)."],
            frame: frame))\
            \(seen(id, frame))
            """
        case .barred(let reason, let remedy, let own):
            """
            \(Notice(.warn, html: "<b>\(frame[reason])</b> \(frame[remedy])", frame: frame))\
            \(own.map { seen($0, frame) })
            """
        case .closed(let reason):
            Notice(.warn, frame[reason], frame: frame).html
        case .byStaff(let showsPlaces):
            """
            \(Notice(.info, frame["这项服务由工会工作人员办理，不用你申请。",
            en: "Union staff see to this service; there is nothing to apply for."], frame: frame))\
            \(when: showsPlaces,
            LinkButton(frame["看附近的站点", en: "See places nearby"], to: Nearby.path, wide: true).html)
            """
        }
    }

    private func seen(_ own: String, _ frame: Frame) -> LinkButton {
        LinkButton(frame["看进度", en: "See it"], to: "/cases/\(own)", .primary, wide: true)
    }

    private var path: String { "/services/\(id)" }

    private func besideCard(_ frame: Frame) -> HTML? {
        guard !beside.isEmpty else { return nil }
        return Card(
            frame["这项服务还能办", en: "Also in this service"],
            Rows(beside.map { ListRow(frame[$0.title], to: "/services/\($0.id)") }).html
        ).html
    }

    private func voteCards(_ frame: Frame) -> [HTML] {
        votes.map { vote in
            Card(
                frame[vote.title],
                LinkButton(
                    frame["去投票、看结果", en: "Vote, or read the result"],
                    to: BallotPage.path(id, vote.panel),
                    wide: true
                ).html
            ).html
        }
    }

    private func rankingCard(_ frame: Frame) -> HTML? {
        guard !rankings.isEmpty else { return nil }
        return Card(
            frame["单位排行榜", en: "Ranking of unions"],
            Rows(
                rankings.map { ListRow(frame[$0.title], to: QuizRankingPage.path(id, $0.quiz)) }
            ).html
        ).html
    }

    /// Whoever applies knows before what everybody will read of it.
    private func showsCard(_ frame: Frame) -> HTML? {
        guard !shows.isEmpty || !told.isEmpty else { return nil }
        return Card(
            frame["公开信息", en: "Open lists"],
            Rows(
                promises(frame)
                    + shows.map { list in
                        let columns = list.columns.map { frame[$0] }
                            .joined(separator: frame["、", en: ", "])
                        return ListRow(
                            frame[list.title],
                            detail: list.columns.isEmpty
                                ? "\(frame["只公开数量", en: "Figures alone"])"
                                : "\(frame["公开：", en: "Shows: "])\(columns)",
                            to: ShownListPage.path(id, list.list)
                        )
                    }
            ).html
        ).html
    }

    private func promises(_ frame: Frame) -> [ListRow] {
        guard !told.isEmpty else { return [] }
        return [
            ListRow(
                frame["承诺和进展", en: "Promises and how far they are"],
                detail: "\(told.map { frame[$0] }.joined(separator: frame["、", en: ", "]))",
                to: "\(ToldFiguresPage.path)?service=\(id.percentEncoded)"
            )
        ]
    }

    private func whoCard(_ frame: Frame) -> HTML? {
        guard !who.isEmpty else { return nil }
        return Card(
            frame["哪些人可以申请", en: "Who can apply"],
            "<ul class=\"bullets\">\(who.map { "<li>\(frame[$0])</li>" as HTML })</ul>"
        ).html
    }

    private func getsCard(_ frame: Frame) -> HTML? {
        gets.isEmpty ? nil : Card(frame["能得到什么", en: "What you get"], values(gets, frame)).html
    }

    private func asksCard(_ frame: Frame) -> HTML? {
        guard !asks.isEmpty else { return nil }
        return Card(
            frame["要准备什么", en: "What to have ready"],
            "<ul class=\"bullets\">\(asks.map { "<li>\(frame[$0])</li>" as HTML })</ul>"
        ).html
    }

    private func stepsCard(_ frame: Frame) -> HTML? {
        guard !steps.isEmpty else { return nil }
        let entries = steps.map { step in
            Timeline.Entry(.next, frame[step.title], detail: "\(frame[step.within])")
        }
        return Card(frame["要多久", en: "How long it takes"], Timeline(entries, frame: frame).html)
            .html
    }

    private func historyCard(_ frame: Frame) -> HTML? {
        guard !history.isEmpty else { return nil }
        return Card(
            frame["公开报道的累计数", en: "Totals as reported"],
            style: .quiet,
            values(history, frame)
        ).html
    }

    private func rulesCard(_ frame: Frame) -> HTML? {
        guard !values.isEmpty || source != nil else { return nil }
        return Card(
            values.isEmpty
                ? frame["出处", en: "Source"] : frame["按什么标准", en: "By which figures"],
            style: .quiet,
            """
            \(when: !values.isEmpty, self.values(values, frame))\
            \(source.map { Note(frame["来源：\(frame[$0])", en: "Source: \(frame[$0])"]) })
            """
        ).html
    }

    private func values(_ values: [Value], _ frame: Frame) -> HTML {
        FactList(
            values.map { value in
                .init(frame[value.label], "\(frame[value.text])\(assumption(value, frame))")
            }
        ).html
    }

    /// What we assumed is never shown as if it had been decreed.
    private func assumption(_ value: Value, _ frame: Frame) -> HTML? {
        value.assumed.map {
            """
             \(Pill(frame["暂定", en: "Assumed"], .warn))\
            <span class="muted sm">\(frame[$0])</span>
            """
        }
    }
}
