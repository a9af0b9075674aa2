import Calendar
import Programs
import Registry
package import Store

/// Erases what cases say whose time is over, a part at a time; what something still depends on is looked at
/// again later. Run again, it goes on where it stopped.
package struct EraseDue: UseCase {
    package struct Answer: Hashable, Sendable {
        package var erased = 0
        package var putOff = 0
        /// Cases that could not be looked at, as where the version of their service is gone.
        package var stuck: [CaseID] = []

        /// How many it has looked at.
        package var seen: Int { erased + putOff + stuck.count }
    }

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        var answer = Answer()
        let later = context.today.adding(days: RetentionRules.againDays)
        for id in try tx.erasures.due(on: context.today, limit: RetentionRules.part) {
            let attempt = try tx.attempt {
                var work = try CaseWork(id, in: tx, context)
                guard try work.stillNeeded().isEmpty else { return false }
                try work.erase()
                return true
            }
            switch attempt {
            case .success(true): answer.erased += 1
            case .success(false):
                answer.putOff += 1
                try tx.erasures.putOff(id, to: later)
            case .failure(let fault as StoreError): throw fault
            case .failure:
                answer.stuck.append(id)
                try tx.erasures.putOff(id, to: later)
            }
        }
        return answer
    }
}

/// Forgets forms that were begun, never sent and not touched for long, with the papers that hang on them.
package struct ForgetDrafts: UseCase {
    package static let part = 100

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let since = context.calendar.start(
            of: context.today.adding(days: -RetentionRules.draftDays)
        )
        let drafts = try tx.drafts.untouched(since: since, limit: Self.part)
        for draft in drafts { try tx.drafts.remove(draft) }
        guard !drafts.isEmpty else { return 0 }
        try tx.audit.add(
            AuditAct(
                "drafts.forgotten",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: nil,
                words: "\(drafts.count)"
            )
        )
        return drafts.count
    }
}

extension Hall {
    /// Takes away what is kept no longer.
    func tickRetention() async throws {
        while try await perform(EraseDue(), as: .hall).seen == RetentionRules.part {}
        while try await perform(ForgetDrafts(), as: .hall) == ForgetDrafts.part {}
    }
}

extension CaseWork {
    /// Takes away what the case says. What figures are counted from stays, as numbers without words.
    mutating func erase() throws {
        let open = try? context.services.open(row.service).service
        let measures = service.counts + (open?.counts ?? [])
        let answers = service.answers(fromCanonical: row.answers) ?? FormAnswers()
        for entry in try tx.panels.entries(of: row.id) {
            guard let facts = PanelEntryFacts(entry) else { continue }
            try tx.panels.rewrite(entry.id, saying: facts.nameless(row.number).json)
        }
        try tx.erasures.erase(
            row.id,
            leaving: service.remains(of: answers, for: measures).canonical,
            at: context.now
        )
        try tx.audit.add(
            AuditAct(
                AuditAct.erasure,
                of: "case",
                row.id.raw,
                at: context.now,
                by: nil,
                in: row.id
            )
        )
        row.erasedAt = context.now
        row.eraseOn = nil
    }
}

extension PanelEntryFacts {
    /// The same with the number of its case in the place of what it was called, and nothing that was said.
    fileprivate func nameless(_ number: String) -> PanelEntryFacts {
        PanelEntryFacts(
            score: score,
            counted: counted,
            title: number,
            organisation: nil,
            kind: kind,
            asked: asked,
            tie: tie,
            comments: []
        )
    }
}
