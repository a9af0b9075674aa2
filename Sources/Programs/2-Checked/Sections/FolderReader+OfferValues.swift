import Calendar

/// The values of offers: sums, moments, rhythms, accounts and rolls.
extension FolderReader {
    /// `66 CNY`, `1 seat`.
    mutating func worth(_ text: ParsedText) -> Offer.Worth? {
        guard let gap = text.value.firstIndex(of: " ") else {
            reportOffer(.badWorth, at: text.place, text.value)
            return nil
        }
        let unit = String(text.value[text.value.index(after: gap)...])
        if unit == ServiceAccount.yuan { return fen(text, of: "of").map(Offer.Worth.money) }
        let digits = String(text.value[..<gap])
        guard digits.isPlainNumber, let number = Int64(digits), number > 0, unit.isPlainId else {
            reportOffer(.badWorth, at: text.place, text.value)
            return nil
        }
        return .unit(unit, number)
    }

    /// A sum above nothing, written `10 CNY`, in fen.
    mutating func fen(_ text: ParsedText, of key: String) -> Int64? {
        let unit = " " + ServiceAccount.yuan
        let digits = String(text.value.dropLast(unit.count))
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        if text.value.hasSuffix(unit), digits.isPlainNumber, let yuan = Int64(parts[0]),
            yuan >= 0, yuan <= 1_000_000_000_000, parts.count == 1 || parts[1].count <= 2
        {
            let cents = parts.count == 1 ? "00" : (parts[1] + "0").prefix(2)
            if let rest = Int64(cents), yuan * 100 + rest > 0 { return yuan * 100 + rest }
        }
        findings.error(
            text.place,
            zh: "“\(key)”的金额“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no sum of money.",
            fixZh: "写成 10 CNY 或 66.60 CNY，要大于零；不写逗号和“万”。",
            fixEn: "Write it like 10 CNY or 66.60 CNY, above zero and without commas."
        )
        return nil
    }

    /// `2024-05-01 10:00`, or a day, which means its first minute.
    mutating func opening(of text: ParsedText) -> CivilDateTime? {
        if let day = CivilDate(text.value) { return CivilDateTime(date: day, time: .midnight) }
        return dateTime(text, of: "opens")
    }

    /// `once per person`, `2 per month`.
    mutating func each(_ text: ParsedText) -> Offer.Each? {
        let parts = text.value.components(around: " per ")
        if let parts, let times = parts.0 == "once" ? 1 : Int(parts.0), (1...1000).contains(times) {
            if ["person", Relation.child.rawValue].contains(parts.1) {
                return Offer.Each(times: times, per: .ever)
            }
            if let per = Offer.Period(rawValue: parts.1), per != .ever {
                return Offer.Each(times: times, per: per)
            }
        }
        unknownValue(text, of: "each", known: ["once per person", "1 per day", "2 per month"])
        return nil
    }

    /// `all`, `first come` or `priority`; the other way of sharing come later.
    mutating func share(_ text: ParsedText) -> Offer.Share? {
        if text.value == "draw" {
            notUnderstoodYet(text)
            return nil
        }
        return word(text, of: "share", as: Offer.Share.self)
    }

    /// `back to FUND`.
    mutating func returnsTo(
        _ map: ParsedMap,
        of kind: Offer.Kind,
        _ accounts: [ServiceAccount]
    ) -> String? {
        guard let text = text("unused", in: map) else {
            // What was set aside and never claimed would lie there for ever.
            if case .counted = kind, map["unused"] == nil, let from = map["from"], hasEnd(map) {
                reportOffer(.unusedNowhere, at: from.place, from.text?.value ?? "")
            }
            return nil
        }
        let back = "back to "
        guard text.value.hasPrefix(back) else {
            unknownValue(text, of: "unused", known: accounts.map { back + $0.id })
            return nil
        }
        if !hasEnd(map) { reportOffer(.unusedForever, at: text.place, text.value) }
        let name = String(text.value.dropFirst(back.count))
        let account = ParsedText(name, text.style, at: text.place)
        checkAccount(account, holds: kind.unit, accounts)
        return name
    }

    /// The rolls whose people hear of it, which need a card to be sent to.
    mutating func told(_ map: ParsedMap, _ rolls: [Roll]) -> [String] {
        guard let node = map["tell"] else { return [] }
        if map["card"] == nil { reportOffer(.noCard, at: node.place, "tell") }
        return texts(node, of: "tell").map { name in
            if !rolls.contains(where: { $0.id == name.value }) {
                let nearest = name.value.nearest(among: rolls.map(\.id))
                findings.error(
                    name.place,
                    zh: "没有叫“\(name.value)”的名单。",
                    en: "There is no roll “\(name.value)”.",
                    fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 lists 里加上它，写 people: 人数。",
                    fixEn: nearest.map { "Did you mean “\($0)”?" }
                        ?? "Add it to lists, with people: and how many."
                )
            }
            return name.value
        }
    }

    /// Money comes out of an account of the service, and things may.
    mutating func checkSource(
        _ from: ParsedText?,
        of id: ParsedText,
        _ kind: Offer.Kind,
        _ accounts: [ServiceAccount]
    ) {
        if let from {
            checkAccount(from, holds: kind.unit, accounts)
        } else if kind.unit == ServiceAccount.yuan {
            reportOffer(.noAccount, at: id.place, id.value)
        }
    }
}

extension Offer.Kind {
    /// What its account has to hold.
    var unit: String {
        switch self {
        case .counted(_, let worth): worth.unit
        case .priced: ServiceAccount.yuan
        }
    }
}

extension String {
    /// What stands before and behind a separator.
    fileprivate func components(around separator: String) -> (String, String)? {
        firstRange(of: separator).map {
            (String(self[..<$0.lowerBound]), String(self[$0.upperBound...]))
        }
    }
}
