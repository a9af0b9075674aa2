import Programs
package import Store

/// Open to staff who hold one of the duties anywhere; which rows they see is the query's matter.
package struct StaffOnly: Policy {
    private let duties: Set<String>?
    private let fresh: Bool
    private let letsGuests: Bool

    /// Any staff at all; `fresh` where the password must have been typed just now.
    ///
    /// - Parameter guests: Whether also those who are here to judge and for nothing else.
    package init(fresh: Bool = false, guests: Bool = false) {
        duties = nil
        self.fresh = fresh
        letsGuests = guests
    }

    /// Staff with one of these duties.
    package init(with duties: Set<String>, fresh: Bool = false) {
        self.duties = duties
        self.fresh = fresh
        letsGuests = false
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        if let duties, duties.isDisjoint(with: colleague.posts.map(\.duty)) {
            return .notYourDuty
        }
        if duties == nil, !letsGuests, colleague.isGuest { return .notYourDuty }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}

extension Refusal {
    package static let notYourDuty = Refusal(
        .init(zh: "您的岗位不办这件事。", en: "This is not a duty of your post."),
        remedy: .init(zh: "需要时请管理员调整岗位。", en: "Ask the administrator if your post should have it.")
    )
    package static let logInAgain = Refusal(
        .init(zh: "为安全起见，请再次输入密码。", en: "To be safe, type your password once more."),
        remedy: .init(zh: "确认后五分钟内不再询问。", en: "You will not be asked again for five minutes.")
    )
}
