import Calendar
package import Programs
import Registry
package import Store

/// A lead as those see it who follow it up.
package struct LeadView: Sendable {
    package let row: LeadRow
    package let state: LeadState
    /// As it was noted; only those at whose hand the lead is read it. Empty once it was deleted.
    package let name: String
    package let contact: String?
    package let service: Words
    /// How the lead came; where a rule found it, which.
    package let source: Words
    package let attempts: [ContactAttemptRow]
    package let consents: [ConsentRow]
    package let files: [FileRow]
    /// The link by which papers can come now.
    package let link: UploadLinkRow?
    package let caseNumber: String?
    package let assignee: String?
    /// Whether a case may be opened now, and why not.
    package let refusal: Refusal?
    package let staff: [UserID: String]
}

/// One lead.
package struct OpenLead: Question {
    private let id: LeadID

    package init(_ id: LeadID) {
        self.id = id
    }

    package var policy: any Policy { LeadAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> LeadView {
        guard let row = try tx.leads.find(id) else { throw Refusal.notFound }
        return try LeadView(row, in: tx, context)
    }
}

extension LeadView {
    init(_ row: LeadRow, in tx: Tx, _ context: Context) throws {
        self.row = row
        state = LeadState(rawValue: row.state) ?? .open
        name = row.name ?? ""
        contact = row.contact
        service = context.services.title(of: row.service)
        let finds = try? context.services.open(row.service).service.finds
        source =
            finds?.first { $0.title.zh == row.rule }?.title
            ?? (RecordLead.Source(rawValue: row.source) ?? .other).title
        attempts = try tx.leads.attempts(of: row.id)
        consents = try tx.consents.ofLead(row.id)
        files = try tx.files.of(.lead(row.id))
        link = try tx.uploadLinks.of(.lead(row.id))
            .last { $0.expiresAt > context.now && $0.leftFiles > 0 }
        caseNumber = try row.caseFile.flatMap(tx.cases.find)?.number
        let people = Set(
            attempts.compactMap(\.madeBy) + consents.compactMap(\.recordedBy)
                + [row.assignedTo, row.madeBy].compactMap { $0 }
        )
        var staff: [UserID: String] = [:]
        for id in people { staff[id] = try tx.accounts.find(id)?.name }
        self.staff = staff
        assignee = row.assignedTo.flatMap { staff[$0] }
        refusal = consents.contains { $0.withdrawnAt == nil } ? nil : .consentFirst
    }
}
