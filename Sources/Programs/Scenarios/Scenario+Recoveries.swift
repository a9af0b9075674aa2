/// What somebody does in a scenario about money that was paid wrongly.
package enum RecoveryDeed: String, Hashable, Sendable, CaseIterable {
    /// Says that the case's payment was wrong; of the whole of it where no amount is said.
    case claim = "claim back"
    case confirm = "confirm claim"
    /// Does not confirm it, or finds an objection to it right.
    case drop = "drop claim"
    case object = "object to claim"
    case uphold = "uphold claim"
    /// Notes what came in.
    case paidBack = "paid back"
    case waive = "waive claim"
}
