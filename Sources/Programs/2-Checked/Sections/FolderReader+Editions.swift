import Calendar

/// Offers that open again and again, and vouchers that partners take.
extension FolderReader {
    /// Whether `opens` is a rhythm: whatever does not begin with a year is read as one.
    func isAgain(_ map: ParsedMap) -> Bool {
        map["opens"]?.text.map { $0.value.first?.isNumber != true } ?? false
    }

    /// Whether something of it may be left over one day.
    func hasEnd(_ map: ParsedMap) -> Bool {
        map["until"] != nil || map["valid"] != nil || isAgain(map)
    }

    /// `opens: every friday 10:00`, with `until: 3 days` for each edition.
    mutating func editions(in map: ParsedMap, within bounds: Opening) -> Editions? {
        guard isAgain(map), let opens = text("opens", in: map) else { return nil }
        let rhythm = rhythm(opens, of: "opens")
        let until = text("until", in: map)
        if let until, CivilDate(until.value) != nil {
            reportOffer(.untilNoLength, at: until.place, until.value)
            return nil
        }
        let lasts = until.flatMap { span($0, of: "until") }
        return rhythm.map { Editions($0, lasting: lasts, within: bounds) }
    }

    /// An edition is claimed by people, once each, out of a pool of its own.
    mutating func check(
        _ editions: Editions,
        in map: ParsedMap,
        of kind: Offer.Kind,
        _ each: Offer.Each,
        _ share: Offer.Share?
    ) {
        let place = map["opens"]?.place ?? map.place
        if case .priced = kind { reportOffer(.pricedAgain, at: place, editions.rhythm.description) }
        if share == .priority, let share = map["share"] {
            reportOffer(.allottedAgain, at: share.place, editions.rhythm.description)
        }
        if each.per != .ever, let node = map["each"] {
            reportOffer(.eachOfEdition, at: node.place, node.text?.value ?? "")
        }
    }

    /// `at: partners` with `valid: 30 days`: money that is not paid to a bank but taken by partners.
    mutating func valid(
        in map: ParsedMap,
        of id: ParsedText,
        _ kind: Offer.Kind,
        _ share: Offer.Share?
    ) -> Span? {
        guard case .counted = kind else { return nil }
        guard let at = map["at"] else {
            if let node = map["valid"] { reportOffer(.validNowhere, at: node.place, id.value) }
            return nil
        }
        if kind.unit != ServiceAccount.yuan {
            reportOffer(.voucherOfThings, at: at.place, id.value)
        }
        if let pay = map["pay"] { reportOffer(.paidVoucher, at: pay.place, id.value) }
        if share == .priority, let share = map["share"] {
            reportOffer(.allottedVoucher, at: share.place, id.value)
        }
        guard let text = text("valid", in: map) else {
            if map["valid"] == nil { reportOffer(.voucherForEver, at: at.place, id.value) }
            return nil
        }
        let span = span(text, of: "valid")
        // A counter looks at the day, never at the hour.
        if let span, [.minute, .hour].contains(span.unit) {
            unknownValue(text, of: "valid", known: ["30 days", "10 working days", "1 month"])
        }
        return span
    }
}
