extension ProxyApply: Screen {
    package func page(in frame: Frame) -> Page {
        switch step {
        case .find(let search, let matches, let searched):
            Page(
                frame["代为申请", en: "Apply for someone"],
                at: .desk(.apply),
                back: lead?.path,
                aside: byList(frame),
                content: """
                    \(lead?.card(frame))\(when: !services.isEmpty, Card(finder(search, frame)).html)\
                    \(when: searched, results(search, matches, frame))\(placesCard(frame))
                    """
            )
        case .fill(let person, let id, let consent, let form, let live):
            Page(
                frame[service?.title] ?? "",
                at: .desk(.apply),
                back: lead?.path ?? ProxyPath.start,
                aside: Pill(frame["替 \(person) 申请", en: "For \(person)"], .info).html,
                content: fill(id, consent, form, live, frame)
            )
        }
    }

    /// The same for many at once.
    private func byList(_ frame: Frame) -> HTML {
        guard lead == nil, let service else { return .empty }
        return LinkButton(
            frame["按名单办理", en: "By a list"],
            to: ListPage.path(service.id)
        ).html
    }

    private func placesCard(_ frame: Frame) -> Card? {
        guard !forPlaces.isEmpty else { return nil }
        return Card(
            frame["站点、住户和本单位的事", en: "For places, households and your own organisation"],
            Rows(
                forPlaces.map {
                    ListRow(
                        frame[$0.title],
                        detail: "\(frame[$0.subject])",
                        to: PlaceApply.path($0.id)
                    )
                }
            ).html
        )
    }

    private func finder(_ search: String, _ frame: Frame) -> HTML {
        """
        <form class="stack" method="get" action="\(ProxyPath.start)">\
        \(serviceField(frame))\
        \(TextField(
            Field(
                "who",
                frame["替谁办", en: "For whom"],
                hint: frame[
                    "姓名、手机号或身份证号；名单上没有也可以办。",
                    en: "Name, phone or identity number; strangers can be helped too."
                ]
            ),
            .search,
            value: search,
            frame: frame
        ))\(Button(frame["查找", en: "Search"]))</form>
        """
    }

    /// A lead is for one service; anybody else's may be chosen.
    private func serviceField(_ frame: Frame) -> HTML {
        if let lead, let service {
            return "\(HiddenField("service", service.id))\(HiddenField("lead", lead.id))"
        }
        return SelectField(
            Field("service", frame["办哪一项", en: "Which service"]),
            services.map { Choice($0.id, frame[$0.title]) },
            chosen: service?.id,
            frame: frame
        ).html
    }

    private func results(_ search: String, _ matches: [Match], _ frame: Frame) -> HTML {
        let rows = matches.map { match in
            ListRow(
                match.person,
                detail: "\(frame[match.union]) · \(match.phone)",
                to: paths.form(match.id)
            )
        }
        let stranger = LinkButton(
            frame["名单上没有，新登记一位", en: "Not on the list: register"],
            to: paths.register
        )
        return Card(
            frame["找到 \(matches.count) 位", en: "\(matches.count) found"],
            "\(Rows(rows))<p class=\"row wrap actions\">\(stranger)</p>"
        ).html
    }

    private func fill(
        _ id: String,
        _ consent: [Prompt],
        _ form: [Prompt],
        _ live: Eligibility?,
        _ frame: Frame
    ) -> HTML {
        let content: HTML = """
            \(frame[notice].map { Notice(.warn, $0, frame: frame) })\(lead?.card(frame))\
            \(ownCase.map { LinkButton(frame["看那一件", en: "See that case"], to: $0) })\
            \(when: !consent.isEmpty, consentCard(consent, frame))\
            \(Card(frame["情况", en: "The case"], "\(form.map { $0.html(in: frame) })"))\
            <div id="live" aria-live="polite">\(live?.html(in: frame))</div>\
            \(Button(frame["提交申请", en: "Send application"]))\
            \(when: canInsist, insist(frame))
            """
        return SealedForm(
            to: paths.form(id),
            uploads: true,
            live: paths.trial(id),
            frame: frame,
            content
        ).html
    }

    private func consentCard(_ consent: [Prompt], _ frame: Frame) -> Card {
        Card(frame["本人同意", en: "Consent"], "\(consent.map { $0.html(in: frame) })")
    }

    private func insist(_ frame: Frame) -> Button {
        Button(
            frame["仍然提交，由工会审核", en: "Send it all the same, for the union to decide"],
            .plain,
            name: "insists",
            value: "yes"
        )
    }
}
