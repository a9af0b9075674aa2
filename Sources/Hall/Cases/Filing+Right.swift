import Casework
import Programs
import Store

/// What has to hold before an application is taken.
extension Filing {
    func holdOpening() throws {
        if let pause = try tx.pauses.standing(service.id, on: context.today) {
            throw Refusal(pause.words, remedy: pause.remedy)
        }
        guard !service.head.opening.isOpen(on: context.today) else { return }
        throw Refusal(
            Words(zh: "现在不在申请时间内。", en: "This service is not taking applications now."),
            remedy: Words(zh: "请看服务页上的开放时间。", en: "See its page for the dates.")
        )
    }

    /// A draft is its writer's, and for this service.
    func holdDraft() throws {
        guard let id = apply.draft else { return }
        guard let draft = try tx.drafts.find(id), draft.service == service.id,
            draft.account == context.actor.account
        else { throw Refusal.notFound }
    }

    /// The file says who may hand in; a proxy needs the yes of the person concerned.
    func holdFiler() throws {
        let roles: Set<String> =
            switch context.actor {
            case .worker: ["worker"]
            case .staff(let colleague): Set(colleague.posts.map(\.duty))
            case .hall, .visitor, .partner: []
            }
        guard !roles.isDisjoint(with: service.ask.who) else { throw Refusal.notYourDuty }
        if let lead = apply.lead {
            guard let applicant else { throw Refusal.notYourDuty }
            let toOpen = LeadToOpen(lead, for: service.id, person: applicant.id)
            _ = try toOpen.row(in: tx, context)
        } else if needsConsent, apply.consent == nil {
            throw Refusal(
                Words(zh: "代人申请要先征得本人同意。", en: "Applying for another needs their consent."),
                remedy: Words(
                    zh: "请联系本人，记下同意的方式和时间。",
                    en: "Ask them, and note how and when they agreed."
                )
            )
        }
    }

    private var needsConsent: Bool {
        switch service.ask.consent?.to {
        case .proxy, .deed: context.actor.person != applicant?.id
        case .use: true
        case nil: false
        }
    }

    func holdEligibility(_ assessment: Assessment) throws {
        // Where nobody of the union decides, there is nobody to insist with.
        let decides = service.procedure.steps.first.map { $0.who != [Step.applicant] } ?? true
        guard case .no = assessment.eligible, !apply.insists || !decides else { return }
        let record = DecisionRecord(
            assessment,
            of: service,
            regions: try assessment.regionNames(in: tx)
        )
        throw NotEligible(
            record: record,
            refusal: Refusal(
                Words(
                    zh: "暂不符合条件：\(record.because.zh)。",
                    en: "Not eligible: \(record.because.en)."
                ),
                remedy: record.sentences.last
            )
        )
    }

    /// As often as the file says, and no more.
    func holdOnce() throws {
        let gate = OnceGate(tx, context, published)
        let bar =
            if let place {
                try gate.bar(for: place.id)
            } else if let office {
                try gate.bar(for: office)
            } else {
                try (relative?.row ?? applicant).flatMap { try gate.bar(for: $0, of: organisation) }
            }
        if let bar { throw bar.refusal }
    }
}
