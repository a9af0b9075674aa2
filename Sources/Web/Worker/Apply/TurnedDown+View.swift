extension TurnedDown: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["暂时不符合条件", en: "Not eligible at present"],
            at: .worker(.services),
            back: "\(path)/check",
            content: """
                \(Card(
                    frame[title],
                    """
                    \(WhyPanel(why, opened: true, frame: frame))\
                    \(remedy.map { Notice(.info, frame[$0], frame: frame) })
                    """
                ))\
                \(Card(ways(frame)))
                """
        )
    }

    private var path: String { "/services/\(service.percentEncoded)/apply" }

    private func ways(_ frame: Frame) -> HTML {
        """
        <p>\(frame["有填错的可以改。情况有变，随时再来申请；有疑问请打热线。",
        en: "Correct what is wrong. Come back whenever things change, or call the hotline."])</p>\
        <p class="row wrap">\(LinkButton(frame["回去核对", en: "Check my answers"], to: "\(path)/check", .primary))\
        \(LinkButton(frame["看看别的服务", en: "Other services"], to: "/services"))</p>
        """
    }
}
