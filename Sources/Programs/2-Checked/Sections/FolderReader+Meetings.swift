extension FolderReader {
    /// Talks inside a case: entries of `meet` that say no rhythm and no place, only a title.
    mutating func meetings(_ root: ParsedMap) -> [CaseMeeting] {
        (root["meet"]?.map?.entries ?? []).filter(\.isMeeting).compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let map = map(entry.value, of: entry.key.value) else { return nil }
            return CaseMeeting(
                id: entry.key.value,
                title: title(of: entry.key, in: map, at: ["meet", entry.key.value]),
                place: entry.key.place
            )
        }
    }
}

extension ParsedEntry {
    /// Whether it is a talk inside a case, and nothing that happens again and again.
    var isMeeting: Bool {
        guard let keys = value.map?.entries.map(\.key.value) else { return false }
        return keys == ["title"]
    }
}
