import Casework
package import Programs
package import Store

/// A duty for which two are needed and one is there, or nobody.
package struct LoneDuty: Hashable, Sendable {
    /// What takes two people.
    package enum Reason: Hashable, Sendable, CaseIterable {
        /// One pays, another checks.
        case payment
        /// What one decided after a review, another has to answer for.
        case review
        /// What one approved, another signs.
        case signature
        /// Money that one claims back, another confirms.
        case recovery
    }

    /// As accounts carry it: `supervisor`.
    package let duty: String
    package let organisation: Words
    package let holders: Int
    /// In the order of ``Reason``.
    package let reasons: [Reason]
}

/// The duties of services for which the union in charge has too few people: sooner or later a case would stand
/// before somebody who may not touch it. Told to those who have the duty there, and to who looks after others.
package struct LoneDuties: Question {
    package static let needed = 2

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [LoneDuty] {
        guard let colleague = context.actor.colleague else { return [] }
        var wanted: [Desk: Set<LoneDuty.Reason>] = [:]
        var names: [String: Words] = [:]
        for published in context.services.open {
            names[published.ownerPath] = published.ownerName
            for (duty, reason) in published.service.dutiesOfTwo {
                let hears = colleague.posts.contains {
                    published.ownerPath.hasPrefix($0.path)
                        && [duty, AbsenceDuties.supervising].contains($0.duty)
                }
                guard hears else { continue }
                wanted[Desk(path: published.ownerPath, duty: duty), default: []].insert(reason)
            }
        }
        return try wanted.sorted { $0.key < $1.key }.compactMap { desk, reasons in
            let holders = try holders(of: desk.duty, for: desk.path, in: tx, context)
            guard holders < Self.needed else { return nil }
            return LoneDuty(
                duty: desk.duty,
                organisation: names[desk.path] ?? Words(zh: "", en: ""),
                holders: holders,
                reasons: LoneDuty.Reason.allCases.filter(reasons.contains)
            )
        }
    }

    /// How many people have a duty at a union or above it.
    private func holders(
        of duty: String,
        for path: String,
        in tx: Tx,
        _ context: Context
    ) throws -> Int {
        let posts = try tx.accounts.holders(of: duty, on: context.today)
        let places = try tx.organisations.find(anyOf: posts.map(\.organisation))
        let near = posts.filter { places[$0.organisation].map { path.hasPrefix($0.path) } ?? false }
        return try Set(near.map(\.account)).count { try tx.accounts.find($0)?.isClosed == false }
    }

    private struct Desk: Hashable, Comparable {
        let path: String
        let duty: String

        static func < (one: Desk, other: Desk) -> Bool {
            (one.path, one.duty) < (other.path, other.duty)
        }
    }
}

extension Service {
    /// The duties that it needs two people for, and what for.
    fileprivate var dutiesOfTwo: [(duty: String, reason: LoneDuty.Reason)] {
        let all = procedures
        var found = all.compactMap(\.procedure.appeal).map { ($0.to, LoneDuty.Reason.review) }
        found += all.compactMap(\.procedure.signature).map { ($0.to, .signature) }
        guard all.contains(where: { $0.grants.contains { $0.unit == ServiceAccount.yuan } }) else {
            return found
        }
        found.append((head.recovery.to, .recovery))
        for step in all.flatMap(\.procedure.steps) {
            for action in step.actions where action.paysSomething {
                found += (action.who ?? step.who).map { ($0, .payment) }
            }
        }
        return found
    }
}
