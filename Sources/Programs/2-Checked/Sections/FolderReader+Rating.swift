import Calendar

extension FolderReader {
    /// How applicants are asked what it was like: not at all only where the file says `rating: none`.
    mutating func rating(_ root: ParsedMap, _ people: Roles) -> RatingPlan? {
        let node = root["rating"]
        if let text = node?.text {
            if text.value != "none" {
                unknownValue(text, of: "rating", known: ["none", "{within: 30 days}"])
            }
            return nil
        }
        guard
            let map = node.map({ map($0, of: "rating") })
                ?? ParsedMap(entries: [], place: root.place)
        else { return nil }
        check(map, against: .rating)
        func said(_ key: String, or usual: String) -> ParsedText? {
            map[key] == nil ? ParsedText(usual, .plain, at: map.place) : text(key, in: map)
        }
        // A tenant without the usual duty has nobody who would call.
        if map["to"] == nil, !people.duties.contains(Roles.lookingAfter) { return nil }
        let within = said("within", or: "30 days").flatMap { span($0, of: "within") }
        let to = said("to", or: Roles.lookingAfter)
        if let to { check(to, among: people.duties, of: "to", people) }
        guard let within, let to else { return nil }
        return RatingPlan(within: within, to: to.value)
    }
}
