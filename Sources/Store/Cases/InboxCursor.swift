package import Calendar
import Registry

/// The place of a case in an inbox: its deadline, then its number.
package struct InboxCursor: Hashable, Comparable, Sendable {
    let dueAt: Int64
    let id: Int64

    package var caseFile: CaseID { CaseID(raw: id) }

    init(dueAt: Int64, id: Int64) {
        self.dueAt = dueAt
        self.id = id
    }

    /// Before the first row.
    package static let start = InboxCursor(dueAt: .min, id: .min)

    package static func < (left: InboxCursor, right: InboxCursor) -> Bool {
        (left.dueAt, left.id) < (right.dueAt, right.id)
    }

    // What has no deadline stands behind everything that has one; an empty column would not sort.
    private static let far: Int64 = 253_402_300_799_999

    static func due(_ instant: Instant?) -> Int64 {
        instant?.milliseconds ?? far
    }

    package var due: Instant? {
        dueAt == Self.far ? nil : Instant(milliseconds: dueAt)
    }
}

extension InboxCursor {
    /// The two numbers as one text, for an address.
    package var text: String { "\(dueAt).\(id)" }

    package init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let due = Int64(parts[0]), let id = Int64(parts[1]) else {
            return nil
        }
        self.init(dueAt: due, id: id)
    }
}
