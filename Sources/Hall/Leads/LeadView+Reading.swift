package import Calendar
package import Programs
import Registry
import Store

extension LeadView {
    /// An attempt to reach the person.
    package struct Contact: Hashable, Sendable {
        package let at: Instant
        package let who: String?
        package let way: ConsentGiven.Way?
        package let result: LogContact.Result?
        package let words: String
    }

    /// The person's yes.
    package struct Yes: Hashable, Sendable {
        /// By which it is taken back.
        package let address: String
        package let at: Instant
        package let who: String?
        package let way: ConsentGiven.Way?
        package let words: String?
    }

    package struct Paper: Hashable, Sendable {
        package let address: String
        package let name: String
        package let bytes: Int
    }

    package var address: String { row.id.description }
    package var madeAt: Instant { row.madeAt }
    package var note: String? { row.note }
    package var serviceID: String { row.service }
    package var person: String? { row.person?.description }
    package var caseAddress: String? { row.caseFile?.description }

    package var outcome: Words? {
        row.outcome.flatMap(CloseLead.Outcome.init)?.title
    }

    package var contacts: [Contact] {
        attempts.map { attempt in
            Contact(
                at: attempt.at,
                who: attempt.madeBy.flatMap { staff[$0] },
                way: ConsentGiven.Way(rawValue: attempt.way),
                result: LogContact.Result(rawValue: attempt.result),
                words: attempt.words ?? ""
            )
        }
    }

    package var yes: Yes? {
        consents.first { $0.withdrawnAt == nil }.map { consent in
            Yes(
                address: consent.id.description,
                at: consent.givenAt,
                who: consent.recordedBy.flatMap { staff[$0] },
                way: ConsentGiven.Way(rawValue: consent.way),
                words: consent.words
            )
        }
    }

    /// When the person took the yes back; nil while one stands, or where there was none.
    package var takenBack: Instant? {
        yes == nil ? consents.compactMap(\.withdrawnAt).max() : nil
    }

    /// The end of the link that works now, and how many papers it still takes.
    package var openLink: (end: Instant, left: Int)? {
        link.map { ($0.expiresAt, Int($0.leftFiles)) }
    }

    package var papers: [Paper] {
        files.map { Paper(address: $0.id.description, name: $0.name, bytes: Int($0.size)) }
    }
}

extension RecordLead.Source {
    package var title: Words {
        switch self {
        case .visit: Words(zh: "走访发现", en: "Found on a visit")
        case .colleague: Words(zh: "同事转来", en: "From a colleague")
        case .rule: Words(zh: "数据比对", en: "Found by a rule")
        case .other: Words(zh: "其他途径", en: "Another way")
        }
    }
}
