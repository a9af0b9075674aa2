import Programs
package import Store

/// Who may do a thing. One policy, one small struct; no use case has a default.
package protocol Policy: Sendable {
    /// Why this actor may not; nil where one may.
    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal?
}

extension Refusal {
    /// The answer to an unknown number and to a foreign one alike, so that neither can be told apart.
    package static let notFound = Refusal(
        .init(zh: "没有找到这一项。", en: "There is nothing under this number."),
        remedy: .init(zh: "请核对编号，或从“我的办件”进入。", en: "Check the number, or open it from My cases.")
    )
    package static let logIn = Refusal(
        .init(zh: "请先登录。", en: "Please log in first."),
        remedy: .init(zh: "登录后会回到这一页。", en: "After logging in you come back to this page.")
    )
}
