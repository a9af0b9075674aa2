import Calendar
import Programs
import Registry
package import Store

/// Makes another colleague the contact of a case; the applicant reads of it, and the new one hears.
package struct PassOnCase: RepeatableUseCase, Encodable {
    private let caseFile: Int64
    private let to: String

    /// - Parameter to: The new contact, as in an address.
    package init(_ caseFile: CaseID, to account: String) {
        self.caseFile = caseFile.raw
        to = account.trimmed
    }

    package var policy: any Policy { StaffAtHand(CaseID(raw: caseFile)) }
    package var body: PassOnCase { self }

    /// The name of the new contact.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        let work = try CaseWork(CaseID(raw: caseFile), in: tx, context)
        guard let other = try work.contactCandidates().first(where: { $0.id.description == to })
        else {
            throw Refusal(
                Words(zh: "这件事不能转给这位同事。", en: "The case cannot be passed on to this colleague."),
                remedy: Words(
                    zh: "请从名单里选；只有联系人、替班的同事和主管可以转。",
                    en:
                        "Choose from the list; the contact, a stand-in and supervisors may pass it on."
                )
            )
        }
        try work.passOn(to: other)
        return other.name ?? ""
    }
}

/// Passes everything on that a colleague is the contact of, as when a post ends: each case to whoever has the fewest.
struct PassOnAll: UseCase {
    static let part = 100

    let account: UserID

    var policy: any Policy { HallOnly() }

    /// Whether there is more to do.
    func run(in tx: Tx, _ context: Context) throws -> Bool {
        let rows = try tx.cases.open(ofContact: account, after: nil, limit: Self.part)
        for row in rows {
            let work = try CaseWork(row, in: tx, context)
            let next = try Contacts(work.published, in: tx, context).choose(at: row.handlingPath)
            if let next = try next.flatMap(tx.accounts.find), next.id != account {
                try work.passOn(to: next)
            } else {
                try tx.cases.name(nil, for: row.id)
            }
        }
        return rows.count == Self.part
    }
}

extension CaseWork {
    fileprivate func passOn(to account: AccountRow) throws {
        try tx.cases.name(account.id, for: row.id)
        try note(.assigned, words: account.name)
        guard account.id != context.actor.account else { return }
        try Outbox(
            MessageText(
                Words(
                    zh: "“\(service.title.zh)”\(row.number) 现在由您联系。",
                    en: "\(service.title.en), \(row.number): you are its contact now."
                )
            ),
            once: "case \(row.id) contact \(account.id) \(context.now.milliseconds)",
            about: row.id,
            in: tx,
            at: context.now
        ).keep(for: account.id)
    }
}
