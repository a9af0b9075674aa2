import FEEL
import Registry

extension FolderReader {

    /// What a service can give.
    mutating func grants(
        _ root: ParsedMap,
        in scope: Scope,
        _ accounts: [ServiceAccount]
    ) -> [Grant] {
        guard let map = root["give"].flatMap({ self.map($0, of: "give") }) else { return [] }
        let kept = Set(
            map.entries.filter { $0.value.map?["sets aside"] != nil }.map(\.key.value)
        )
        return map.entries.compactMap { grant($0, in: scope, accounts, keptBy: kept) }
    }

    private mutating func grant(
        _ entry: ParsedEntry,
        in scope: Scope,
        _ accounts: [ServiceAccount],
        keptBy kept: Set<String>
    ) -> Grant? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .grant)
        let title = title(of: id, in: map, at: ["give", id.value])
        let kind = grantKind(id, map, in: scope, accounts)
        let from = text("from", in: map)
        let aside = text("sets aside", in: map)
        if let aside, aside.value != "yes" { unknownValue(aside, of: "sets aside", known: ["yes"]) }
        if let from, aside != nil || !kept.contains(from.value) || map["money"] == nil {
            checkAccount(from, of: map, accounts)
        }
        if map["money"] != nil, from == nil { reportNoAccount(id, accounts) }
        let holder = text("holder", in: map).flatMap {
            word($0, of: "holder", as: Grant.Holder.self)
        }
        let pay = text("pay", in: map).flatMap { word($0, of: "pay", as: Grant.Payment.self) }
        let valid = text("valid", in: map).flatMap { span($0, of: "valid") }
        let once = map["once"].flatMap { self.onceGiven($0, to: holder ?? .applicant) }
        guard let kind else { return nil }
        return Grant(
            id: id.value,
            title: title,
            kind: kind,
            from: from?.value,
            holder: holder ?? .applicant,
            pay: pay,
            valid: valid,
            once: once,
            setsAside: aside != nil,
            place: id.place
        )
    }

    private mutating func grantKind(
        _ id: ParsedText,
        _ map: ParsedMap,
        in scope: Scope,
        _ accounts: [ServiceAccount]
    ) -> Grant.Kind? {
        if let units = text("cover", in: map) {
            if ["money", "unit", "amount", "record"].contains(where: { map[$0] != nil }) {
                reportTwoKinds(id)
            }
            return cover(units, map, in: scope, accounts).map(Grant.Kind.cover)
        }
        if let covers = text("covers", in: map) {
            if ["money", "unit", "record"].contains(where: { map[$0] != nil }) {
                reportTwoKinds(id)
            }
            return rule(covers, map).map(Grant.Kind.rule)
        }
        checkNoCover(map)
        if let tie = text("tie", in: map) {
            if ["money", "unit", "amount", "record"].contains(where: { map[$0] != nil }) {
                reportTwoKinds(id)
            }
            return self.tie(tie, map).map(Grant.Kind.tie)
        }
        checkNoTie(map)
        if let money = text("money", in: map) {
            if map["unit"] != nil || map["amount"] != nil || map["record"] != nil {
                reportTwoKinds(id)
            }
            return expression(money, in: scope, yielding: .number).map(Grant.Kind.money)
        }
        if let record = text("record", in: map) {
            if map["unit"] != nil || map["amount"] != nil { reportTwoKinds(id) }
            return placeRecord(record, map).map(Grant.Kind.place)
        }
        if let unit = text("unit", in: map) {
            let amount = text("amount", in: map) ?? ParsedText("1", .plain, at: unit.place)
            return expression(amount, in: scope, yielding: .number)
                .map { Grant.Kind.unit(unit.value, $0) }
        }
        let isLater = map.entries.contains { Keys.grant.later.contains($0.key.value) }
        if !isLater {
            findings.error(
                id.place,
                zh: "权益“\(id.value)”没有写给什么。",
                en: "The grant “\(id.value)” does not say what it gives.",
                fixZh: "写 money: 金额的公式，或 unit: 东西的名称。",
                fixEn: "Write money: and a formula, or unit: and the name of a thing."
            )
        }
        return nil
    }

    /// `{record: place, of: station, services: facilities, hours: hours, pictures: photos}`.
    private mutating func placeRecord(
        _ record: ParsedText,
        _ map: ParsedMap
    ) -> Grant.PlaceRecord? {
        guard record.value == "place" else {
            unknownValue(record, of: "record", known: ["place"])
            return nil
        }
        let of = required("of", in: map, of: "record").flatMap { text($0, of: "of") }
        guard let of else { return nil }
        return Grant.PlaceRecord(
            of: of.value,
            services: text("services", in: map)?.value,
            hours: text("hours", in: map)?.value,
            pictures: text("pictures", in: map)?.value,
            status: text("status", in: map)
                .flatMap { word($0, of: "status", as: PlaceStatus.self) } ?? .open
        )
    }

    /// `yes`, which is once for its holder, or `{per: place, within: 12 months}`.
    private mutating func onceGiven(_ node: ParsedNode, to holder: Grant.Holder) -> Once? {
        guard let text = node.text else { return once(node) }
        guard text.value == "yes" else {
            unknownValue(text, of: "once", known: ["yes", "{per: place}"])
            return nil
        }
        return Once(per: holder.unit, within: nil)
    }

    private mutating func reportTwoKinds(_ id: ParsedText) {
        findings.error(
            id.place,
            zh: "权益“\(id.value)”又给钱又给东西。",
            en: "The grant “\(id.value)” gives money and things at once.",
            fixZh: "分成两项权益。",
            fixEn: "Make two grants of it."
        )
    }

    private mutating func reportNoAccount(_ id: ParsedText, _ accounts: [ServiceAccount]) {
        let known = accounts.map(\.id).joined(separator: ", ")
        findings.error(
            id.place,
            zh: "权益“\(id.value)”给钱，却没有写从哪个账户出。",
            en: "The grant “\(id.value)” gives money out of no account.",
            fixZh: known.isEmpty ? "在 accounts 里写一个账户，这里加上 from。" : "加上 from: \(known)。",
            fixEn: known.isEmpty ? "Add an account and name it in from." : "Add from: \(known)."
        )
    }

    private mutating func checkAccount(
        _ from: ParsedText,
        of map: ParsedMap,
        _ accounts: [ServiceAccount]
    ) {
        let isMoney = map["money"] != nil || map["cover"] != nil
        let wanted = isMoney ? ServiceAccount.yuan : map["unit"]?.text?.value
        checkAccount(from, holds: wanted, accounts)
    }
}
