extension PlaceApply: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[service.title],
            at: .desk(.apply),
            back: ProxyPath.start,
            aside: Pill(frame["为站点办理", en: "For a place"], .info).html,
            content: """
                \(frame[notice].map { Notice(.warn, $0, frame: frame) })\
                \(SealedForm(
                    to: Self.path(service.id, draft: draft),
                    uploads: true,
                    live: Self.path(service.id) + "/try",
                    waits: true,
                    frame: frame,
                    content(frame)
                ))
                """
        )
    }

    private func content(_ frame: Frame) -> HTML {
        """
        \(Card("\(form.map { $0.html(in: frame) })"))\
        <div id="live" aria-live="polite">\(live?.html(in: frame))</div>\
        \(Button(frame["提交", en: "Send"]))\
        \(when: canInsist, Button(
            frame["仍然提交，由工会审核", en: "Send it all the same, for the union to decide"],
            .plain,
            name: "insists",
            value: "yes"
        ).html)
        """
    }
}
