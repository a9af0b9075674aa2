package import Programs
import Registry
package import Store

/// Somebody as the registry knows him, for himself.
package struct Myself: Sendable {
    package let name: String
    /// Its middle hidden.
    package let phone: String?
    package let union: Words?
    package let isMember: Bool
}

/// Who one is; nil for somebody whose name the hall does not know yet.
package struct OpenMyself: Question {
    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Myself? {
        guard let row = try context.actor.person.flatMap(tx.people.find) else { return nil }
        return Myself(
            name: row.name,
            phone: row.phone.flatMap { try? PhoneNumber($0).masked },
            union: try row.union.flatMap(tx.organisations.find)?.title,
            isMember: row.memberSince != nil
        )
    }
}
