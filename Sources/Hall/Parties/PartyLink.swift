package import Calendar
import Casework
import Programs
import Registry
package import Store

/// Makes a link by which a party without an account comes to its own part of a case, and the code that
/// opens it: the two go by different ways, so that a letter that is lost opens nothing.
///
/// It works for thirty days. There is one at a time for each party.
package struct MakePartyLink: UseCase {
    package static let days = 30

    package let party: CasePartyID
    /// Thirty-two random bytes and six digits, made before the transaction.
    package let token: [UInt8]
    package let code: String

    package init(_ party: CasePartyID, token: [UInt8], code: String) {
        self.party = party
        self.token = token
        self.code = code
    }

    package var policy: any Policy { PartyOfDesk(party) }

    package func run(in tx: Tx, _ context: Context) throws -> Instant {
        guard let member = try tx.parties.find(party), member.leftAt == nil,
            try tx.cases.find(member.caseFile)?.state.isClosed == false
        else { throw Refusal.notFound }
        try tx.partyLinks.revoke(of: party)
        let expires = context.calendar.end(of: context.today.adding(days: Self.days))
        try tx.partyLinks.add(
            PartyLinkRow(
                tokenHash: token.sha256,
                tenant: tx.tenant,
                party: party,
                codeHash: tx.vault.blindIndex(.code, "\(party)\u{0}\(code)"),
                madeBy: context.actor.account,
                madeAt: context.now,
                expiresAt: expires
            )
        )
        try tx.audit.add(
            AuditAct(
                "party.linked",
                of: "case",
                member.caseFile.raw,
                at: context.now,
                by: context.actor.account,
                in: member.caseFile
            )
        )
        return expires
    }
}

/// Whoever handles the case of a party; to everybody else it does not exist.
struct PartyOfDesk: Policy {
    private let party: CasePartyID

    init(_ party: CasePartyID) {
        self.party = party
    }

    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        guard let caseFile = try tx.parties.find(party)?.caseFile else { return .notFound }
        return try PartyDesk(caseFile).refusal(of: actor, in: tx)
    }
}

/// Whoever holds a duty over a case's handling; whoever filed it for another does not name its parties.
struct PartyDesk: Policy {
    private let caseFile: CaseID

    init(_ caseFile: CaseID) {
        self.caseFile = caseFile
    }

    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        guard let row = try tx.cases.find(caseFile), Roles(of: actor, in: row).isHandler else {
            return .notFound
        }
        return nil
    }
}

/// A link as it is shown, once, with its code.
package struct MadePartyLink: Sendable {
    package let token: [UInt8]
    package let code: String
    package let name: String
    package let until: CivilDate
}

extension Hall {
    /// Makes a party's link; what is shown is kept nowhere, so a second sending makes another.
    package func makePartyLink(_ party: CasePartyID, as actor: Actor) async throws -> MadePartyLink
    {
        let token = entropy.bytes(32)
        let number = entropy.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
        let code = String(String(1_000_000 + number).dropFirst())
        let end = try await perform(MakePartyLink(party, token: token, code: code), as: actor)
        let name = try await ask(PartyName(party), as: actor)
        return MadePartyLink(
            token: token,
            code: code,
            name: name,
            until: calendar.lastDay(before: end)
        )
    }
}

private struct PartyName: Question {
    let party: CasePartyID

    init(_ party: CasePartyID) {
        self.party = party
    }

    var policy: any Policy { PartyOfDesk(party) }

    func answer(in tx: Tx, _ context: Context) throws -> String {
        try tx.parties.find(party)?.name ?? ""
    }
}

/// Gives a link's code. A wrong one is counted, and after five the link is over.
package struct EnterPartyDoor: UseCase {
    static let tries: Int64 = 5

    package let token: [UInt8]
    package let code: String
    /// What the browser holds from now on.
    package let session: [UInt8]

    package init(_ token: [UInt8], code: String, session: [UInt8]) {
        self.token = token
        self.code = code
        self.session = session
    }

    /// Whoever holds the link may try.
    package var policy: any Policy { Anyone() }

    /// Whether the code was right; a refusal would undo the counting.
    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let door = try PartyDoor(token, in: tx, context)
        let digits = code.filter(\.isWholeNumber)
        let hash = tx.vault.blindIndex(.code, "\(door.link.party)\u{0}\(digits)")
        guard hash == door.link.codeHash else {
            try tx.partyLinks.miss(token.sha256)
            return false
        }
        try tx.partyLinks.enter(token.sha256, session.sha256)
        return true
    }
}

/// What stands behind a party's link, as long as it works.
struct PartyDoor {
    let link: PartyLinkRow
    let member: CasePartyRow

    init(_ token: [UInt8], in tx: Tx, _ context: Context) throws {
        guard let link = try tx.partyLinks.find(token.sha256), link.tenant == tx.tenant,
            link.expiresAt > context.now, link.tries < EnterPartyDoor.tries,
            let member = try tx.parties.find(link.party), member.leftAt == nil
        else { throw Refusal.linkOver }
        self.link = link
        self.member = member
    }

    /// The same for a browser that has given the code.
    init(_ token: [UInt8], session: [UInt8], in tx: Tx, _ context: Context) throws {
        try self.init(token, in: tx, context)
        guard link.sessionHash == session.sha256 else { throw Refusal.codeFirst }
    }
}

extension Refusal {
    package static let codeFirst = Refusal(
        Words(zh: "请先输入验证码。", en: "Give the code first."),
        remedy: Words(zh: "验证码由工会工作人员另行告诉您。", en: "The union tells it to you separately.")
    )
}
