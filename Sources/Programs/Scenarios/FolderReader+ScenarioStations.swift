import FEEL
import Registry

/// What scenarios say of places, what they are given, and where people work.
extension FolderReader {
    static let stationExpectations = [
        "waits", "queue", "given", "received", "targets", "promised", "gaps", "donors", "history",
    ]

    /// `{A: {at: '121.47, 31.23', workers: 1000, radius: 300}}`.
    mutating func clusters(_ node: ParsedNode) -> [Scenario.Cluster] {
        guard let map = map(node, of: "clusters") else { return [] }
        return map.entries.compactMap { entry in
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .cluster)
            let at = required("at", in: fields, of: entry.key.value).flatMap { text($0, of: "at") }
            let workers = required("workers", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "workers") }.flatMap { number($0, of: "workers") }?.asInt
            guard let point = at.flatMap({ point($0, $0.value, datum: Datum.wgs84.rawValue) }),
                let workers
            else { return nil }
            return Scenario.Cluster(
                name: entry.key.value,
                area: text("area", in: fields)?.value ?? "",
                point: point.coordinate,
                workers: Int64(workers),
                radius: text("radius", in: fields).flatMap { number($0, of: "radius") }?.asInt64
                    ?? 300
            )
        }
    }

    /// What a step of `receive` books: `into`, `amount` and `from`.
    mutating func income(_ map: ParsedMap) -> Scenario.Income? {
        let into = text("into", in: map)
        guard into != nil || map["amount"] != nil else { return nil }
        let amount = required("amount", in: map, of: "receive")
            .flatMap { text($0, of: "amount") }.flatMap { self.amount($0, of: "amount") }
        return amount.map {
            Scenario.Income(
                account: into?.value ?? "",
                amount: $0,
                from: text("from", in: map)?.value ?? "回单一"
            )
        }
    }

    mutating func stationExpectations(_ entry: ParsedEntry) -> [Expectation] {
        let key = entry.key.value
        if key == "waits" {
            return text(entry.value, of: key).map { [.station(.waits($0.value))] } ?? []
        }
        guard let map = map(entry.value, of: key) else { return [] }
        return map.entries.compactMap { entry in
            expectation(key, entry).map(Expectation.station)
        }
    }

    private mutating func expectation(
        _ key: String,
        _ entry: ParsedEntry
    ) -> StationExpectation? {
        let name = entry.key.value
        switch key {
        case "targets":
            return .targets(name, texts(entry.value, of: name).map(\.value))
        case "gaps":
            guard let lists = map(entry.value, of: name) else { return nil }
            check(lists, against: .foundGaps)
            return .gaps(
                name,
                thin: lists["density"].map { names($0, of: "density") },
                far: lists["reach"].map { names($0, of: "reach") }
            )
        default: break
        }
        guard let text = text(entry.value, of: name) else { return nil }
        switch key {
        case "queue": return number(text, of: name)?.asInt.map { .queue(name, $0) }
        case "given": return number(text, of: name)?.asInt.map { .given(name, $0) }
        case "received": return amount(text, of: name).map { .received(name, $0) }
        case "promised": return number(text, of: name).map { .promised(name, $0) }
        case "donors": return number(text, of: name)?.asInt64.map { .donor(name, $0) }
        default: return .history(name, text.value)
        }
    }

    /// A list of names that may be empty.
    private mutating func names(_ node: ParsedNode, of key: String) -> [String] {
        if let list = node.list, list.isEmpty { return [] }
        return texts(node, of: key).map(\.value)
    }
}
