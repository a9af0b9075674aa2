import Calendar

extension FolderReader {
    /// How money that was paid wrongly is claimed back: within 30 days where the file is silent.
    mutating func recovery(_ root: ParsedMap, _ people: Roles) -> RecoveryPlan? {
        guard let node = root["recovery"] else {
            return Span(RecoveryPlan.usualDays).map {
                RecoveryPlan(within: $0, to: Roles.lookingAfter)
            }
        }
        guard let map = map(node, of: "recovery") else { return nil }
        check(map, against: .recovery)
        let within =
            map["within"] == nil
            ? Span(RecoveryPlan.usualDays)
            : text("within", in: map).flatMap { span($0, of: "within") }
        let to = text("to", in: map)
        if let to {
            check(to, among: people.duties.subtracting([Panel.judge]), of: "to", people)
        }
        return within.map { RecoveryPlan(within: $0, to: to?.value ?? Roles.lookingAfter) }
    }
}
