package import Programs

/// Before an application is taken back: what that means.
package struct Withdraw: Screen {
    let id: String
    let title: Words
    let number: String
    /// What the reader saw of the case.
    let version: Int

    package init(id: String, title: Words, number: String, version: Int = 0) {
        self.id = id
        self.title = title
        self.number = number
        self.version = version
    }

    package func page(in frame: Frame) -> Page {
        ConfirmPage(
            frame["撤回申请？", en: "Withdraw the application?"],
            at: .worker(.me),
            back: "/cases/\(id)",
            action: "/cases/\(id)/withdraw",
            button: frame["撤回", en: "Withdraw"],
            content: """
                <input type="hidden" name="version" value="\(version)">\
                <p><b>\(frame[title])</b> <span class="num nw">\(number)</span></p>\
                <p>\(frame["撤回后不再办理，以后可以重新申请。",
                en: "It will not be handled any further. You can apply again later."])</p>
                """
        ).page(in: frame)
    }
}
