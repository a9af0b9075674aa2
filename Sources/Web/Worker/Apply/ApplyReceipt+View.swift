extension ApplyReceipt: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["已经收到", en: "We have it"],
            at: .worker(.me),
            content: """
                \(Card(receipt(frame)))\
                \(Card(frame["接下来", en: "What happens next"], steps(frame)))\
                <p class="row wrap">\
                \(LinkButton(frame["看进度", en: "Follow it"], to: "/cases/\(caseID)", .primary))\
                \(LinkButton(frame["回首页", en: "Home"], to: "/"))</p>
                """
        )
    }

    private func receipt(_ frame: Frame) -> HTML {
        """
        <div class="empty"><span class="ic ok">\(frame.icon(.check))</span>\
        <p>\(frame[title])</p><p class="muted sm">\(frame["编号", en: "Number"])</p>\
        <p class="receipt num">\(number)</p>\
        <p class="muted sm">\(frame["打电话问进度时报这个号，在“我的办件”里随时能查到。",
        en: "Quote it when you call. You always find it under Cases."])</p></div>
        """
    }

    private func steps(_ frame: Frame) -> HTML {
        """
        <p>\(frame[next])</p><p class="muted sm">\(frame[handler])\
        \(by.map { " · \(frame["最晚", en: "at the latest"]) \(frame.day($0))" as HTML })</p>
        """
    }
}
