extension FolderReader {
    /// Notes every key that is none of these, with the nearest one that is.
    mutating func check(_ map: ParsedMap, against keys: Keys) {
        for entry in map.entries {
            if keys.known.contains(entry.key.value) {
                use(KeyUse(entry, at: keys))
            } else if keys.later.contains(entry.key.value) {
                notUnderstoodYet(entry.key)
            } else {
                unknownKey(entry.key, among: keys)
            }
        }
    }

    /// Notes a key of the language that this version does not run.
    mutating func notUnderstoodYet(_ key: ParsedText) {
        findings.error(
            key.place,
            zh: "“\(key.value)”是服务语言的一部分，但这个版本还不支持。",
            en:
                "“\(key.value)” belongs to the language, but this version does not understand it yet.",
            fixZh: "先去掉它，等新版本支持后再加。",
            fixEn: "Leave it out until a version that does."
        )
    }

    private mutating func unknownKey(_ key: ParsedText, among keys: Keys) {
        let nearest = key.value.nearest(among: keys.known + keys.later)
        let list = keys.known.joined(separator: "、")
        findings.error(
            key.place,
            zh: "这里没有“\(key.value)”这个名称。",
            en: "There is no key “\(key.value)” here.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "这里可以写：\(list)。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Known here: \(keys.known.joined(separator: ", "))."
        )
    }
}

extension String {
    /// The word of a list that this one was probably meant to be.
    func nearest(among words: some Collection<String>) -> String? {
        let scored = words.map { ($0, distance(to: $0)) }
        guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(1, count / 3) ? best.0 : nil
    }

    /// How many letters have to be changed, added, left out or swapped with their neighbour.
    func distance(to other: String) -> Int {
        let (from, to) = (Array(self), Array(other))
        guard !from.isEmpty, !to.isEmpty else { return max(from.count, to.count) }
        var before: [Int] = []
        var last = Array(0...to.count)
        for row in 1...from.count {
            var next = [row]
            for column in 1...to.count {
                let same = from[row - 1] == to[column - 1]
                var best = min(last[column], next[column - 1]) + 1
                best = min(best, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, from[row - 1] == to[column - 2],
                    from[row - 2] == to[column - 1]
                {
                    best = min(best, before[column - 2] + 1)
                }
                next.append(best)
            }
            (before, last) = (last, next)
        }
        return last[to.count]
    }
}
