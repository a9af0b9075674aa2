import Hall
import Programs

/// Ways to begin a service: a small new one, a copy, a packed folder.
struct NewDesignPage: Screen {
    /// The service to copy; nil for a new one.
    let copy: (folder: String, title: Words)?
    var name = ""
    var title = ""
    var fault: Words?
    var fileFault: Words?

    func page(in frame: Frame) -> Page {
        Page(
            copy.map { frame["复制“\($0.title.zh)”", en: "Copy “\($0.title.en)”"] }
                ?? frame["新建或导入服务", en: "New service"],
            at: .desk(.designs),
            back: DesignPaths.all,
            content: "\(start(frame))\(when: copy == nil, upload(frame))"
        )
    }

    private func start(_ frame: Frame) -> HTML {
        Card(
            copy == nil
                ? frame["从一个小样开始", en: "Begin with a small one"]
                : frame["新服务的编号", en: "The id of the new one"],
            SealedForm(
                to: DesignPaths.begin,
                frame: frame,
                """
                \(HiddenField("start", copy == nil ? "new" : "copy"))\
                \(copy.map { HiddenField("service", $0.folder) })\
                \(copy == nil ? titleField(frame) : .empty)\
                \(TextField(
                    Field(
                        "name",
                        frame["编号", en: "Id"],
                        hint: frame[
                            "小写英文字母、数字和连字符，例如 qingdao-winter-gifts；以后不能改",
                            en: "Small letters, digits and hyphens, such as qingdao-winter-gifts; it stays for good"
                        ],
                        error: fault.map { frame[$0] }
                    ),
                    value: name,
                    autocomplete: "off",
                    frame: frame
                ))\(Button(frame["开始写", en: "Begin"]))
                """
            ).html
        ).html
    }

    private func titleField(_ frame: Frame) -> HTML {
        TextField(
            Field(
                "title",
                frame["名称", en: "Title"],
                hint: frame["工友看到的名称", en: "What people read"]
            ),
            value: title,
            autocomplete: "off",
            frame: frame
        ).html
    }

    private func upload(_ frame: Frame) -> HTML {
        let field = Field(
            "zip",
            frame["文件夹的压缩包", en: "The packed folder"],
            hint: frame[
                "一项服务一个 .zip，里面有 service.yaml。导入的是草稿，不会马上发布。",
                en:
                    "One service a .zip, with service.yaml in it. It becomes a design; nothing is published yet."
            ],
            error: fileFault.map { frame[$0] }
        )
        return Card(
            frame["导入", en: "Import"],
            SealedForm(
                to: DesignPaths.takeIn,
                uploads: true,
                frame: frame,
                """
                \(field.group(
                    FilePicker(
                        name: field.name,
                        label: frame["选一个 .zip 文件", en: "Choose a .zip file"],
                        accept: ".zip",
                        frame: frame
                    ).html,
                    frame: frame
                ))\(Tick(
                    Field(
                        "replace",
                        frame["替换这项服务已有的草稿", en: "Replace the design that is there already"],
                        required: false
                    ),
                    frame: frame
                ))\(Button(frame["导入成草稿", en: "Import"], .plain))
                """
            ).html
        ).html
    }
}
