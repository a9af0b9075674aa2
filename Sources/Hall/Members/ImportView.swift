package import Calendar
import Foundation
package import Programs
import Registry
package import Store

/// What a list on its way in has come to.
package struct ImportView: Sendable, Hashable {
    package let id: MemberImportID
    package let union: Words
    package let file: String
    package let state: ImportState
    package let elsewhere: Elsewhere
    package let lineCount: Int
    package let counts: [LineState: Int]
    /// Headings that nothing is known by.
    package let unknown: [String]
    /// Columns that the list could have and does not.
    package let missing: [MemberColumn]
    package let madeAt: Instant
    package let expiresAt: Instant

    init(_ row: MemberImportRow, in tx: Tx) throws {
        let head = try JSONDecoder().decode(MemberSheet.Head.self, from: Data(row.head.utf8))
        id = row.id
        union = try tx.organisations.find(row.union)?.title ?? Words(zh: "", en: "")
        file = row.name
        state = ImportState(row.state)
        elsewhere = Elsewhere(rawValue: row.elsewhere) ?? .second
        lineCount = row.lineCount
        counts = Dictionary(
            try tx.memberImports.counts(of: row.id).map { (LineState($0), $1) }
        ) { first, _ in first }
        unknown = head.unknown
        missing = MemberColumn.allCases.filter { head.places[$0] == nil }
        madeAt = row.madeAt
        expiresAt = row.expiresAt
    }

    package func count(_ states: [LineState]) -> Int {
        states.reduce(0) { $0 + counts[$1, default: 0] }
    }

    /// How many lines the present stage has behind it.
    package var progress: Int {
        switch state {
        case .loading: counts.values.reduce(0, +)
        case .checking: lineCount - count([.read])
        case .ready: 0
        case .running: lineCount - count([.new, .changed, .second])
        case .done: lineCount
        }
    }
}

/// One list on its way in.
package struct OpenImport: Question {
    private let id: MemberImportID

    package init(_ id: MemberImportID) {
        self.id = id
    }

    package var policy: any Policy { ImportAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> ImportView {
        guard let row = try tx.memberImports.find(id) else { throw Refusal.notFound }
        return try ImportView(row, in: tx)
    }
}

/// The lists within the reach of one's posts, the newest first.
package struct RecentImports: Question {
    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [ImportView] {
        try tx.memberImports.within(context.reach.map(PathRange.init(below:)), limit: 10)
            .filter { $0.expiresAt > context.now }
            .map { try ImportView($0, in: tx) }
    }
}

/// A line of a list as it is shown: what is to be said of which cell, what would change.
package struct ImportedLine: Sendable, Hashable {
    package struct Said: Sendable, Hashable {
        /// `C17`; nil where it is said of the line.
        package let place: String?
        package let column: String?
        package let isGrave: Bool
        package let words: Words
    }

    package struct Change: Sendable, Hashable {
        package let column: Words
        package let old: String
        package let new: String
    }

    package let row: Int
    package let state: LineState
    package let name: String
    package let said: [Said]
    package let changes: [Change]
}

/// A stretch of the lines of a list, those in some states.
package struct LinesOfImport: Question {
    private let id: MemberImportID
    private let states: [LineState]
    private let after: Int
    private let limit: Int

    package init(
        _ id: MemberImportID,
        in states: [LineState],
        after row: Int = 0,
        limit: Int = 50
    ) {
        self.id = id
        self.states = states
        after = row
        self.limit = limit
    }

    package var policy: any Policy { ImportAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> [ImportedLine] {
        guard let row = try tx.memberImports.find(id) else { throw Refusal.notFound }
        let head = try JSONDecoder().decode(MemberSheet.Head.self, from: Data(row.head.utf8))
        return try tx.memberImports.lines(
            of: id,
            in: states.compactMap(\.stored),
            after: after,
            limit: limit
        )
        .map { try ImportedLine($0, head, in: tx) }
    }
}
