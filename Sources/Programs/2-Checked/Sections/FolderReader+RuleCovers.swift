extension FolderReader {
    /// `{covers: employees of firms, paper: contract, valid: 3 years}`.
    mutating func rule(_ text: ParsedText, _ map: ParsedMap) -> RulePlan? {
        let words = "employees of "
        guard text.value.hasPrefix(words) else {
            unknownValue(text, of: "covers", known: ["employees of firms"])
            return nil
        }
        let name = ParsedText(
            String(text.value.dropFirst(words.count)),
            text.style,
            at: text.place(ofScalar: words.unicodeScalars.count)
        )
        for key in ["from", "pay", "holder", "once", "starts", "fee", "into", "amount"] {
            guard let entry = map.entries.first(where: { $0.key.value == key }) else { continue }
            findings.error(
                entry.key.place,
                zh: "按规则覆盖的人没有一个个的持有人，不能写“\(key)”。",
                en: "What covers people by a rule has no holder, so it has no “\(key)”.",
                fixZh: "只写 covers、valid 和 paper。",
                fixEn: "Write covers, valid and paper only."
            )
        }
        guard let party = party(name, of: "covers") else { return nil }
        guard party.kind == .employer || party.kind == .employers else {
            findings.error(
                name.place,
                zh: "“\(party.id)”不是用人单位，没有职工。",
                en: "“\(party.id)” is no employer and has no employees.",
                fixZh: "写一个 is: employer 或 employers 的当事方。",
                fixEn: "Name a party that is an employer or employers."
            )
            return nil
        }
        return RulePlan(party: party.id, paper: self.text("paper", in: map)?.value)
    }
}
