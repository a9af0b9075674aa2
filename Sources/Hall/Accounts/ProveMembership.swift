package import Calendar
import Programs
package import Store

/// Joins an account to the member on the list who has its phone, proved by the last four of the
/// identity number.
package struct ProveMembership: UseCase {
    package enum Answer: Hashable, Sendable {
        case joined(PersonID)
        case wrong(left: Int)
        case tooOften(again: Instant)
    }

    private let lastFour: String
    private let address: String

    package init(lastFour: String, from address: String) {
        self.lastFour = lastFour.uppercased()
        self.address = address
    }

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        guard case .worker(let id, _) = context.actor, var account = try tx.accounts.find(id)
        else { throw Refusal.notFound }
        if let person = account.person { return .joined(person) }
        let limit = DoorRules.proofsOfMembership
        if let again = try limit.count("\(account.id)", in: tx, at: context.now) {
            return .tooOften(again: again)
        }
        guard let person = try Members(of: account.id, in: tx).whose(lastFour: lastFour) else {
            try tx.note(.failedProof, account.id, context, from: address)
            let tries = try tx.rates.find(limit.kind, "\(account.id)")?.times ?? limit.times
            return .wrong(left: Int(limit.times - tries))
        }
        account.person = person.id
        try tx.accounts.save(account)
        try tx.note(.joined, account.id, context, from: address)
        return .joined(person.id)
    }
}

extension ProveMembership.Answer {
    /// The no in words; nil for a yes.
    package func refusal(_ calendar: WorkCalendar) -> Refusal? {
        switch self {
        case .joined: nil
        case .wrong(let left): .wrongLastFour(left: left)
        case .tooOften(let again): .tooOften(again, calendar)
        }
    }
}
