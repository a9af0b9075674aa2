import Registry
import Store

/// The people on the list of members who have a phone; a family may share one.
struct Members {
    private let people: [PersonRow]

    init(_ phone: PhoneNumber, in tx: Tx) throws {
        people = try tx.people.withPhone(phone.text).filter {
            $0.mergedInto == nil && $0.identityNumber != nil
        }
    }

    var isEmpty: Bool { people.isEmpty }

    /// The one whose identity number ends so; nil where it is nobody's, or not one person's alone.
    func whose(lastFour: String) -> PersonRow? {
        let found = people.filter { $0.identityNumber?.suffix(4).uppercased() == lastFour }
        return found.count == 1 ? found.first : nil
    }
}
