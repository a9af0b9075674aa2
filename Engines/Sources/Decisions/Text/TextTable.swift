/// A decision table as it is written in a service's file, cut into cells.
///
/// ```
/// | F | cause     | head income | eligible | why        |
/// | 1 | "illness" | <= line     | yes      | 收入低于标准 |
/// ```
///
/// The corner names the hit policy, the first column numbers the rules. A cell may hold `|` inside
/// quotes or written `\|`. Nothing here knows what a cell means: see ``DecisionTable``.
public struct TextTable: Hashable, Sendable {
    /// What the table answers when several rules hold.
    public let policy: HitPolicy
    /// The titles of the columns, without the corner.
    public let header: [Cell]
    /// The rules in table order, each as wide as the header.
    public let rows: [Row]

    /// The text between two bars and the place where it begins.
    public struct Cell: Hashable, Sendable {
        /// The text without the spaces around it.
        public let text: String
        /// The line within the table's text, counted from one.
        public let line: Int
        /// The column of the first sign within that line, counted from one in Unicode scalars.
        public let column: Int

        /// A cell by its text and the place where it begins.
        public init(text: String, line: Int, column: Int) {
            self.text = text
            self.line = line
            self.column = column
        }
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
    /// More rules than that belong in a spreadsheet, which has its own door.
    static let mostRows = 2_000

    /// Reads a table's text, adding every fault it finds.
    ///
    /// Rows with faults are left out, so a table that comes with faults is for further checking only.
    /// Nil when there is no header to check rows against.
    public init?(_ text: String, faults: inout [TableFault]) {
        var reader = TextTableReader()
        guard let table = reader.read(text) else {
            faults += reader.faults
            return nil
        }
        faults += reader.faults
        self = table
    }

    init(policy: HitPolicy, header: [Cell], rows: [Row]) {
        self.policy = policy
        self.header = header
        self.rows = rows
    }
}
