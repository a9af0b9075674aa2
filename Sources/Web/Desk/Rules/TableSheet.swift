import Hall
import Programs

/// A table as it was published: to read, to try, to begin a draft of.
struct TableSheet: Screen {
    let view: TableView

    private var paths: TablePaths { TablePaths(view.address) }

    func page(in frame: Frame) -> Page {
        Page(
            frame[view.title],
            at: .desk(.rules),
            back: DeskSection.rules.path,
            aside: Pill(frame["现行", en: "In force"], .ok).html,
            content: """
                <p class="muted">\(frame[view.serviceTitle])</p>\
                \(Card("\(actions(frame))\(CellNotes(view: view, frame: frame).summary)"))\
                \(Card(frame["规则", en: "Rules"], "\(policy(frame))\(sheet(frame))"))\
                \(Card(frame["下载", en: "Download"], TableFiles(path: paths.table, frame: frame).html))
                """
        )
    }

    private func actions(_ frame: Frame) -> HTML {
        """
        <div class="row wrap">\(edit(frame))\
        \(LinkButton(frame["拿例子试一试", en: "Try it with a sample"], to: paths.trial))\
        \(CountForm(view: view, frame: frame))</div>
        """
    }

    private func edit(_ frame: Frame) -> HTML {
        guard !view.hasDraft else {
            return LinkButton(
                frame["继续改我的草稿", en: "Go on with my draft"],
                to: paths.draft,
                .primary
            ).html
        }
        return SealedForm(
            to: paths.draft,
            frame: frame,
            Button(frame["改成我的草稿", en: "Make a draft"]).html
        ).html
    }

    private func policy(_ frame: Frame) -> HTML {
        let words = frame[PolicyWords.short(view.grid.policy)]
        return Note(
            frame[
                "命中方式 \(view.grid.policy)：\(words)",
                en: "Hit policy \(view.grid.policy): \(words)"
            ]
        ).html
    }

    private func sheet(_ frame: Frame) -> HTML {
        let notes = CellNotes(view: view, frame: frame)
        let heads = view.columns.indices.map { index -> HTML in
            """
            <th scope="col"\(when: view.columns[index].isAnswer, " class=\"answer\"")>\
            \(frame[view.columns[index].title] ?? frame["算法", en: "Formula"])\
            <span class="feel">\(view.columns[index].label)</span></th>
            """
        }
        let rows = view.grid.cells.indices.dropFirst().map { row -> HTML in
            let cells = view.columns.indices.map { index -> HTML in
                let column = view.columns[index]
                let title = frame[column.title] ?? column.label
                return """
                    <td data-label="\(title)"\(when: column.isAnswer, " class=\"answer\"")><div>\
                    \(value(view.grid.cells[row][index + 1], in: column, frame))\
                    \(notes.note(row, index + 1))</div></td>
                    """
            }
            return """
                <tr><th scope="row"><span class="hidden">\(frame["第", en: "Rule "])</span>\
                \(view.grid.cells[row][0])<span class="only-narrow">\(frame[" 条", en: ""])</span>\
                \(notes.note(row, 0))</th>\(cells)</tr>
                """
        }
        return """
            <div class="gridbox" role="region" tabindex="0" aria-label="\(frame[view.title])">\
            <table class="sheet"><thead><tr><th scope="col">\(frame["序号", en: "No."])</th>\(heads)</tr></thead>\
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private func value(_ text: String, in column: TableView.Column, _ frame: Frame) -> HTML {
        if column.label == Decision.why { return "<span>\(text)</span>" }
        if text == "-" {
            return "<span class=\"muted\">\(frame["不看", en: "any"])</span>"
        }
        return "<code>\(text)</code>"
    }
}

/// The files that a table can be taken away as.
struct TableFiles: Piece {
    let path: String
    var withService = false
    let frame: Frame

    var html: HTML {
        """
        <p class="row wrap">\(TableDownload.allCases.filter { withService || $0 != .service }.map { form -> HTML in
            LinkButton(frame[form.title], to: "\(path)/file?as=\(form.rawValue)").html
        })</p>
        """
    }
}

/// Counts how many people and cases each rule takes.
struct CountForm: Piece {
    let view: TableView
    let frame: Frame

    var html: HTML {
        guard view.mayCount else { return .empty }
        return SealedForm(
            to: TablePaths(view.address).count,
            frame: frame,
            """
            \(HiddenField("of", view.draft == nil ? "published" : "draft"))\
            \(Button(frame["数一数各条有多少人", en: "Count people by rule"], .plain))
            """
        ).html
    }
}
