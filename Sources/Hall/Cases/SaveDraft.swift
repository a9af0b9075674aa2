import Programs
package import Store

/// Keeps a form that is not finished, so that it can be gone on with on any phone.
package struct SaveDraft: UseCase {
    package let service: String
    /// Which; for a worker without one, the own form of this service.
    package let draft: DraftID?
    /// Answers as a form sends them; merged over what was kept.
    package let answers: [String: [String]]
    /// The question to go on with.
    package let page: String
    /// What it was begun for, where the case comes from a lead.
    package let lead: LeadID?

    package init(
        _ service: String,
        draft: DraftID? = nil,
        lead: LeadID? = nil,
        answers: [String: [String]],
        page: String
    ) {
        self.service = service
        self.draft = draft
        self.answers = answers
        self.page = page
        self.lead = lead
    }

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws -> DraftID {
        let published = try context.services.open(service)
        guard let account = context.actor.account else { throw Refusal.logIn }
        guard let draft = try draft ?? own(account, in: tx, context)?.id else {
            let id: DraftID = tx.mint.id()
            try tx.drafts.add(
                DraftRow(
                    id: id,
                    account: account,
                    service: service,
                    digest: published.service.version,
                    answers: RawAnswers.text(answers),
                    page: page,
                    lead: lead,
                    madeAt: context.now,
                    updatedAt: context.now
                )
            )
            return id
        }
        guard var row = try tx.drafts.find(draft), row.account == account, row.service == service
        else { throw Refusal.notFound }
        let kept = RawAnswers.read(row.answers)
        row.answers = RawAnswers.text(kept.merging(answers) { _, new in new })
        row.page = page
        row.updatedAt = context.now
        try tx.drafts.save(row)
        return draft
    }

    /// A worker fills in one form of a service at a time; staff fill in several, for several people.
    private func own(_ account: UserID, in tx: Tx, _ context: Context) throws -> DraftRow? {
        guard case .worker = context.actor else { return nil }
        return try tx.drafts.of(account).first { $0.service == service }
    }
}

/// A draft of one's own, to be gone on with.
package struct OpenDraft: Question {
    package struct Answer: Sendable {
        package let row: DraftRow
        package let answers: [String: [String]]
        package let files: [FileRow]
    }

    private let draft: DraftID

    package init(_ draft: DraftID) {
        self.draft = draft
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.drafts.find(draft), row.account == context.actor.account else {
            throw Refusal.notFound
        }
        return Answer(
            row: row,
            answers: RawAnswers.read(row.answers),
            files: try tx.files.of(.draft(draft))
        )
    }
}
