/// A written decision table cut into cells: lines between bars in a service's file, or the rows of a sheet.
///
/// ```
/// | F | cause     | head income | eligible | why        |
/// | 1 | "illness" | <= line     | yes      | 收入低于标准 |
/// ```
///
/// The corner names the hit policy, the first column numbers the rules. Lines right under the header may say
/// more about its columns, each named by a ``Head/Word`` where rules have their number. A column whose title
/// begins with `#` holds notes: nothing is decided by them. Between bars a cell holds `|` inside
/// quotes or written `\|`; outside quotes `\\` is a backslash and `\"` a quote without a partner. Nothing
/// here knows what a cell means: see ``DecisionTable``.
public struct TextTable: Hashable, Sendable {
    /// What the table answers when several rules hold.
    public let policy: HitPolicy
    /// The titles of the columns, without the corner.
    public let header: [Cell]
    /// What the lines under the header say about the columns.
    public let heads: [Head]
    /// The rules in table order, each as wide as the header.
    public let rows: [Row]

    /// What stands in a cell, and where.
    public struct Cell: Hashable, Sendable {
        /// The text without the spaces around it.
        public let text: String
        /// The line within the table's text, or the row of the grid, counted from one.
        public let line: Int
        /// The column of the first sign within that line, counted from one in Unicode scalars; in a
        /// grid the cell's own column.
        public let column: Int
        /// Whether the place is that of a whole cell: then a sign within it has no place of its own.
        let isOfGrid: Bool

        /// A cell by its text and the place where it begins.
        public init(text: String, line: Int, column: Int) {
            self.init(text: text, line: line, column: column, isOfGrid: false)
        }

        init(text: String, line: Int, column: Int, isOfGrid: Bool) {
            self.text = text
            self.line = line
            self.column = column
            self.isOfGrid = isOfGrid
        }

        /// The column of a sign within the cell, as a fault names it.
        func column(ofScalar offset: Int) -> Int { isOfGrid ? column : column + offset }
    }

    /// A line under the header that says something about each column.
    public struct Head: Hashable, Sendable {
        /// What a line says, by the word in its first column.
        public enum Word: String, Hashable, Sendable, CaseIterable {
            /// `input` or `output`; needed only where the titles do not tell.
            case column
            /// The type of an input or output; `words` where texts stand without quotes.
            case type
            /// The values that an input or output can have, with commas; of outputs the highest first.
            case values
            /// What people read above the column.
            case label
            /// The answer when no rule holds.
            case `default`
        }

        /// What the line says.
        public let word: Word
        /// The cell with the word.
        public let label: Cell
        /// The other cells, one for each title; empty where nothing is said.
        public let cells: [Cell]
    }

    /// A rule as written: its number and its cells.
    public struct Row: Hashable, Sendable {
        /// The number in the first column.
        public let label: Cell
        /// The other cells, one for each title of the header.
        public let cells: [Cell]
    }

    /// More columns than anyone can read are taken for an attack or an accident.
    static let mostColumns = 100
    /// The largest tables known from practice have some four thousand rules.
    static let mostRows = 10_000

    /// Reads a table's text, adding every fault it finds.
    ///
    /// Rows with faults are left out, so a table that comes with faults is for further checking only.
    /// Nil when there is no header to check rows against.
    public init?(_ text: String, faults: inout [TableFault]) {
        self.init(faults: &faults) { $0.read(text) }
    }

    /// Takes the cells of a sheet or an editor, the header with the corner first; rows without anything
    /// are left out. Faults name row and column, counted from one.
    ///
    /// A line break within a cell is a space, inside quotes the `\n` of FEEL, since a written table has
    /// a line for each rule.
    public init?(cells: [[String]], faults: inout [TableFault]) {
        self.init(faults: &faults) { $0.read(cells) }
    }

    private init?(
        faults: inout [TableFault],
        _ read: (inout TextTableReader) -> TextTable?
    ) {
        var reader = TextTableReader()
        let table = read(&reader)
        faults += reader.faults
        guard let table else { return nil }
        self = table
    }

    init(policy: HitPolicy, header: [Cell], heads: [Head], rows: [Row]) {
        self.policy = policy
        self.header = header
        self.heads = heads
        self.rows = rows
    }
}
