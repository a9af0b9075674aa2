package import Calendar

/// A list of members on its way in.
package struct MemberImportRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// Its lines are still coming.
        case loading
        /// Its lines are being compared with who is there.
        case checking
        /// It waits for a decision.
        case ready
        /// It is being taken over.
        case running
        case done
    }

    package var id: MemberImportID
    /// Where lines go that name no union, and how far they may go.
    package var union: OrganisationID
    package var path: String
    /// The paths that the maker's posts reach.
    package var reach: [String]
    package var name: String
    /// The headings and the places of the known ones; sealed at rest.
    package var head: String
    /// What becomes of members of other unions.
    package var elsewhere: String
    package var state: State
    package var lineCount: Int
    package var madeBy: UserID?
    package var madeAt: Instant
    package var expiresAt: Instant
    package var version: Int64

    package init(
        id: MemberImportID,
        union: OrganisationID,
        path: String,
        reach: [String],
        name: String,
        head: String,
        elsewhere: String,
        state: State,
        lineCount: Int,
        madeBy: UserID?,
        madeAt: Instant,
        expiresAt: Instant,
        version: Int64 = 1
    ) {
        self.id = id
        self.union = union
        self.path = path
        self.reach = reach
        self.name = name
        self.head = head
        self.elsewhere = elsewhere
        self.state = state
        self.lineCount = lineCount
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.version = version
    }
}

/// A line of such a list.
package struct MemberImportLineRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Read, and not compared yet.
        case read
        /// A cell is wrong.
        case bad
        /// It contradicts what is there.
        case conflict
        case new
        case changed
        /// A member elsewhere, to be registered here besides.
        case second
        case same
        /// Taken over.
        case done
        /// Not taken over, because things changed after the check.
        case refused
    }

    /// The row of the file.
    package var line: Int
    package var state: State
    /// Cells, findings and what is to be done, as JSON; sealed at rest.
    package var body: [UInt8]

    package init(line: Int, state: State, body: [UInt8]) {
        self.line = line
        self.state = state
        self.body = body
    }
}
