package import Store

/// Only the hall itself: its clock, its rules, the operator at the command line.
package struct HallOnly: Policy {
    package init() {}

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        actor == .hall ? nil : .notFound
    }
}
