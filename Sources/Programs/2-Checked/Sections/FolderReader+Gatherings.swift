import Calendar

/// What gatherings may name.
struct GatheringGround {
    let settings: [Setting]
    let offers: [Offer]
    let fields: [FormField]
    let people: Roles
}

extension FolderReader {
    /// Entries of `meet` whose list are those who hold a place.
    mutating func gatherings(_ root: ParsedMap, _ ground: GatheringGround) -> [Gathering] {
        (root["meet"]?.map?.entries ?? []).filter(\.isGathering).compactMap {
            gathering($0, ground)
        }
    }

    private mutating func gathering(
        _ entry: ParsedEntry,
        _ ground: GatheringGround
    ) -> Gathering? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .gathering)
        let title = title(of: id, in: map, at: ["meet", id.value])
        let first = asked("from", in: map, of: id).flatMap { firstDay($0, ground.settings) }
        let days = asked("days", in: map, of: id).flatMap { dayCount($0) }
        let offer = asked("seats", in: map, of: id).flatMap { seats($0, ground.offers) }
        let who = asked("who", in: map, of: id)
        if let who { check(who, among: ground.people.duties, of: "who", ground.people) }
        if let call = asked("roll call", in: map, of: id), call.value != "each day" {
            unknownValue(call, of: "roll call", known: ["each day"])
        }
        let pickup = text("collected by", in: map)
        if let pickup { checkPickup(pickup, ground.fields) }
        guard let first, let days, let offer, let who else { return nil }
        return Gathering(
            id: id.value,
            title: title,
            first: first,
            days: days,
            offer: offer,
            caller: who.value,
            pickup: pickup?.value,
            place: id.place
        )
    }

    private mutating func asked(
        _ key: String,
        in map: ParsedMap,
        of id: ParsedText
    ) -> ParsedText? {
        required(key, in: map, of: id.value).flatMap { text($0, of: key) }
    }

    /// A date, or a setting that is one.
    private mutating func firstDay(_ text: ParsedText, _ settings: [Setting]) -> CivilDate? {
        if case .date(let day)? = settings.first(where: { $0.id == text.value })?.value {
            use([text.value])
            return day
        }
        return date(text, of: "from")
    }

    private mutating func dayCount(_ text: ParsedText) -> Int? {
        if let days = Int(text.value), (1...Gathering.mostDays).contains(days) { return days }
        findings.error(
            text.place,
            zh: "“days”要写几天，“\(text.value)”不是。",
            en: "“days” is a number of days, which “\(text.value)” is not.",
            fixZh: "写 1 到 \(Gathering.mostDays) 的整数。",
            fixEn: "Write a whole number from 1 to \(Gathering.mostDays)."
        )
        return nil
    }

    private mutating func seats(_ text: ParsedText, _ offers: [Offer]) -> String? {
        if let offer = offers.first(where: { $0.id == text.value }), offer.isAllotted {
            return offer.id
        }
        findings.error(
            text.place,
            zh: "“seats”要写按顺序分配的名额，没有叫“\(text.value)”的。",
            en: "“seats” names an offer that is shared by priority; there is no “\(text.value)”.",
            fixZh: "在 offer 里加上它，写 share: priority。",
            fixEn: "Add it to offer, with share: priority."
        )
        return nil
    }

    /// Those who may collect a child stand on lines of their own, the name first.
    private mutating func checkPickup(_ text: ParsedText, _ fields: [FormField]) {
        use([text.value])
        if let field = fields.first(where: { $0.id == text.value }),
            case .rows(let rows) = field.kind
        {
            switch rows.columns.first?.kind {
            case .text, .person:
                if field.isOptional || field.neededWhen != nil { reportOptionalPickup(text) }
                return
            default: break
            }
        }
        findings.error(
            text.place,
            zh: "“collected by”要写问接送人的问题，一行一个人，姓名在前；“\(text.value)”不是。",
            en:
                "“collected by” names a question with a line for each person, the name first; “\(text.value)” is none.",
            fixZh: "例如 pickup: {ask: 谁来接？, rows: {name: {ask: 姓名, text: short}}}。",
            fixEn: "Such as pickup: {ask: …, rows: {name: {ask: …, text: short}}}."
        )
    }
}

extension FolderReader {
    private mutating func reportOptionalPickup(_ text: ParsedText) {
        findings.error(
            text.place,
            zh: "“\(text.value)”可以不填：没写接送人的孩子谁也接不走，当天的点名就结束不了。",
            en: """
                “\(text.value)” may be left empty: nobody could collect that child, and the day could never be \
                closed.
                """,
            fixZh: "去掉那个问题的 optional 和 needed when。",
            fixEn: "Take optional and needed when off that question."
        )
    }
}

extension ParsedEntry {
    /// Whether its list are those who hold a place.
    var isGathering: Bool {
        let keys = Set(value.map?.entries.map(\.key.value) ?? [])
        return !keys.isDisjoint(with: ["seats", "roll call", "days"])
    }
}
