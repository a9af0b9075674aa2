extension PlaceApply: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[service.title],
            at: .desk(.apply),
            back: ProxyPath.start,
            aside: frame[service.subject].map { Pill($0, .info).html } ?? .empty,
            content: """
                \(when: isForHousehold, script(frame))\(frame[notice].map { Notice(.warn, $0, frame: frame) })\
                \(SealedForm(
                    to: Self.path(service.id, draft: draft),
                    uploads: true,
                    live: Self.path(service.id) + "/try",
                    waits: true,
                    again: isForHousehold ? frame["登记下一户", en: "The next household"] : nil,
                    frame: frame,
                    content(frame)
                ))
                """
        )
    }

    private func script(_ frame: Frame) -> HTML {
        "<script src=\"\(frame.house.assets.people.path)\" defer></script>"
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
