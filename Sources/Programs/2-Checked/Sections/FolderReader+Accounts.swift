import Casework

extension FolderReader {
    /// Where money and units lie.
    mutating func accounts(_ root: ParsedMap) -> [ServiceAccount] {
        guard let map = root["accounts"].flatMap({ self.map($0, of: "accounts") }) else {
            return []
        }
        return map.entries.compactMap { entry -> ServiceAccount? in
            checkId(entry.key, isNamed: false)
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .account)
            let title = title(of: entry.key, in: fields, at: ["accounts", entry.key.value])
            let unit = required("unit", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "unit") }
            guard let unit else { return nil }
            return ServiceAccount(
                id: entry.key.value,
                title: title,
                unit: unit.value,
                place: entry.key.place
            )
        }
    }

    /// Notes an account that the service does not have, or that holds another unit.
    mutating func checkAccount(
        _ name: ParsedText,
        holds wanted: String?,
        _ accounts: [ServiceAccount]
    ) {
        guard let account = accounts.first(where: { $0.id == name.value }) else {
            let nearest = name.value.nearest(among: accounts.map(\.id))
            findings.error(
                name.place,
                zh: "没有叫“\(name.value)”的账户。",
                en: "There is no account “\(name.value)”.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 accounts 里加上它。",
                fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Add it to accounts."
            )
            return
        }
        if let wanted, wanted != account.unit {
            findings.error(
                name.place,
                zh: "账户“\(account.id)”里是 \(account.unit)，这里要的是 \(wanted)。",
                en: "The account “\(account.id)” holds \(account.unit), not \(wanted).",
                fixZh: "换一个账户，或改它的 unit。",
                fixEn: "Take another account, or change its unit."
            )
        }
    }

    /// How a case can end.
    mutating func outcomes(_ root: ParsedMap) -> [Outcome] {
        guard let map = root["outcomes"].flatMap({ self.map($0, of: "outcomes") }) else {
            return []
        }
        return map.entries.compactMap { outcome($0) }
    }

    private mutating func outcome(_ entry: ParsedEntry) -> Outcome? {
        checkId(entry.key, isNamed: false)
        let path = ["outcomes", entry.key.value]
        let fields = entry.value.map ?? ParsedMap(entries: [], place: entry.key.place)
        check(fields, against: .outcome)
        let title = title(of: entry.key, in: fields, at: path)
        let kindText =
            entry.value.text
            ?? required("is", in: fields, of: entry.key.value).flatMap { text($0, of: "is") }
        guard let kind = kindText.flatMap({ word($0, of: "is", as: OutcomeKind.self) }) else {
            return nil
        }
        return Outcome(id: entry.key.value, title: title, kind: kind, place: entry.key.place)
    }
}
