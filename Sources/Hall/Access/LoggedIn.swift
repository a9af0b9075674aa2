package import Store

/// Open to whoever has logged in, as a worker or as staff.
package struct LoggedIn: Policy {
    package init() {}

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        switch actor {
        case .worker, .staff: nil
        case .partner: .notFound
        case .visitor, .hall: .logIn
        }
    }
}
