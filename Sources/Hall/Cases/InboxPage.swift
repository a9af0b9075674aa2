import Registry
import Store

extension InboxOf {
    /// A page that goes on where an address says; any other text begins at the beginning.
    package init(from place: String?, _ part: Part, limit: Int) {
        self.init(
            after: place.flatMap(InboxCursor.init) ?? .start,
            part,
            limit: limit
        )
    }
}

extension InboxOf.Answer {
    /// Where the list goes on, for an address.
    package var nextPlace: String? { next?.text }
}

extension DecideInBulk.Result {
    /// The case, for an address.
    package var address: String { CaseID(raw: caseFile).description }
}

extension PrepareBatch.Prepared {
    /// The batch, for an address.
    package var address: String { BatchID(raw: batch).description }
}
