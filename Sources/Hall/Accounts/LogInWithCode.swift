import Calendar
package import Programs
package import Registry
package import Store

/// Lets a worker in by the code sent to the phone, and makes the account when it is the first time.
///
/// A wrong code is a no that commits, because it counts.
package struct LogInWithCode: UseCase {
    package enum Answer: Hashable, Sendable {
        /// In. Where a member on the list has this phone, the last four of the identity number join
        /// the two.
        case entered(token: String, asksMembership: Bool)
        case wrong(left: Int)
        case expired
        case usedUp
        case closed
    }

    private let phone: PhoneNumber
    private let code: String
    private let address: String
    private let language: Language
    private let key: SessionKey

    package init(
        _ phone: PhoneNumber,
        code: String,
        from address: String,
        in language: Language,
        entropy: any Entropy
    ) {
        self.phone = phone
        self.code = code
        self.address = address
        self.language = language
        key = SessionKey(entropy)
    }

    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let account = try tx.accounts.withPhone(phone.text)
        if let no = try CodeCheck(code, for: phone.text).judge(in: tx, at: context.now) {
            try tx.note(.failure, account?.id, context, from: address)
            return Answer(no)
        }
        if account?.isClosed == true { return .closed }
        return try enter(account ?? newAccount(in: tx, at: context.now), in: tx, context)
    }

    /// Is told in the language of the page on which it was made, until it chooses another.
    private func newAccount(in tx: Tx, at now: Instant) throws -> AccountRow {
        var account = AccountRow(id: tx.mint.id(), kind: .worker, madeAt: now)
        account.language = language.rawValue
        try tx.accounts.add(account, phone: phone.text)
        return account
    }

    private func enter(_ account: AccountRow, in tx: Tx, _ context: Context) throws -> Answer {
        try key.open(account.id, .worker, in: tx, at: context.now)
        try tx.note(.entry, account.id, context, from: address)
        let isOpen = try account.person == nil && !Members(of: account.id, in: tx).isEmpty
        return .entered(token: key.token, asksMembership: isOpen)
    }
}

extension LogInWithCode.Answer {
    fileprivate init(_ no: CodeCheck.No) {
        self =
            switch no {
            case .wrong(let left): .wrong(left: left)
            case .expired: .expired
            case .usedUp: .usedUp
            }
    }

    /// The no in words; nil for a yes.
    package var refusal: Refusal? {
        switch self {
        case .entered: nil
        case .wrong(let left): .wrongCode(left: left)
        case .expired: .expiredCode
        case .usedUp: .usedUpCode
        case .closed: .closedAccount
        }
    }
}
