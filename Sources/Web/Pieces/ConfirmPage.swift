/// A page, not a pop-up, before money or a decision: what will happen, then yes or back.
package struct ConfirmPage: Sendable {
    package var title: String
    package var place: Page.Place
    package var back: String
    package var action: String
    package var button: String
    package var content: HTML

    package init(
        _ title: String,
        at place: Page.Place,
        back: String,
        action: String,
        button: String,
        content: HTML
    ) {
        self.title = title
        self.place = place
        self.back = back
        self.action = action
        self.button = button
        self.content = content
    }

    package func page(in frame: Frame) -> Page {
        let form = SealedForm(
            to: action,
            frame: frame,
            """
            \(content)<div class="row wrap actions">\(Button(button))\
            \(LinkButton(frame["不，返回", en: "No, go back"], to: back))</div>
            """
        )
        return Page(title, at: place, back: back, content: Card("\(form)").html)
    }
}
