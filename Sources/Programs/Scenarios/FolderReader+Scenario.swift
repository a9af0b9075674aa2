import Calendar
import FEEL

extension FolderReader {
    /// One scenario; nil where it cannot be played.
    mutating func scenario(_ file: ParsedFile) -> Scenario? {
        let root = file.root
        check(root, against: .scenario)
        let title = required("scenario", in: root, of: file.name)
            .flatMap { text($0, of: "scenario") }
        let given = required("given", in: root, of: file.name).flatMap { map($0, of: "given") }
        guard let given else { return nil }
        check(given, against: .given)
        let now = required("now", in: given, of: "given").flatMap { text($0, of: "now") }
            .flatMap { dateTime($0, of: "now") }
        let owner = given["owner"].flatMap { map($0, of: "owner") }.map { facts($0, of: "owner") }
        let people = given["people"].map { self.people($0) } ?? []
        let places = given["places"].map { spots($0) } ?? []
        let partners = given["partners"].map { self.partners($0) } ?? []
        let firms = given["organisations"].map { organisations($0) } ?? []
        let steps = required("steps", in: root, of: file.name)
            .map { scenarioSteps($0, people, partners) }
        let unions = given["unions"].map { self.unions($0) } ?? []
        guard let title, let now, let steps else { return nil }
        return Scenario(
            file: file.name,
            title: title.value,
            now: now,
            owner: owner ?? [:],
            people: people,
            places: places,
            rolls: rolls(given),
            accounts: balances(given),
            pieces: pieces(given),
            partners: partners,
            staff: given["staff"].map { staff($0) } ?? [],
            firms: firms,
            unions: unions,
            clusters: given["clusters"].map { clusters($0) } ?? [],
            steps: steps
        )
    }

    /// `{model workers: 320}`.
    private mutating func rolls(_ given: ParsedMap) -> [String: Int] {
        guard let map = given["rolls"].flatMap({ self.map($0, of: "rolls") }) else { return [:] }
        var rolls: [String: Int] = [:]
        for entry in map.entries {
            guard let text = text(entry.value, of: entry.key.value),
                let number = number(text, of: entry.key.value)?.asInt, number >= 0
            else { continue }
            rolls[entry.key.value] = number
        }
        return rolls
    }

    /// `{seat: 3}`.
    private mutating func pieces(_ given: ParsedMap) -> [String: Int64] {
        guard let map = given["offers"].flatMap({ self.map($0, of: "offers") }) else { return [:] }
        var pieces: [String: Int64] = [:]
        for entry in map.entries {
            guard let text = text(entry.value, of: entry.key.value),
                let number = number(text, of: entry.key.value)?.asInt64, number > 0
            else { continue }
            pieces[entry.key.value] = number
        }
        return pieces
    }

    /// `{may fund: 40000 CNY}`.
    private mutating func balances(_ given: ParsedMap) -> [String: Int64] {
        guard let map = given["accounts"].flatMap({ self.map($0, of: "accounts") }) else {
            return [:]
        }
        var balances: [String: Int64] = [:]
        for entry in map.entries {
            balances[entry.key.value] = text(entry.value, of: entry.key.value)
                .flatMap { amount($0, of: entry.key.value) }
        }
        return balances
    }

    private mutating func people(_ node: ParsedNode) -> [Scenario.Actor] {
        guard let map = map(node, of: "people") else { return [] }
        return map.entries.compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            let name = required("name", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "name") }
            return Scenario.Actor(
                id: entry.key.value,
                name: name?.value ?? entry.key.value,
                facts: facts(fields, of: "person"),
                employer: text("employer", in: fields)?.value,
                rolls: fields["rolls"].map { texts($0, of: "rolls").map(\.value) } ?? [],
                events: fields["events"].map { events($0) } ?? [],
                count: fields["count"].map { crowd($0) } ?? 1,
                place: entry.key.place
            )
        }
    }

    /// How many people a word stands for.
    mutating func crowd(_ node: ParsedNode) -> Int {
        guard let text = text(node, of: "count") else { return 1 }
        if text.value.isPlainNumber, let count = Int(text.value), (1...5_000).contains(count) {
            return count
        }
        findings.error(
            text.place,
            zh: "“count”是几个人，要写 1 到 5000，“\(text.value)”不是。",
            en: "“count” says how many people it is, 1 to 5000, which “\(text.value)” does not.",
            fixZh: "例如 count: 500。",
            fixEn: "Such as count: 500."
        )
        return 1
    }

    /// What the hall knows of somebody, by the catalogue's names.
    private mutating func facts(_ map: ParsedMap, of root: String) -> [String: Value] {
        let known = FactCatalogue.all.filter { $0.root == root }
        var facts: [String: Value] = [:]
        for entry in map.entries
        where !["name", "events", "rolls", "count", "employer"].contains(entry.key.value) {
            guard let fact = known.first(where: { $0.leaf == entry.key.value }) else {
                unknownValue(entry.key, of: root, known: known.map(\.leaf))
                continue
            }
            facts[fact.leaf] = value(entry.value, of: fact)
        }
        return facts
    }

    private mutating func value(_ node: ParsedNode, of fact: Fact) -> Value? {
        if case .list = fact.type {
            return .list(texts(node, of: fact.leaf).map { .string($0.value) })
        }
        guard let text = text(node, of: fact.leaf) else { return nil }
        switch fact.type {
        case .boolean:
            if ["yes", "no"].contains(text.value) { return .boolean(text.value == "yes") }
            unknownValue(text, of: fact.leaf, known: ["yes", "no"])
            return nil
        case .number: return number(text, of: fact.leaf).map(Value.number)
        case .date: return date(text, of: fact.leaf).map(Value.date)
        default: return .string(text.value)
        }
    }

    private mutating func events(_ node: ParsedNode) -> [PersonEvent] {
        guard let list = node.list else { return [] }
        return list.compactMap { node in
            guard let map = map(node, of: "events") else { return nil }
            check(map, against: .personEvent)
            let kind = required("kind", in: map, of: "events").flatMap { text($0, of: "kind") }
            let date = required("date", in: map, of: "events").flatMap { text($0, of: "date") }
                .flatMap { self.date($0, of: "date") }
            guard let kind, let date else { return nil }
            return PersonEvent(kind: kind.value, date: date)
        }
    }

    /// `2024-06-20 10:30`, or a day, which means nine in the morning.
    mutating func dateTime(_ text: ParsedText, of key: String) -> CivilDateTime? {
        let parts = text.value.split(separator: " ")
        if let day = parts.first.flatMap({ CivilDate(String($0)) }) {
            if parts.count == 1 { return CivilDateTime(date: day, time: .morning) }
            if parts.count == 2, let time = CivilTime(hoursAndMinutes: parts[1]) {
                return CivilDateTime(date: day, time: time)
            }
        }
        findings.error(
            text.place,
            zh: "“\(key)”的时间“\(text.value)”看不懂。",
            en: "“\(key)”: “\(text.value)” is no day or time.",
            fixZh: "写成 2024-06-20 或 '2024-06-20 10:30'。",
            fixEn: "Write 2024-06-20 or '2024-06-20 10:30'."
        )
        return nil
    }
}

extension CivilTime {
    /// When things happen in scenarios that name a day only.
    static let morning = CivilTime(hoursAndMinutes: "09:00") ?? .midnight

    /// A time written `10:30`.
    init?(hoursAndMinutes text: some StringProtocol) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return nil
        }
        self.init(hour: hour, minute: minute, second: 0, nanosecond: 0)
    }
}
