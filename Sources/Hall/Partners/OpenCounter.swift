import Programs
import Registry
package import Store

/// What a counter sees of a pass: a masked name and prices, and nothing else of the person.
package struct CounterView: Sendable {
    package let name: String
    package let quotes: [Quote]
}

/// Reads a pass at a counter.
package struct OpenCounter: Question {
    private let token: String

    package init(_ token: String) {
        self.token = token
    }

    package var policy: any Policy { AtCounter() }

    package func answer(in tx: Tx, _ context: Context) throws -> CounterView {
        let clerk = try context.clerk(in: tx)
        let (pass, person) = try context.read(token, in: tx)
        return CounterView(
            name: PersonName(person.name)?.masked ?? "*",
            quotes: try Pricing(tx, context).quotes(at: clerk.partner, for: person, by: pass)
                .sorted { $0.isSubsidised && !$1.isSubsidised }
        )
    }
}

extension Context {
    /// Who stands at the counter, as long as the partner is one.
    func clerk(in tx: Tx) throws -> Clerk {
        guard let clerk = actor.clerk, let partner = try tx.partners.find(clerk.partner),
            partner.closedOn == nil
        else { throw Refusal.notFound }
        return clerk
    }

    /// The pass of a token and whose it is.
    func read(_ token: String, in tx: Tx) throws -> (MemberPass, PersonRow) {
        guard let pass = MemberPass(token, in: tx) else { throw Refusal.noPass }
        guard pass.holds(at: now) else { throw Refusal.stalePass }
        guard let person = try tx.people.find(pass.person), person.mergedInto == nil else {
            throw Refusal.noPass
        }
        return (pass, person)
    }
}

/// Turns a typed code into the token that stands in addresses; wrong ones are counted, so that nobody
/// tries them all.
package struct TypeMemberCode: UseCase {
    package enum Answer: Hashable, Sendable {
        case token(String)
        case refused(Refusal)
    }

    private let typed: String

    package init(_ typed: String) {
        self.typed = MemberPass.tidied(typed)
    }

    package var policy: any Policy { AtCounter() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let clerk = try context.clerk(in: tx)
        let found = try tx.memberCodes.find(typed, at: context.now)
        let limit = DoorRules.wrongMemberCodes
        let who = clerk.partner.description
        if let found, try limit.end(who, in: tx, at: context.now) == nil {
            return .token(try MemberPass(of: found.person, shown: found.pass).token(in: tx))
        }
        if let again = try limit.count(who, in: tx, at: context.now) {
            return .refused(.tooOften(again, context.calendar))
        }
        return .refused(.noCode)
    }
}

extension Refusal {
    package static let noPass = Refusal(
        Words(zh: "这不是本工会的会员码。", en: "This is no member code of this union."),
        remedy: Words(
            zh: "请对方打开“我的—会员码”，重新扫一次。",
            en: "Ask for the code under Me, Member code, and scan it again."
        )
    )
    package static let stalePass = Refusal(
        Words(zh: "这个会员码已过五分钟，失效了。", en: "This code is older than five minutes."),
        remedy: Words(
            zh: "请对方刷新会员码，再扫一次。",
            en: "Ask the holder to renew the code, then scan again."
        )
    )
    static let noCode = Refusal(
        Words(zh: "没有这个会员码，或已过五分钟。", en: "There is no such code, or it is too old."),
        remedy: Words(
            zh: "请看对方手机上现在的九位码，再输一次。",
            en: "Look at the nine letters on the phone now and type them again."
        )
    )
}
