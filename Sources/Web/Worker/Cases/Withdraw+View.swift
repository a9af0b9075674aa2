package import Programs

/// Before an application is taken back: what that means.
package struct Withdraw: Screen {
    let id: String
    let title: Words
    let number: String

    package init(id: String, title: Words, number: String) {
        self.id = id
        self.title = title
        self.number = number
    }

    package func page(in frame: Frame) -> Page {
        ConfirmPage(
            frame["撤回申请？", en: "Withdraw the application?"],
            at: .worker(.cases),
            back: "/cases/\(id)",
            action: "/cases/\(id)/withdraw",
            button: frame["撤回", en: "Withdraw"],
            content: """
                <p><b>\(frame[title])</b> <span class="num">\(number)</span></p>\
                <p>\(frame["撤回后不再办理，以后可以重新申请。",
                en: "It will not be handled any further. You can apply again later."])</p>
                """
        ).page(in: frame)
    }
}
