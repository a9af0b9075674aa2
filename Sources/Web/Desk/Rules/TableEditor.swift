import Calendar
import Hall
import Programs

/// One's own draft of a table: a grid to type in, with what is found beside each cell.
struct TableEditor: Screen {
    let view: TableView
    let draft: TableView.Draft
    let savedAt: CivilDateTime
    /// What is wrong with a file that was sent, line by line.
    var fileFaults: [Words] = []
    /// What a form brought that was not kept.
    var refused: Words?

    /// A form of more cells would be more than a browser likes to send.
    static let mostCells = 1_800

    private var paths: TablePaths { TablePaths(view.address) }
    private var isSmall: Bool { view.grid.cells.count * view.grid.width <= Self.mostCells }

    func page(in frame: Frame) -> Page {
        Page(
            frame[view.title],
            at: .desk(.rules),
            back: paths.table,
            aside: Pill(frame["我的草稿", en: "My draft"], .info).html,
            content: """
                <p class="muted">\(frame[view.serviceTitle]) · \
                \(frame["上次保存：", en: "Saved: "])\(frame.moment(savedAt))</p>\
                \(refused.map { Notice(.warn, frame[$0], frame: frame) })\(faults(frame))\
                \(when: draft.isOvertaken, overtaken(frame))\
                \(isSmall ? grid(frame) : large(frame))\
                \(Card(frame["试", en: "Try it"], tries(frame)))\
                \(Card(frame["交出去", en: "Hand it on"], handOn(frame)))\
                \(Card(frame["从文件读入", en: "Read a file"], upload(frame)))\
                \(drop(frame))\
                <script src="\(frame.house.assets.grid.path)" defer></script>
                """
        )
    }

    private func overtaken(_ frame: Frame) -> HTML {
        Notice(
            .info,
            frame[
                "您开始改之后，这项服务已发布新的版本；标出的改动是和新版本比的。",
                en:
                    "The service was published anew since you began; changes are shown against that version."
            ],
            frame: frame
        ).html
    }

    private func faults(_ frame: Frame) -> HTML? {
        guard !fileFaults.isEmpty else { return nil }
        let lines = fileFaults.prefix(50).map { "<li>\(frame[$0])</li>" as HTML }
        return Card(
            frame["文件没有读入", en: "The file was not read"],
            style: .urgent,
            "<div role=\"alert\"><ul class=\"bullets\">\(lines)</ul></div>"
        ).html
    }

    private func grid(_ frame: Frame) -> HTML {
        Card(
            SealedForm(
                to: paths.draft + "/cells",
                frame: frame,
                """
                <button class="hidden" tabindex="-1" aria-hidden="true">\(frame["保存", en: "Save"])</button>\
                \(HiddenField("version", "\(draft.version)"))\
                \(HiddenField("width", "\(view.grid.width)"))\
                \(TableGridForm(view: view, frame: frame))\
                \(CellNotes(view: view, frame: frame).summary)\
                <p class="row wrap sheet-bar">\(Button(frame["保存", en: "Save"]))\
                \(Button(frame["加一条规则", en: "Add a rule"], .plain, name: "do", value: "add \(view.grid.cells.count - 1)"))</p>\
                \(hints(frame))
                """
            ).html
        ).html
    }

    /// Two values of a column of this table, so that the hints speak of what is at hand.
    private var examples: [String] {
        let codes = view.columns.filter { !$0.isAnswer }.map { $0.values.map(\.code) }
        return codes.first { $0.count > 1 } ?? ["\"a\"", "\"b\""]
    }

    private func hints(_ frame: Frame) -> HTML {
        let names = view.names.map { name -> FactList.Fact in
            .init(name.code, "\(frame[name.title])")
        }
        return """
            <details><summary>\(frame["格子里怎么写", en: "What cells may say"])</summary>\
            <ul class="bullets"><li>\(frame["不看这一列：写", en: "Anything will do: write"]) <code>-</code></li>\
            <li>\(frame["比大小：", en: "Comparisons:"]) <code>&lt;= 2000</code>、<code>[1..3]</code></li>\
            <li>\(frame["几个里的一个：", en: "One of several:"]) <code>\(examples[0]), \(examples[1])</code></li>\
            <li>\(frame["不是：", en: "None of them:"]) <code>not(\(examples[0]))</code></li>\
            <li>\(frame[
                "可以从 Excel 复制一片，粘贴到格子里；方向键和回车在格子间移动。",
                en: "A block copied from Excel can be pasted; arrows and Enter move between cells."
            ])</li></ul>\
            \(when: !names.isEmpty, "<p><b>\(frame["有名称的数", en: "Values with a name"])</b></p>\(FactList(names))")\
            </details>
            """
    }

    private func large(_ frame: Frame) -> HTML {
        Card(
            """
            \(Notice(.info, frame[
                "这张表有 \(view.grid.rules.count) 条规则，在网页里改不方便：请下载表格，用 Excel 改好再读入。",
                en: "With \(view.grid.rules.count) rules it is better changed in a spreadsheet: take it, and read it back."
            ], frame: frame))\(CellNotes(view: view, frame: frame).summary)
            """
        ).html
    }

    private func tries(_ frame: Frame) -> HTML {
        """
        <div class="row wrap">\(LinkButton(frame["拿例子试一试", en: "Try it with a sample"], to: paths.trial))\
        \(CountForm(view: view, frame: frame))</div>\
        \(Note(frame["先保存，再试：试的是保存下来的草稿。", en: "Save first: what is kept is tried."]))
        """
    }

    private func handOn(_ frame: Frame) -> HTML {
        """
        \(when: !view.check.isSound, Notice(
            .warn,
            frame["草稿里还有错误，改好再交。", en: "The draft has errors: mend them first."],
            frame: frame
        ).html)\(view.mayDesign ? design(frame) : Note(frame[
            "发布由做政策设计的同事办。请下载 service.yaml（只换了这张表，别的一个字没动）交给他们。",
            en: """
                Colleagues who write services publish it. Take service.yaml (this table is replaced, every other \
                byte is the same) to them.
                """
        ]).html)\(TableFiles(path: paths.draft, withService: true, frame: frame))
        """
    }

    private func design(_ frame: Frame) -> HTML {
        SealedForm(
            to: paths.draft + "/design",
            frame: frame,
            """
            \(Note(frame[
                "放进这项服务的草稿（没有就新建），在那里配英文、跑场景、交同事复核发布。",
                en: """
                    It goes into the service's design, begun where there is none; there its English is written, \
                    its scenarios are played, and a colleague publishes it.
                    """
            ]))\(Button(frame["放进服务的草稿", en: "Put it into the service"]))
            """
        ).html
    }

    private func upload(_ frame: Frame) -> HTML {
        let field = Field(
            "table",
            frame["文件", en: "File"],
            hint: frame[
                "下载的 .xlsx 改好后的表格，或别的工具存的 .dmn。读入后替换整个草稿。",
                en:
                    "The .xlsx that was taken from here, changed, or a .dmn of another tool. It replaces the draft."
            ]
        )
        return SealedForm(
            to: paths.draft + "/upload",
            uploads: true,
            frame: frame,
            """
            \(field.group(
                FilePicker(
                    name: field.name,
                    label: frame["选一个 .xlsx 或 .dmn 文件", en: "Choose an .xlsx or .dmn file"],
                    accept: ".xlsx,.dmn,.xml",
                    frame: frame
                ).html,
                frame: frame
            ))\(Button(frame["读入", en: "Read it"], .plain))
            """
        ).html
    }

    private func drop(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["不要这份草稿了", en: "Throw this draft away"])</summary>\
        \(SealedForm(
            to: paths.draft + "/drop",
            frame: frame,
            """
            \(Note(frame["草稿删掉后找不回来；现行的表不变。", en: "It cannot be had back; the published table stays."]))\
            \(Button(frame["删掉草稿", en: "Delete the draft"], .plain))
            """
        ))</details>
        """
    }
}
