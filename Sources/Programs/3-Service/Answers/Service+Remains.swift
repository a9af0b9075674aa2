extension Service {
    /// What is left of a case's answers when everything else is erased: the numbers, days, ticks and codes that
    /// measures count again whenever somebody looks, without any text, name or file.
    ///
    /// - Parameter measures: Those of the version that it was filed under and of the one of today.
    package func remains(of answers: FormAnswers, for measures: [Measure]) -> FormAnswers {
        var left = FormAnswers()
        // What is asked of all the cases about a place names no question that could be told beforehand.
        if measures.contains(where: { $0.rows == .places }) {
            for field in form.fields {
                if let answer = answers[field.id], answer.isFigure { left[field.id] = answer }
            }
        }
        for measure in measures {
            guard let id = measure.lines, case .rows(let kind)? = form.field(id)?.kind,
                case .rows(let rows)? = answers[id]
            else { continue }
            left[id] = .rows(rows.map { kind.remains(of: $0) })
        }
        return left
    }
}

extension FormAnswer {
    /// Whether it is something that is counted and says nothing in words.
    fileprivate var isFigure: Bool {
        switch self {
        case .number, .money, .date, .tick, .code, .codes: true
        case .text, .files, .hours, .place, .contact, .union, .rows, .checklist: false
        }
    }
}

extension RowsKind {
    /// The line with nothing in it but what can be counted; it stays a line.
    fileprivate func remains(of row: RowAnswer) -> RowAnswer {
        var cells: [String: FormAnswer] = [:]
        for column in columns {
            guard let cell = row.cells[column.id] else { continue }
            cells[column.id] = cell.isFigure ? cell : cell.blank
        }
        return RowAnswer(cells)
    }
}

extension FormAnswer {
    /// The same kind of answer that says nothing, for a line that has to have one.
    fileprivate var blank: FormAnswer {
        switch self {
        case .text: .text("—")
        case .contact: .contact(ContactAnswer(name: "—", phone: nil))
        // What names a union or says when it is open is nobody's.
        default: self
        }
    }
}
