import Hall
import Programs
import Store

/// To what on a notice somebody objects, why, and who it is.
struct ObjectionPage: Screen {
    let answer: OpenNotice.Answer
    var entry: String?
    var name = ""
    var phone = ""
    var words = ""
    /// Whether it is to be brought without a name.
    var isAnonymous = false
    var error: Words?

    func page(in frame: Frame) -> Page {
        let path = PublicNoticesPage.path(answer.line.id)
        return Page(
            frame["提出异议", en: "Object"],
            at: .worker(.services),
            back: path,
            content: """
                \(frame[error].map { Notice(.warn, $0, frame: frame) })\
                <p class="muted">\(frame[answer.line.title])</p>\
                \(Card(SealedForm(to: "\(path)/object", frame: frame, fields(frame)).html))
                """
        )
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(which(frame))\
        \(TextArea(
            Field(
                "words",
                frame["异议是什么？有什么根据？", en: "What do you object to, and why?"],
                hint: frame["写清楚事实：时间、地点、谁知道。", en: "Give the facts: when, where, and who knows of it."]
            ),
            value: words,
            most: 1_000,
            frame: frame
        ))\
        \(when: answer.takesAnonymous, anonymous(frame))\
        \(TextField(
            Field("name", frame["您的姓名", en: "Your name"], required: !answer.takesAnonymous),
            value: name,
            autocomplete: "name",
            frame: frame
        ))\
        \(TextField(
            Field(
                "phone",
                frame["您的手机号", en: "Your mobile number"],
                hint: frame["只有答复异议的人看得到，有答复时发短信告诉您。", en: "Only whoever answers reads it; you hear by text when there is an answer."],
                required: !answer.takesAnonymous
            ),
            .phone,
            value: phone,
            frame: frame
        ))\
        \(Button(frame["提交异议", en: "Send it in"], wide: true))
        """
    }

    private func which(_ frame: Frame) -> HTML {
        let choices = answer.entries.map { entry in
            Choice(
                "\(entry.id)",
                entry.lines.first.map { frame[$0.value] } ?? "",
                detail: entry.lines.dropFirst().map { frame[$0.value] }
                    .joined(separator: frame["，", en: ", "])
            )
        }
        let field = Field("entry", frame["对哪一项有异议？", en: "To which of them?"])
        if choices.count > 8 {
            let named = choices.map { choice in
                Choice(choice.value, [choice.label, choice.detail ?? ""].joined(separator: " "))
            }
            return SelectField(field, named, chosen: entry, frame: frame).html
        }
        let only = choices.count == 1 ? choices.first?.value : nil
        return Choices(
            field,
            choices,
            chosen: Set([entry ?? only].compactMap(\.self)),
            frame: frame
        ).html
    }

    private func anonymous(_ frame: Frame) -> HTML {
        Tick(
            Field(
                "anonymous",
                frame["匿名提出，不留姓名和电话", en: "Without a name: leave name and phone empty"],
                required: false
            ),
            checked: isAnonymous,
            frame: frame
        ).html
    }
}

/// The objection is in: the number to speak of it by, and the code that opens its answer.
struct ObjectionReceived: Screen {
    let receipt: ObjectionReceipt

    func page(in frame: Frame) -> Page {
        Page(
            frame["异议已收到", en: "Your objection is in"],
            at: .worker(.services),
            back: PublicNoticesPage.path,
            content: Card(
                """
                \(Notice(.ok, frame["已收到。没有答复之前，这一项不往下办。",
                en: "It is in. Nothing goes on with this before it is answered."], frame: frame))\
                \(FactList([
                    .init(frame["编号", en: "Number"], "<span class=\"num\">\(receipt.number)</span>"),
                    .init(frame["查询码", en: "Code"], "<b class=\"num\">\(receipt.code.inFours)</b>"),
                ]))\
                <p>\(frame["请把查询码记下来：凭它看答复，别处再也查不到。",
                en: "Write the code down: the answer opens by it, and it is shown nowhere else."])</p>\
                \(LinkButton(frame["返回公示", en: "Back to the notices"], to: PublicNoticesPage.path))
                """
            ).html
        )
    }
}

extension String {
    /// `ABCD-EFGH-JKMN`: twelve signs as people read them out.
    fileprivate var inFours: String {
        var parts: [Substring] = []
        var rest = Substring(self)
        while !rest.isEmpty {
            parts.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return parts.joined(separator: "-")
    }
}

/// What became of an objection: a field for its code, and the answer.
struct ObjectionCode: Screen {
    static let path = "\(PublicNoticesPage.path)/answers"

    var typed = ""
    /// Nil before anything was asked; nil within where no objection has the code.
    var answer: AskObjection.Told??

    func page(in frame: Frame) -> Page {
        Page(
            frame["异议的答复", en: "Answer to an objection"],
            at: .worker(.services),
            back: PublicNoticesPage.path,
            content: "\(answer.map { result($0, frame) })\(Card(form(frame)))"
        )
    }

    private func result(_ answer: AskObjection.Told?, _ frame: Frame) -> HTML {
        guard let answer else {
            return Notice(
                .warn,
                frame[
                    "没有这个查询码的异议，请对照着再输一次。",
                    en: "No objection has this code. Type it again as you have it."
                ],
                frame: frame
            ).html
        }
        return Card(
            """
            \(FactList([
                .init(frame["编号", en: "Number"], "<span class=\"num\">\(answer.number)</span>"),
                .init(frame["公示", en: "Notice"], "\(frame[answer.notice])"),
                .init(frame["提出日期", en: "Brought on"], frame.day(answer.day)),
                .init(frame["答复", en: "Answer"],
                    "\(frame[answer.answer] ?? frame["还在核实", en: "Still being looked at"])"),
            ]))\
            \(when: !answer.why.isEmpty, "<p>\(answer.why)</p>")
            """
        ).html
    }

    func form(_ frame: Frame) -> HTML {
        """
        <form class="stack" method="get" action="\(Self.path)">\
        \(TextField(
            Field(
                "code",
                frame["提过异议的，凭查询码看答复", en: "Have you objected? The code opens the answer"],
                hint: frame["12 个字母和数字，短横和大小写没有关系。", en: "Twelve letters and digits; dashes and capitals do not matter."]
            ),
            value: typed,
            autocomplete: "off",
            frame: frame
        ))\(Button(frame["看答复", en: "Open it"], .plain, wide: true))</form>
        """
    }
}
