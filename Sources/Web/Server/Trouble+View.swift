/// A page for what went wrong: what it is, what to do, a way on.
package struct TroublePage: Screen {
    let trouble: Trouble
    /// Where the visitor was going, to come back to after logging in.
    let path: String
    /// Then the page the form stood on is the way back.
    let afterForm: Bool

    package init(_ trouble: Trouble, path: String, afterForm: Bool = false) {
        self.trouble = trouble
        self.path = path
        self.afterForm = afterForm
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame[trouble.title],
            at: .bare,
            content: Card(
                """
                <p>\(frame[trouble.detail])</p>\
                \(frame[trouble.remedy].map { Notice(.info, $0, frame: frame) })\
                <p class="row wrap actions">\(way(frame))</p>
                """
            ).html
        )
    }

    private func way(_ frame: Frame) -> HTML {
        if let wayIn = trouble.wayIn(backTo: path) {
            return LinkButton(frame["登录", en: "Log in"], to: wayIn, .primary).html
        }
        if afterForm, path != "/" {
            return LinkButton(frame["返回上一页", en: "Go back"], to: path, .primary).html
        }
        return LinkButton(
            frame["回首页", en: "Home"],
            to: path.hasPrefix("/desk") ? "/desk" : "/",
            .primary
        ).html
    }
}
