package import Store

/// Open to everybody, logged in or not.
package struct Anyone: Policy {
    package init() {}

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? { nil }
}
