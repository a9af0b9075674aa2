import Registry
import Store

/// The people on the list of members who have a worker's phone; a family may share one.
struct Members {
    private let people: [PersonRow]

    init(of account: UserID, in tx: Tx) throws {
        people = try tx.people.withPhone(of: account).filter {
            $0.mergedInto == nil && $0.identityNumber != nil
        }
    }

    /// Their phone, its middle hidden; nil where there is nobody.
    var maskedPhone: String? {
        people.first?.phone.flatMap { try? PhoneNumber($0).masked }
    }

    var isEmpty: Bool { people.isEmpty }

    /// The one whose identity number ends so; nil where it is nobody's, or not one person's alone.
    func whose(lastFour: String) -> PersonRow? {
        let found = people.filter { $0.identityNumber?.suffix(4).uppercased() == lastFour }
        return found.count == 1 ? found.first : nil
    }
}
