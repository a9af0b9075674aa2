import FEEL

extension FolderReader {
    /// The named values of a service.
    mutating func settings(_ root: ParsedMap) -> [Setting] {
        guard let map = root["settings"].flatMap({ self.map($0, of: "settings") }) else {
            return []
        }
        return map.entries.compactMap { setting($0) }
    }

    private mutating func setting(_ entry: ParsedEntry) -> Setting? {
        checkId(entry.key, isNamed: true)
        let path = ["settings", entry.key.value]
        if let text = entry.value.text {
            return Setting(
                id: entry.key.value,
                title: nil,
                value: settingValue(text),
                assumed: nil,
                law: nil,
                source: nil,
                place: entry.key.place
            )
        }
        guard let map = map(entry.value, of: entry.key.value) else { return nil }
        check(map, against: .setting)
        let assumed = words("assumed", in: map, at: path)
        let title =
            assumed == nil
            ? words("title", in: map, at: path) : title(of: entry.key, in: map, at: path)
        let law = words("law", in: map, at: path)
        let source = words("source", in: map, at: path)
        guard
            let text = required("is", in: map, of: entry.key.value)
                .flatMap({ self.text($0, of: "is") })
        else { return nil }
        return Setting(
            id: entry.key.value,
            title: title,
            value: settingValue(text),
            assumed: assumed,
            law: law,
            source: source,
            place: entry.key.place
        )
    }

    /// Money, a number or a date, if it is written like one; otherwise a text.
    private mutating func settingValue(_ text: ParsedText) -> SettingValue {
        let unit = " " + ServiceAccount.yuan
        if text.value.hasSuffix(unit) {
            let amount = String(text.value.dropLast(unit.count))
            if amount.isPlainNumber, let yuan = Decimal34(amount) { return .money(yuan) }
            reportMoney(text)
            return .money(0)
        } else if text.value.isPlainNumber, let number = Decimal34(text.value) {
            return .number(number)
        } else if let first = text.value.utf8.first, (0x30...0x39).contains(first) {
            return date(text, of: "is").map(SettingValue.date) ?? .number(0)
        }
        return .text(text.value)
    }

    private mutating func reportMoney(_ text: ParsedText) {
        findings.error(
            text.place,
            zh: "金额“\(text.value)”看不懂。",
            en: "“\(text.value)” is no sum of money.",
            fixZh: "写成 2000 CNY 或 66.60 CNY；不写逗号和“万”。",
            fixEn: "Write it like 2000 CNY or 66.60 CNY, without commas."
        )
    }
}
