import Calendar
import Casework
import FEEL
package import Programs
import Registry
package import Store

/// Hands in an application: for oneself, or for another with consent.
///
/// Everything is judged inside the write: the form, the rule, how often one may apply. What comes back
/// is a receipt; anything else is a ``Refusal`` or an ``UnfinishedForm`` and leaves nothing behind.
package struct Apply: RepeatableUseCase {
    package let service: String
    /// Answers as a form sends them, by wire name; facts of the catalogue by theirs.
    package let answers: [String: [String]]
    /// Whom it is for; nil for oneself.
    package let person: PersonID?
    package let consent: ConsentGiven?
    package let draft: DraftID?
    package let lead: LeadID?
    /// Wants the union's own decision although the rule says no.
    package let insists: Bool
    /// It is about a place, a household or the own affair of an organisation, and nobody's own.
    package let isForNobody: Bool

    package init(
        _ service: String,
        answers: [String: [String]],
        for person: PersonID? = nil,
        consent: ConsentGiven? = nil,
        draft: DraftID? = nil,
        lead: LeadID? = nil,
        insists: Bool = false,
        isForNobody: Bool = false
    ) {
        self.service = service
        self.answers = answers
        self.person = person
        self.consent = consent
        self.draft = draft
        self.lead = lead
        self.insists = insists
        self.isForNobody = isForNobody
    }

    package var policy: any Policy {
        isForNobody ? StaffOnly() as any Policy : MayApply(for: person)
    }

    /// Without the draft: it may be made anew for each sending.
    package var body: [String: [String]] {
        let rest = [
            service, person?.description, consent?.way.rawValue, consent?.words,
            lead?.description, String(insists), String(isForNobody),
        ]
        // No wire name is empty.
        return answers.merging(["": rest.map { $0 ?? "" }]) { _, own in own }
    }

    package func run(in tx: Tx, _ context: Context) throws -> Receipt {
        var filing = try Filing(self, in: tx, context)
        return try filing.run()
    }
}

/// How somebody agreed to something, as whoever heard it wrote it down.
package struct ConsentGiven: Hashable, Sendable, Codable {
    package enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        case phone
        case face
        case paper
        case online
    }

    package let way: Way
    package let words: String?

    package init(_ way: Way, words: String? = nil) {
        self.way = way
        self.words = words
    }
}

/// What somebody holds in hand after applying.
package struct Receipt: Hashable, Sendable, Codable {
    package let caseFile: Int64
    package let number: String
    package let title: Words
    /// The step where it lies, and the day by which it is to be done.
    package let step: Words
    package let due: String?
}

/// A form that cannot be handed in yet: what is wrong with which answers, and what is missing.
package struct UnfinishedForm: Error, Hashable, Sendable {
    package let faults: [String: Words]
    package let unanswered: [String]
}

/// What the rule says of an application before it is handed in: no, with the reason and the rows.
///
/// Whoever wants the union's own decision all the same hands it in with ``Apply/insists``.
package struct NotEligible: Error, Hashable, Sendable {
    package let record: DecisionRecord
    package let refusal: Refusal
}

/// Who may hand in an application for whom: people for themselves; staff for people within the reach
/// of a post.
package struct MayApply: Policy {
    private let person: PersonID?

    package init(for person: PersonID?) {
        self.person = person
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        switch actor {
        case .visitor: return .logIn
        case .hall: return nil
        case .partner: return .notFound
        case .worker(_, let own): return person == nil || person == own ? nil : .notFound
        case .staff(let colleague):
            guard let person, let row = try tx.people.find(person) else { return .notFound }
            guard let union = try row.union.flatMap(tx.organisations.find) else {
                // Somebody in no union is anybody's to help.
                return colleague.posts.isEmpty || colleague.isGuest ? .notYourDuty : nil
            }
            return colleague.duties(at: union.path).isEmpty ? .notFound : nil
        }
    }
}
