import Hall
import Programs
import Registry
import Store

/// A roll at the desk: who is on it, adding people, taking one off.
struct RollPage: Screen {
    let service: String
    let answer: OpenRoll.Answer
    /// As far as it was typed, when something was wrong with it.
    var typed = ""
    var findings: [LineFinding] = []
    var error: Words?

    static func path(_ service: String, _ roll: String) -> String {
        "\(DeskSection.offers.path)/\(service)/rolls/\(roll.wireName)"
    }

    private var path: String { Self.path(service, answer.roll.id) }

    func page(in frame: Frame) -> Page {
        Page(
            frame[answer.roll.title],
            at: .desk(.offers),
            back: DeskSection.offers.path,
            content: """
                <div class="two"><div class="stack">\(list(frame))</div>\
                <div class="stack sticky">\(load(frame))</div></div>
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        let title = frame[
            "\(frame[answer.service])：\(answer.count) 人",
            en: "\(answer.count) people"
        ]
        guard !answer.entries.isEmpty else {
            return Card(title, Note(frame["名单还是空的。", en: "The roll is empty."]).html).html
        }
        let table = Table(
            frame[answer.roll.title],
            [
                .init(frame["姓名", en: "Name"]), .init(frame["身份证号", en: "Identity number"]),
                .init(frame["手机", en: "Phone"]), .init(frame["加入", en: "Since"]),
                .init(frame["移出", en: "Take off"], isSilent: true),
            ],
            answer.entries.map { entry in
                .init([
                    "\(entry.person.name)",
                    "<span class=\"nw\">\(entry.person.identityNumber ?? "—")</span>",
                    "<span class=\"nw\">\(entry.person.phone ?? "—")</span>", frame.day(entry.on),
                    LinkButton(
                        frame["移出", en: "Take off"],
                        to: "\(path)/leave?entry=\(entry.id)",
                        .quiet
                    ).html,
                ])
            }
        )
        let next = answer.next.map {
            LinkButton(frame["下一页", en: "Next"], to: "\(path)?after=\($0)")
        }
        return Card(
            title,
            """
            \(table)<nav class="pager" aria-label="\(frame["翻页", en: "Pages"])">\(next)</nav>
            """
        ).html
    }

    private func load(_ frame: Frame) -> HTML {
        Card(
            frame["加入名单", en: "Add people"],
            """
            \(frame[error].map { Notice(.warn, $0, frame: frame) })\(faults(frame))\
            \(SealedForm(to: path, uploads: true, frame: frame, fields(frame)))
            """
        ).html
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(TextArea(
            Field(
                "people",
                frame["身份证号或手机号，每行一个", en: "Identity or phone numbers, one a line"],
                hint: frame[
                    "可以从表格整列粘贴。有一行不对，就一个都不加。",
                    en: "Paste a column of a sheet. If one line is wrong, nobody is added."
                ],
                required: false
            ),
            value: typed,
            most: 60_000,
            frame: frame
        ))\
        \(Field("list", frame["或者", en: "Or"], required: false).group(picker(frame), frame: frame))\
        \(Button(frame["加入", en: "Add"], wide: true))
        """
    }

    private func picker(_ frame: Frame) -> HTML {
        FilePicker(
            name: "list",
            label: frame["选 CSV 文件", en: "Choose a CSV file"],
            accept: ".csv,text/csv,text/plain",
            frame: frame
        ).html
    }

    private func faults(_ frame: Frame) -> HTML? {
        guard !findings.isEmpty else { return nil }
        let shown = findings.prefix(50).map { finding -> HTML in
            "<li>\(frame["第 \(finding.line) 行：", en: "Line \(finding.line): "])\(frame[finding.words])</li>"
        }
        return """
            \(Notice(.warn, frame["\(findings.count) 行有问题，一个也没有加。",
            en: "\(findings.count) lines are wrong; nobody was added."], frame: frame))\
            <ul class="bullets">\(shown)</ul>
            """
    }
}

/// Before somebody leaves a roll: who, and why.
struct LeaveRollPage: Screen {
    let path: String
    let entry: OpenRoll.Entry
    var error: Words?

    func page(in frame: Frame) -> Page {
        ConfirmPage(
            frame["移出名单？", en: "Take off the roll?"],
            at: .desk(.offers),
            back: path,
            action: "\(path)/leave",
            button: frame["移出", en: "Take off"],
            content: """
                \(HiddenField("entry", "\(entry.id)"))\
                <p><b>\(entry.person.name)</b> \(entry.person.phone ?? "")</p>\
                <p>\(frame["已经领到的不受影响。", en: "What was claimed stays claimed."])</p>\
                \(TextField(
                    Field("reason", frame["原因", en: "Reason"], error: frame[error]),
                    frame: frame
                ))
                """
        ).page(in: frame)
    }
}
