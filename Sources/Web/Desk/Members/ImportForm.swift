import Hall
import Programs
import Registry

/// A list of members is sent: for which union, and the file.
package struct ImportForm: Screen {
    let unions: [UnionsInReach.Line]
    let sent: Fields
    let error: Words?

    package func page(in frame: Frame) -> Page {
        Page(
            frame["导入名册", en: "Import a list"],
            at: .desk(.members),
            back: DeskSection.members.path,
            aside: LinkButton(
                frame["下载模板", en: "Template"],
                to: DeskSection.members.path + "/template"
            ).html,
            content: Card(
                """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(Notice(.info, frame[
                    "先检查，再导入：检查不改任何资料，有问题的行会标出来。",
                    en: "First it is checked: nothing changes, and rows with problems are marked."
                ], frame: frame))\
                \(SealedForm(
                    to: "/desk/members/import",
                    uploads: true,
                    frame: frame,
                    "\(fields(frame))\(Button(frame["上传并检查", en: "Send and check"]))"
                ))
                """
            ).html
        )
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(SelectField(
            Field(
                "union",
                frame["进哪个工会", en: "For which union"],
                hint: frame[
                    "表里没写工会的人进这里；写了的，只能是它和它的下级。",
                    en: "For rows that name no union; others may name it or one below it."
                ]
            ),
            unions.map { Choice($0.id.description, $0.indented(frame)) },
            chosen: sent["union"] ?? (unions.count == 1 ? unions.first?.id.description : nil),
            frame: frame
        ))\
        \(Choices(
            Field("elsewhere", frame["已是别的工会会员的人", en: "Members of another union"]),
            [
                Choice(
                    Elsewhere.second.rawValue,
                    frame["登记双报到", en: "Register here besides"],
                    detail: frame["会费仍交原工会。", en: "Dues stay where they are."]
                ),
                Choice(
                    Elsewhere.move.rawValue,
                    frame["转入这里", en: "Move here"],
                    detail: frame[
                        "只限您管得到的工会；别处的仍登记双报到。",
                        en: "Only from unions within your reach; others are registered besides."
                    ]
                ),
            ],
            chosen: [sent["elsewhere"] ?? Elsewhere.second.rawValue],
            frame: frame
        ))\(file(frame))
        """
    }

    private func file(_ frame: Frame) -> HTML {
        let field = Field(
            "list",
            frame["文件", en: "File"],
            hint: frame[
                "Excel、WPS 的 .xlsx，或 CSV；不超过 20 MB、10 万行。身份证号一列请设为“文本”。",
                en: ".xlsx or CSV, up to 20 MB and 100,000 rows. Keep identity numbers as text."
            ]
        )
        return field.group(
            FilePicker(
                name: field.name,
                label: frame["选一个 .xlsx 或 CSV 文件", en: "Choose an .xlsx or CSV file"],
                accept: ".xlsx,.csv,.txt",
                frame: frame
            ).html,
            frame: frame
        )
    }
}
