/// Rows and columns on a desk; on a phone each row becomes a card whose cells name their column.
package struct Table: Piece {
    package struct Column: Sendable {
        package var title: String
        package var isNumber: Bool
        /// Said and not shown: a column of boxes or bars.
        package var isSilent: Bool

        package init(_ title: String, isNumber: Bool = false, isSilent: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            self.isSilent = isSilent
        }
    }

    package struct Row: Sendable {
        package var cells: [HTML]
        /// Where j, k and Enter lead.
        package var path: String?

        package init(_ cells: [HTML], path: String? = nil) {
            self.cells = cells
            self.path = path
        }
    }

    let caption: String
    let columns: [Column]
    let rows: [Row]

    package init(_ caption: String, _ columns: [Column], _ rows: [Row]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    package var html: HTML {
        """
        <table><caption class="hidden">\(caption)</caption><thead><tr>\(columns.map(head))</tr>\
        </thead>\
        <tbody>\(rows.map(line))</tbody></table>
        """
    }

    private func head(_ column: Column) -> HTML {
        // Typed, because a bare choice between two texts would be escaped.
        let title: HTML =
            column.isSilent ? "<span class=\"hidden\">\(column.title)</span>" : "\(column.title)"
        return "<th scope=\"col\"\(when: column.isNumber, " class=\"n\"")>\(title)</th>"
    }

    private func line(_ row: Row) -> HTML {
        "<tr\(attribute: "data-path", row.path)>\(zip(columns, row.cells).map(cell))</tr>"
    }

    private func cell(_ column: Column, _ content: HTML) -> HTML {
        """
        <td data-label="\(column.isSilent ? "" : column.title)"\
        \(when: column.isNumber, " class=\"n\"")>\
        \(when: !content.isEmpty, "<div>\(content)</div>")</td>
        """
    }
}
