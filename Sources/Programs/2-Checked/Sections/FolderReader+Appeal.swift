import Calendar
import Casework

extension FolderReader {
    /// What an applicant can do about a refusal: nothing only where the file says `appeal: none`.
    mutating func appeal(_ root: ParsedMap, _ people: Roles) -> AppealPlan? {
        let node = root["appeal"]
        if let text = node?.text {
            if text.value != "none" {
                unknownValue(text, of: "appeal", known: ["none", "{within: 15 days}"])
            }
            return nil
        }
        guard
            let map = node.map({ map($0, of: "appeal") })
                ?? ParsedMap(entries: [], place: root.place)
        else { return nil }
        check(map, against: .appeal)
        func said(_ key: String, or usual: String) -> ParsedText? {
            map[key] == nil ? ParsedText(usual, .plain, at: map.place) : text(key, in: map)
        }
        // A tenant without the usual duty has nobody who could look at it.
        if map["to"] == nil, !people.duties.contains(Roles.lookingAfter) { return nil }
        let within = said("within", or: "15 days").flatMap { span($0, of: "within") }
        let answer = said("answered within", or: "15 working days").flatMap {
            due($0, of: "answered within")
        }
        let to = said("to", or: Roles.lookingAfter)
        if let to { check(to, among: people.duties, of: "to", people) }
        guard let within, let answer, let to else { return nil }
        return AppealPlan(within: within, to: to.value, answer: answer, late: [to.value])
    }
}
