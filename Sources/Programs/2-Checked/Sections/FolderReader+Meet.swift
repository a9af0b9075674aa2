import Calendar

extension FolderReader {

    /// What happens again and again.
    mutating func meets(_ root: ParsedMap) -> [Meet] {
        guard let map = root["meet"].flatMap({ self.map($0, of: "meet") }) else { return [] }
        return map.entries.filter { !$0.isMeeting && !$0.isGathering }.compactMap { meet($0) }
    }

    private mutating func meet(_ entry: ParsedEntry) -> Meet? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .occasion)
        let title = title(of: id, in: map, at: ["meet", id.value])
        let rhythm = required("every", in: map, of: id.value).flatMap { text($0, of: "every") }
            .flatMap { self.rhythm($0, of: "every") }
        let venue = required("at", in: map, of: id.value).flatMap { text($0, of: "at") }
            .flatMap { self.venue($0) }
        let from = text("from", in: map).map { timeOfDay($0, of: "from") } ?? rhythm?.time
        let until = text("until", in: map).flatMap { timeOfDay($0, of: "until") }
        if let rhythm, rhythm.time != nil, let twice = text("from", in: map) {
            reportTwoTimes(twice)
        }
        guard let rhythm, let venue else { return nil }
        guard let from else {
            if map["from"] == nil { reportNoTime(id) }
            return nil
        }
        if let until, until <= from, let text = text("until", in: map) { reportEnd(text) }
        return Meet(
            id: id.value,
            title: title,
            rhythm: rhythm,
            from: from,
            until: until,
            venue: venue,
            place: id.place
        )
    }

    /// `places with "haircut"`, `place ST-000123`, `our places`.
    private mutating func venue(_ text: ParsedText) -> Meet.Venue? {
        let (offering, number) = ("places with \"", "place ")
        let words = text.value
        if words == "our places" { return .ours }
        if words.hasPrefix(offering), words.hasSuffix("\"") {
            let code = String(words.dropFirst(offering.count).dropLast())
            if code.isPlainCode { return .offering(code) }
        } else if words.hasPrefix(number), words.count > number.count,
            !words.dropFirst(number.count).contains(" ")
        {
            return .number(String(words.dropFirst(number.count)))
        }
        findings.error(
            text.place,
            zh: "“at”里的“\(words)”看不出是哪些地点。",
            en: "“at”: “\(words)” says of no place where it is.",
            fixZh: "可以写：'places with \"haircut\"'、our places、place 编号。",
            fixEn: "It can be: 'places with \"haircut\"', our places, place NUMBER."
        )
        return nil
    }

    mutating func rhythm(_ text: ParsedText, of key: String) -> Rhythm? {
        do throws(RhythmFault) {
            return try Rhythm(reading: text.value)
        } catch {
            findings.error(
                text.place(ofScalar: error.offset),
                zh: "“\(key)”的日子“\(text.value)”看不懂：\(error.zh)。",
                en: "“\(key)”: “\(text.value)” is no rhythm: \(error.en).",
                fixZh: "例如：day 1 and 15 of each month、every friday、last day of each month、"
                    + "yearly 28 may、every 2 weeks from 2025-01-06。",
                fixEn: "Such as: day 1 and 15 of each month, every friday, "
                    + "last day of each month, yearly 28 may, every 2 weeks from 2025-01-06."
            )
            return nil
        }
    }

    private mutating func timeOfDay(_ text: ParsedText, of key: String) -> CivilTime? {
        if text.value.utf8.count == 5, let time = CivilTime(text.value) { return time }
        findings.error(
            text.place,
            zh: "“\(key)”要写几点几分，“\(text.value)”不是。",
            en: "“\(key)” has to be a time of day, which “\(text.value)” is not.",
            fixZh: "写成 '09:00' 的样子，加单引号。",
            fixEn: "Write it as '09:00', in single quotes."
        )
        return nil
    }

    private mutating func reportNoTime(_ id: ParsedText) {
        findings.error(
            id.place,
            zh: "“\(id.value)”没有写几点开始。",
            en: "“\(id.value)” does not say at what time it begins.",
            fixZh: "加上 from: '09:00'。",
            fixEn: "Add from: '09:00'."
        )
    }

    private mutating func reportTwoTimes(_ text: ParsedText) {
        findings.error(
            text.place,
            zh: "开始时间写了两次：“every”里一次，“from”里一次。",
            en: "The beginning is said twice: in “every” and in “from”.",
            fixZh: "只留一处。",
            fixEn: "Keep one of them."
        )
    }

    private mutating func reportEnd(_ text: ParsedText) {
        findings.error(
            text.place,
            zh: "结束不晚于开始。",
            en: "It does not end after it begins.",
            fixZh: "检查 from 和 until；过了半夜的要分成两项。",
            fixEn: "Check from and until; make two of what goes on past midnight."
        )
    }
}
