package import FEEL

/// A paper that a service can write: a letter, a certificate, a contract, a list.
package struct PaperKind: Sendable {
    /// How it is set on the page.
    package enum Layout: String, Hashable, Sendable, Codable, CaseIterable {
        /// A letter as the state's offices write them, GB/T 9704.
        case letter = "official letter"
        case certificate
        case contract
        case roster
    }

    /// Who stands at its end.
    package enum Signer: String, Hashable, Sendable, CaseIterable {
        /// The union on whose desk the case lies.
        case union
        /// The union that answers for the service.
        case owner
    }

    package let id: String
    package let title: Words
    package let layout: Layout
    /// How its numbers are written, with `{year}` and `{n}`.
    package let number: String
    /// Whom it is written to: a text, something with a name, or several of them.
    package let to: Expression?
    package let signer: Signer
    /// What its table lists, one line for each.
    package let rows: Expression?
    package let template: PaperTemplate
    /// Whether people write its text version by version, until all have agreed to one; the template is then
    /// where the first begins.
    package let hasVersions: Bool
    package let place: Place
}

/// The words of a paper with blanks in them, in Chinese and perhaps in English.
package struct PaperTemplate: Sendable {
    /// The file of the Chinese text.
    package let path: String
    package let zh: [Block]
    package let en: [Block]?

    /// A part of the text that stands for itself.
    package enum Block: Sendable {
        case heading(level: Int, [Piece])
        case paragraph([Piece])
        case item([Piece])
        case table(Table)
    }

    /// Lines of cells; the first is the head.
    package struct Table: Sendable {
        package var lines: [[[Piece]]]
        /// The last line stands once for each of the paper's rows.
        package var isRepeated: Bool
    }

    package enum Piece: Sendable {
        case text(String)
        case blank(Blank)
    }

    /// A formula in braces, and how its value is written.
    package struct Blank: Sendable {
        package let formula: Expression
        package let look: Look
        package let place: Place
    }

    package enum Look: Hashable, Sendable {
        /// By the type of the value.
        case plain
        /// Yuan, with the word behind it.
        case money
        /// The title of a code.
        case choice(FormChoice)
        /// The name of a region.
        case region
    }
}

extension PaperTemplate {
    /// Every blank of both languages.
    var blanks: [Blank] {
        (zh + (en ?? [])).flatMap(\.pieces).compactMap { piece in
            if case .blank(let blank) = piece { blank } else { nil }
        }
    }
}

extension PaperTemplate.Block {
    fileprivate var pieces: [PaperTemplate.Piece] {
        switch self {
        case .heading(_, let pieces), .paragraph(let pieces), .item(let pieces): pieces
        case .table(let table): table.lines.flatMap { $0.flatMap(\.self) }
        }
    }
}

extension PaperKind {
    /// The dotted names that its formulas use.
    package var references: Set<String> {
        let formulas = [to, rows].compactMap(\.self) + template.blanks.map(\.formula)
        return formulas.reduce(into: []) { $0.formUnion($1.references) }
    }

    /// A number of its series. No zeros stand in front, as the standard has it.
    package func number(_ count: Int64, in year: Int) -> String {
        number.replacing("{year}", with: String(year)).replacing("{n}", with: String(count))
    }
}
