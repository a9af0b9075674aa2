import Calendar
import FEEL

extension FolderReader {

    /// What a service holds ready: counted things, and prices at partners.
    mutating func offers(
        _ root: ParsedMap,
        in scope: Scope,
        _ settings: [Setting],
        _ accounts: [ServiceAccount],
        _ rolls: [Roll],
        _ bounds: Opening
    ) -> [Offer] {
        guard let map = root["offer"].flatMap({ self.map($0, of: "offer") }) else { return [] }
        return map.entries.compactMap { offer($0, in: scope, settings, accounts, rolls, bounds) }
    }

    private mutating func offer(
        _ entry: ParsedEntry,
        in scope: Scope,
        _ settings: [Setting],
        _ accounts: [ServiceAccount],
        _ rolls: [Roll],
        _ bounds: Opening
    ) -> Offer? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .offer)
        let title = title(of: id, in: map, at: ["offer", id.value])
        let kind = offerKind(id, map, settings)
        let editions = editions(in: map, within: bounds)
        let opens = isAgain(map) ? nil : text("opens", in: map).flatMap { opening(of: $0) }
        let until = isAgain(map) ? nil : text("until", in: map).flatMap { date($0, of: "until") }
        if let opens, let until, until < opens.date { reportClosesFirst(map.place) }
        let each = text("each", in: map).flatMap { self.each($0) }
        let when = text("when", in: map).flatMap { expression($0, in: scope, yielding: .boolean) }
        let share = text("share", in: map).flatMap { self.share($0) }
        let pay = text("pay", in: map).flatMap { word($0, of: "pay", as: Grant.Payment.self) }
        let waiting = text("waiting", in: map).flatMap { self.waiting($0, share ?? .firstCome) }
        guard let kind else { return nil }
        let from = text("from", in: map)
        checkSource(from, of: id, kind, accounts)
        if let editions { check(editions, in: map, of: kind, each ?? .once, share) }
        return Offer(
            id: id.value,
            title: title,
            kind: kind,
            from: from?.value,
            opens: opens,
            until: until,
            editions: editions,
            valid: valid(in: map, of: id, kind, share),
            each: each ?? .once,
            when: when,
            share: share ?? .firstCome,
            returnsTo: returnsTo(map, of: kind, accounts),
            pay: pay,
            card: text("card", in: map)?.value,
            tell: told(map, rolls),
            waits: waiting?.waits ?? (share == .priority),
            accept: waiting?.accept,
            place: id.place
        )
    }

    /// A count of pieces, or a price at partners: one of the two.
    private mutating func offerKind(
        _ id: ParsedText,
        _ map: ParsedMap,
        _ settings: [Setting]
    ) -> Offer.Kind? {
        switch (map["count"], map["price"]) {
        case (.some, .some):
            reportOffer(.twoKinds, at: id.place, id.value)
            return nil
        case (nil, nil):
            reportOffer(.noKind, at: id.place, id.value)
            return nil
        case (.some, nil): return counted(id, map, settings)
        case (nil, .some): return priced(id, map)
        }
    }

    private mutating func counted(
        _ id: ParsedText,
        _ map: ParsedMap,
        _ settings: [Setting]
    ) -> Offer.Kind? {
        if let node = map["at most"] { reportOffer(.onlyPriced, at: node.place, "at most") }
        if let at = text("at", in: map), at.value != "partners" {
            unknownValue(at, of: "at", known: ["partners"])
        }
        guard let text = text("count", in: map) else { return nil }
        guard let count = pieces(text, settings),
            (1...Offer.mostPieces).contains(count)
        else {
            reportOffer(.badCount, at: text.place, text.value)
            return nil
        }
        let worth =
            map["of"] == nil
            ? Offer.Worth.unit(id.value, 1) : self.text("of", in: map).flatMap { self.worth($0) }
        guard let worth else { return nil }
        guard !worth.amount.multipliedReportingOverflow(by: count).overflow else {
            reportOffer(.badCount, at: text.place, text.value)
            return nil
        }
        let isMoney = worth.unit == ServiceAccount.yuan
        if let pay = map["pay"], !isMoney { reportOffer(.payForThings, at: pay.place, id.value) }
        if isMoney, map["pay"] == nil, map["at"] == nil {
            reportOffer(.noPay, at: id.place, id.value)
        }
        return .counted(count: count, worth: worth)
    }

    private mutating func priced(_ id: ParsedText, _ map: ParsedMap) -> Offer.Kind? {
        for key in ["of", "share", "unused", "pay", "card", "tell", "valid"] {
            if let node = map[key] { reportOffer(.onlyCounted, at: node.place, key) }
        }
        if let at = required("at", in: map, of: id.value).flatMap({ text($0, of: "at") }),
            at.value != "partners"
        {
            unknownValue(at, of: "at", known: ["partners"])
        }
        let price = text("price", in: map).flatMap { fen($0, of: "price") }
        let most = text("at most", in: map).flatMap { fen($0, of: "at most") }
        guard let price else { return nil }
        return .priced(price: price, atMost: most)
    }
}

extension Offer {
    /// No offer holds more pieces.
    static let mostPieces: Int64 = 100_000_000
}
