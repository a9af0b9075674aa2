package import Programs

/// Why a decision came out as it did: the sentence, then the rows of the table that were looked at.
package struct Why: Hashable, Sendable {
    package enum Verdict: Hashable, Sendable {
        case yes
        case no
        case ask
        case needs([Words])
    }

    package enum RowVerdict: String, Hashable, Sendable {
        case fired
        case holds
        case fails
        case undecided
    }

    package struct Cell: Hashable, Sendable {
        package var label: Words
        /// What the rule wants.
        package var rule: Words
        /// What was found; nil when it is missing.
        package var value: Words?
        package var verdict: RowVerdict

        package init(_ label: Words, rule: String, value: String?, _ verdict: RowVerdict) {
            self.init(
                label,
                rule: Words(zh: rule, en: rule),
                found: value.map { Words(zh: $0, en: $0) },
                verdict
            )
        }

        package init(_ label: Words, rule: Words, found: Words?, _ verdict: RowVerdict) {
            self.label = label
            self.rule = rule
            value = found
            self.verdict = verdict
        }
    }

    package struct Row: Hashable, Sendable {
        package var number: Int
        package var verdict: RowVerdict
        package var says: Words
        package var cells: [Cell]

        package init(_ number: Int, _ verdict: RowVerdict, says: Words, cells: [Cell]) {
            self.number = number
            self.verdict = verdict
            self.says = says
            self.cells = cells
        }
    }

    package var title: Words
    package var verdict: Verdict
    package var because: Words
    /// The law or the source, where the folder names one.
    package var basis: Words?
    package var amount: Fen?
    package var rows: [Row]

    package init(
        title: Words,
        verdict: Verdict,
        because: Words,
        basis: Words? = nil,
        amount: Fen? = nil,
        rows: [Row] = []
    ) {
        self.title = title
        self.verdict = verdict
        self.because = because
        self.basis = basis
        self.amount = amount
        self.rows = rows
    }
}
