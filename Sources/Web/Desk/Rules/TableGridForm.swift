import Hall
import Programs

/// The cells of a draft as fields: one row of the sheet a row, on a phone one card a rule.
struct TableGridForm: Piece {
    let view: TableView
    let frame: Frame

    private var grid: TableGrid { view.grid }
    private var notes: CellNotes { CellNotes(view: view, frame: frame) }

    var html: HTML {
        """
        <div class="gridbox"><table class="sheet grid" data-grid="\(TablePaths(view.address).draft)/check">\
        <caption class="hidden">\(frame[view.title])</caption><tbody>\(titles)\
        \(grid.cells.indices.dropFirst().map(rule))</tbody></table></div>\
        <datalist id="column-names">\(view.inputNames.map { name -> HTML in
            "<option value=\"\(name.code)\">\(frame[name.title])</option>"
        })</datalist>
        """
    }

    // MARK: The titles

    private var titles: HTML {
        """
        <tr class="titles"><th scope="col">\(policy)\(notes.note(0, 0))</th>\
        \((1..<grid.width).map(title))</tr>
        """
    }

    private var policy: HTML {
        let known = PolicyWords.all.contains { $0.letters == grid.policy }
        let options = PolicyWords.all.map { policy -> HTML in
            """
            <option value="\(policy.letters)"\(when: policy.letters == grid.policy, " selected")>\
            \(policy.letters)　\(frame[policy.words])</option>
            """
        }
        return """
            <select name="cell" aria-label="\(frame["命中方式", en: "Hit policy"])">\(options)\
            \(when: !known, "<option selected>\(grid.policy)</option>")</select>
            """
    }

    private func title(_ column: Int) -> HTML {
        let text = grid.cells[0][column]
        let said = frame[view.columns[column - 1].title] ?? text
        return """
            <th scope="col"\(when: view.columns[column - 1].isAnswer, " class=\"answer\"")>\
            <input name="cell" value="\(text)" list="column-names" autocomplete="off" \
            aria-label="\(frame["第 \(column) 列的名称", en: "Name of column \(column)"])" \
            aria-describedby="\(CellNotes.id(0, column))">\(notes.note(0, column))\
            <details class="ops"><summary aria-label="\(frame["改这一列：\(said)", en: "Change the column: \(said)"])">\
            \(frame["列", en: "Column"])</summary><div>\(operations(column))\(values(column))</div></details></th>
            """
    }

    private func operations(_ column: Int) -> HTML {
        """
        \(when: column > 1, operation("left", column, frame["左移", en: "Left"], "←"))\
        \(when: column + 1 < grid.width, operation("right", column, frame["右移", en: "Right"], "→"))\
        \(operation("insert", column, frame["在右边加一列", en: "Add a column right of it"], "＋"))\
        \(when: grid.width > 2, operation("delete", column, frame["删掉这一列", en: "Delete the column"], "✕"))
        """
    }

    private func values(_ column: Int) -> HTML? {
        let values = view.columns[column - 1].values
        guard !values.isEmpty else { return nil }
        return """
            <p class="sm">\(frame["可以写：", en: "May say:"])</p><ul class="codes">\
            \(values.map { "<li><code>\($0.code)</code> \(frame[$0.title])</li>" as HTML })</ul>
            """
    }

    // MARK: The rules

    private func rule(_ row: Int) -> HTML {
        let number = grid.cells[row][0]
        return """
            <tr><th scope="row"><span class="number"><span class="only-narrow">\(frame["第 ", en: "Rule "])</span>\
            <span data-number>\(number)</span><span class="only-narrow">\(frame[" 条", en: ""])</span></span>\
            \(HiddenField("cell", number))\(notes.note(row, 0))</th>\
            \((1..<grid.width).map { cell(row, $0) })<td class="ops" data-label="">\
            <div>\(operations(onRule: row, number))</div></td></tr>
            """
    }

    private func operations(onRule row: Int, _ number: String) -> HTML {
        """
        \(operation("up", row, frame["上移第 \(number) 条", en: "Move rule \(number) up"], "↑", isIdle: row <= grid.firstRule))\
        \(operation("down", row, frame["下移第 \(number) 条", en: "Move rule \(number) down"], "↓", isIdle: row < grid.firstRule || row + 1 == grid.cells.count))\
        \(operation("add", row, frame["在第 \(number) 条下面加一条", en: "Add a rule below \(number)"], "＋"))\
        \(operation("remove", row, frame["删掉第 \(number) 条", en: "Delete rule \(number)"], "✕", isIdle: grid.cells.count == grid.firstRule + 1))
        """
    }

    private func operation(
        _ word: String,
        _ place: Int,
        _ label: String,
        _ sign: String,
        isIdle: Bool = false
    ) -> HTML {
        """
        <button class="op" name="do" value="\(word) \(place)" aria-label="\(label)" title="\(label)"\
        \(when: isIdle, " disabled")>\(sign)</button>
        """
    }

    private func cell(_ row: Int, _ column: Int) -> HTML {
        let shown = view.columns[column - 1]
        let title = frame[shown.title] ?? shown.label
        let number = grid.cells[row][0]
        let label = frame["第 \(number) 条，\(title)", en: "Rule \(number), \(title)"]
        return """
            <td data-label="\(title)"\(when: shown.isAnswer, " class=\"answer\"")><div>\
            <textarea name="cell" rows="1" spellcheck="false" autocomplete="off" aria-label="\(label)" \
            aria-describedby="\(CellNotes.id(row, column))">\(grid.cells[row][column])</textarea>\
            \(notes.note(row, column))</div></td>
            """
    }
}

extension TableGrid.Edit {
    /// What a button of the form asks for: `up 3`.
    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let place = Int(parts[1]) else { return nil }
        switch parts[0] {
        case "up": self = .raiseRule(place)
        case "down": self = .lowerRule(place)
        case "add": self = .addRule(below: place)
        case "remove": self = .removeRule(place)
        case "left": self = .moveColumnLeft(place)
        case "right": self = .moveColumnRight(place)
        case "insert": self = .addColumn(after: place)
        case "delete": self = .removeColumn(place)
        default: return nil
        }
    }
}

extension TableGrid {
    /// The cells of a form, row after row; nil where they make no rows.
    init?(_ form: Fields) {
        let texts = form.all("cell")
        guard let width = form["width"].flatMap(Int.init), width > 1, !texts.isEmpty,
            texts.count.isMultiple(of: width)
        else { return nil }
        self.init(
            stride(from: 0, to: texts.count, by: width).map { Array(texts[$0..<$0 + width]) }
        )
    }
}
