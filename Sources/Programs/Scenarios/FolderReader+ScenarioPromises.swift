import FEEL

/// What scenarios say about parties, promises and talks.
extension FolderReader {
    /// Lines of a group of questions: `[{worker: chen, owed: 20000}, …]`, each a little object.
    func rows(_ node: ParsedNode) -> [String]? {
        guard let list = node.list, !list.isEmpty, list.allSatisfy({ $0.map != nil }) else {
            return nil
        }
        return list.compactMap(\.map).map { map in
            var cells: [String: [String]] = [:]
            for entry in map.entries {
                let name = entry.key.value.wireName
                if let text = entry.value.text { cells[name] = [text.value] }
                if let list = entry.value.list { cells[name] = list.compactMap(\.text?.value) }
                if let told = entry.value.map { cells[name] = contact(told) }
            }
            return JSONText.object(cells)
        }
    }

    /// `{name: 某公司, phone: 0870-1234567}`.
    func contact(_ map: ParsedMap) -> [String]? {
        let keys = map.entries.map(\.key.value)
        guard keys.contains("name"), Set(keys).isSubset(of: ["name", "phone", "card"]) else {
            return nil
        }
        return ["name", "phone", "card"].map { map[$0]?.text?.value ?? "" }
    }

    mutating func promiseExpectation(_ key: String, _ list: [ParsedText]) -> Expectation? {
        guard let text = list.first else { return nil }
        switch key {
        case "task for": return .task(text.value)
        case "waits for": return .waitsFor(list.map(\.value))
        default: break
        }
        guard let count = number(text, of: key)?.asInt else { return nil }
        switch key {
        case "promises kept": return .promisesKept(count)
        case "promises broken": return .promisesBroken(count)
        case "meetings": return .meetings(count)
        default: return .daysAfterFirstDue(count)
        }
    }
}
