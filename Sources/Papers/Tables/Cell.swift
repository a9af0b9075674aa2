/// What stands in one cell, as a text; numbers keep their digits, days are written `2024-05-01`.
package struct Cell: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
        case empty
        case text
        case number
        case day
        case boolean
        /// What a spreadsheet shows instead of a value: `#N/A`.
        case error
    }

    /// What is odd about a cell, for whoever takes its value.
    package struct Marks: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// A formula computed it; the value is the last one computed.
        package static let formula = Marks(rawValue: 1)
        /// A long number that the spreadsheet has rounded: its last digits are lost.
        package static let rounded = Marks(rawValue: 2)
        /// It lies under a neighbour it is merged with.
        package static let merged = Marks(rawValue: 4)
    }

    package static let empty = Cell(.empty, "")

    package let kind: Kind
    package let text: String
    package var marks: Marks

    package init(_ kind: Kind, _ text: String, marks: Marks = []) {
        self.kind = kind
        self.text = text
        self.marks = marks
    }

    package static func text(_ text: String) -> Cell {
        text.isEmpty ? .empty : Cell(.text, text)
    }

    package var isEmpty: Bool { kind == .empty }
}
