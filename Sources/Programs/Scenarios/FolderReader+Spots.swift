import Calendar
import OpeningHours
import Registry

/// The places of a scenario, and what is looked up of them.
extension FolderReader {
    private static let mostTimes = 5_000

    /// The places that are there from the beginning; one with `times` stands for so many of them.
    mutating func spots(_ node: ParsedNode) -> [Scenario.Spot] {
        guard let map = map(node, of: "places") else { return [] }
        return map.entries.flatMap { spots($0) }
    }

    private mutating func spots(_ entry: ParsedEntry) -> [Scenario.Spot] {
        checkId(entry.key, isNamed: false)
        guard let map = map(entry.value, of: entry.key.value) else { return [] }
        check(map, against: .spot)
        guard let times = times(entry.value) else {
            return spot(entry.key, map, number: nil).map { [$0] } ?? []
        }
        // What is wrong with one is wrong with all of them, and is said once.
        guard let first = spot(entry.key, map, number: 1) else { return [] }
        return [first] + (1..<times).compactMap { spot(entry.key, map, number: $0 + 1) }
    }

    private mutating func spot(
        _ id: ParsedText,
        _ map: ParsedMap,
        number: Int?
    ) -> Scenario.Spot? {
        func numbered(_ text: String) -> String { number.map(text.numbered) ?? text }
        let name = required("name", in: map, of: id.value).flatMap { text($0, of: "name") }
        let hours = text("hours", in: map)
        if let hours { checkHours(hours) }
        let status = text("status", in: map).flatMap {
            word($0, of: "status", as: PlaceStatus.self)
        }
        let closures = map["closed"].map { self.closures($0) } ?? []
        guard let name, let point = point(map, of: id, numbered) else { return nil }
        return Scenario.Spot(
            id: number.map { "\(id.value) \($0)" } ?? id.value,
            name: numbered(name.value),
            kind: text("kind", in: map)?.value ?? "station",
            point: point,
            hours: hours?.value,
            services: map["services"].map { texts($0, of: "services").map(\.value) } ?? [],
            status: status ?? .open,
            opened: text("opened", in: map).flatMap { date($0, of: "opened") },
            closures: closures,
            level: text("level", in: map).flatMap { word($0, of: "level", as: PlaceLevel.self) }
                ?? .grassroots,
            place: id.place
        )
    }

    private mutating func point(
        _ map: ParsedMap,
        of id: ParsedText,
        _ numbered: (String) -> String
    ) -> SurveyedPoint? {
        let at = required("at", in: map, of: id.value).flatMap { text($0, of: "at") }
        let datum = text("datum", in: map)?.value ?? Datum.wgs84.rawValue
        return at.flatMap { point($0, numbered($0.value), datum: datum) }
    }

    private mutating func checkHours(_ text: ParsedText) {
        let faults = Hours.read(text.value).findings.filter { $0.severity == .error }
        for fault in faults {
            findings.error(
                text.place(ofScalar: fault.offset),
                zh: "开放时间“\(text.value)”不对：\(fault.zh)",
                en: "“\(text.value)” are no opening hours: \(fault.en)",
                fixZh: "例如 'Mo-Su 08:00-22:00'、24/7。",
                fixEn: "Such as 'Mo-Su 08:00-22:00', 24/7."
            )
        }
    }

    private mutating func closures(_ node: ParsedNode) -> [Scenario.Closure] {
        (node.list ?? [node]).compactMap { node in
            guard let map = map(node, of: "closed") else { return nil }
            check(map, against: .closure)
            let from = required("from", in: map, of: "closed").flatMap { text($0, of: "from") }
                .flatMap { date($0, of: "from") }
            let until = text("until", in: map).flatMap { date($0, of: "until") } ?? from
            guard let from, let until else { return nil }
            return Scenario.Closure(
                from: from,
                until: until,
                reason: text("because", in: map)?.value ?? "检修"
            )
        }
    }

    /// A new place that a step describes, as a form sends it.
    mutating func newPlace(_ map: ParsedMap) -> [String] {
        check(map, against: .newPlace)
        let at = text("at", in: map)?.value.pair ?? []
        return ["", text("name", in: map)?.value ?? "", text("address", in: map)?.value ?? ""]
            + (at.count == 2 ? at : ["", ""])
            + [text("datum", in: map)?.value ?? Datum.wgs84.rawValue]
    }

    /// How many times something is there or is done.
    mutating func times(_ node: ParsedNode) -> Int? {
        guard let text = node.map.flatMap({ text("times", in: $0) }) else { return nil }
        if let times = Int(text.value), (1...FolderReader.mostTimes).contains(times) {
            return times
        }
        findings.error(
            text.place,
            zh: "“times”要写 1 到 \(FolderReader.mostTimes) 的整数。",
            en: "“times” has to be a whole number from 1 to \(FolderReader.mostTimes).",
            fixZh: "例如 times: 100；文字里的 {n} 会变成第几次。",
            fixEn: "Such as times: 100; {n} in texts becomes the number of each time."
        )
        return nil
    }

    /// What a step looks up.
    mutating func look(_ map: ParsedMap) -> Scenario.Look? {
        if let search = map["search"].flatMap({ self.map($0, of: "search") }) {
            check(search, against: .search)
            let near = required("near", in: search, of: "search").flatMap { text($0, of: "near") }
                .flatMap { point($0, $0.value, datum: Datum.wgs84.rawValue)?.coordinate }
            let needs = search["need"].map { texts($0, of: "need").map(\.value) } ?? []
            let isAllDay = text("all day", in: search)?.value == "yes"
            return near.map { .search(needs: needs, near: $0, isAllDay: isAllDay) }
        }
        if let knock = map["knock"].flatMap({ self.map($0, of: "knock") }) {
            check(knock, against: .knock)
            let at = required("at", in: knock, of: "knock").flatMap { text($0, of: "at") }
            let who = required("who", in: knock, of: "knock").flatMap { text($0, of: "who") }
            guard let at, let who else { return nil }
            return .knock(at: at.value, by: who.value)
        }
        guard let asked = map["occasions"].flatMap({ self.map($0, of: "occasions") }) else {
            return nil
        }
        check(asked, against: .occasions)
        let of = required("of", in: asked, of: "occasions").flatMap { text($0, of: "of") }
        let at = required("at", in: asked, of: "occasions").flatMap { text($0, of: "at") }
        let until = required("until", in: asked, of: "occasions").flatMap { text($0, of: "until") }
            .flatMap { date($0, of: "until") }
        guard let of, let at, let until else { return nil }
        return .occasions(of: of.value, at: at.value, until: until)
    }

    /// `120.70, 28.00`: longitude and latitude.
    mutating func point(
        _ text: ParsedText,
        _ written: String,
        datum: String
    ) -> SurveyedPoint? {
        let parts = written.pair
        do throws(PointFault) {
            if parts.count == 2 {
                return try SurveyedPoint(x: parts[0], y: parts[1], datum: datum)
            }
            throw .noNumber(written)
        } catch {
            findings.error(
                text.place,
                zh: "“\(text.value)”不是经度和纬度：\(error.zh)",
                en: "“\(text.value)” is no longitude and latitude: \(error.en)",
                fixZh: "先经度后纬度，写成 '120.70, 28.00' 的样子，加单引号。",
                fixEn: "Longitude first, as in '120.70, 28.00', in single quotes."
            )
            return nil
        }
    }
}

extension Scenario.Step {
    /// The step so many times, the number of each time in place of `{n}`; what is expected is looked
    /// at after the last.
    func repeated(_ times: Int?) -> [Scenario.Step] {
        guard let times else { return [self] }
        return (1...times).map { number in
            filled(isLast: number == times) { $0.numbered(number) }
        }
    }

    /// The step with every text of it filled in.
    func filled(isLast: Bool, _ fill: (String) -> String) -> Scenario.Step {
        Scenario.Step(
            at: at,
            actor: actor,
            deed: deed,
            person: person,
            item: item,
            partner: partner,
            caseName: caseName.map(fill),
            answers: answers.mapValues { $0.map(fill) },
            words: words.map(fill),
            asks: asks,
            how: how,
            look: look,
            income: income,
            listed: listed,
            marks: marks.map { Scenario.RollMark(name: fill($0.name), what: $0.what) },
            moves: moves,
            deputy: deputy,
            opened: opened.map(fill),
            procedure: procedure,
            expectations: isLast ? expectations : [],
            place: place
        )
    }
}

extension String {
    /// The two halves of `120.70, 28.00`.
    fileprivate var pair: [String] { split(separator: ",").map { String($0).trimmed } }

    /// The text with a number in place of `{n}`, and with leading zeros in place of `{nnn}` and `{nnnn}`.
    func numbered(_ number: Int) -> String {
        guard contains("{n") else { return self }
        func padded(_ count: Int) -> String {
            String(repeating: "0", count: max(0, count - String(number).count)) + "\(number)"
        }
        return replacing("{nnnn}", with: padded(4)).replacing("{nnn}", with: padded(3))
            .replacing("{n}", with: String(number))
    }
}
