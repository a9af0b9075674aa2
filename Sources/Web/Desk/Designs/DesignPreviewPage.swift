import Hall
import Programs

/// A procedure of a design as workers will find it: its page, and the questions one after another.
struct DesignPreviewPage: Screen {
    let view: DesignView
    let preview: PreviewDesign.Answer

    func page(in frame: Frame) -> Page {
        let service = preview.sheet.published.service
        return Page(
            frame[service.title],
            at: .desk(.designs),
            back: DesignPaths(view.id).design,
            aside: Pill(frame["草稿", en: "Design"], .info).html,
            content: """
                <p class="muted">\(frame[
                    "这是工友会看到的样子，只能看，不能点。",
                    en: "This is how workers will find it: to look at, not to use."
                ])</p><div class="two">\(sheet(frame))\(form(frame))</div>
                """
        )
    }

    private func sheet(_ frame: Frame) -> HTML {
        Card(
            frame["服务页", en: "The page"],
            "<div class=\"stack\" inert>\(ServiceSheet(preview.sheet).page(in: frame).content)</div>"
        ).html
    }

    private func form(_ frame: Frame) -> HTML {
        let questions = preview.asks.map { asked -> HTML in
            Card(
                """
                \(when: asked.isConditional, Pill(frame["看前面的回答才问", en: "Depends on other answers"], .plain).html)\
                \(Prompt(asked.ask).html(in: frame))
                """,
                style: .quiet
            ).html
        }
        return Card(
            frame["会问的问题（\(preview.asks.count) 个）", en: "What it asks (\(preview.asks.count))"],
            preview.asks.isEmpty
                ? Note(frame["这项服务不用申请。", en: "Nothing is applied for."]).html
                : "<div class=\"stack\" inert>\(questions)</div>"
        ).html
    }
}
