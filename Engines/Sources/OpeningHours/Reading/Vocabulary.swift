import Calendar

/// The words of the language and what people write instead of them.
enum Vocabulary {
    /// A word, and whether this is how it should be written.
    struct Entry {
        let word: Word
        let isCanonical: Bool
    }

    /// What a word in Latin letters means; letters count as small.
    static func entry(_ letters: String) -> Entry? {
        guard let word = latin[letters.lowercased()] else { return nil }
        return Entry(word: word, isCanonical: spelling(word) == letters || isFree(word))
    }

    /// How a word is written where it has one way.
    static func spelling(_ word: Word) -> String {
        switch word {
        case .weekday(let day): day.code
        case .month(let month): monthCodes[month - 1]
        case .holiday(let holiday): holiday.rawValue
        case .event(let event): event.rawValue
        case .state(let state): state == .closed ? "off" : state.rawValue
        case .week: "week"
        case .everyMonth: "Jan 01,Feb 01,…"
        case .easter: "easter"
        case .days: "days"
        case .always: "24/7"
        case .morning: "am"
        case .afternoon: "pm"
        }
    }

    /// Words with two good ways to write them: `off` and `closed`, `day` and `days`.
    private static func isFree(_ word: Word) -> Bool { word == .state(.closed) || word == .days }

    static let monthCodes = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static let latin: [String: Word] = {
        var words: [String: Word] = [
            "week": .week, "weeks": .week, "easter": .easter, "day": .days, "days": .days,
            "off": .state(.closed), "closed": .state(.closed), "open": .state(.open),
            "unknown": .state(.unknown), "am": .morning, "pm": .afternoon,
        ]
        let names: [[String]] = [
            ["mo", "mon", "monday", "mondays"], ["tu", "tue", "tues", "tuesday", "tuesdays"],
            ["we", "wed", "wednesday", "wednesdays"],
            ["th", "thu", "thur", "thurs", "thursday", "thursdays"],
            ["fr", "fri", "friday", "fridays"], ["sa", "sat", "saturday", "saturdays"],
            ["su", "sun", "sunday", "sundays"],
        ]
        for (day, names) in zip(Weekday.allCases, names) {
            for name in names { words[name] = .weekday(day) }
        }
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        for (index, name) in months.enumerated() {
            words[name] = .month(index + 1)
            words[String(name.prefix(3))] = .month(index + 1)
        }
        words["sept"] = .month(9)
        for holiday in Holiday.allCases { words[holiday.rawValue.lowercased()] = .holiday(holiday) }
        for event in SunEvent.allCases { words[event.rawValue] = .event(event) }
        return words
    }()

    /// What Chinese words stand for, the longer ones first; a sign stands for itself.
    static let chinese: [(text: [Unicode.Scalar], kinds: [Token.Kind])] = {
        var words: [(String, [Token.Kind])] = [
            ("法定节假日", [.word(.holiday(.publicHoliday))]),
            ("节假日", [.word(.holiday(.publicHoliday))]),
            ("法定假日", [.word(.holiday(.publicHoliday))]),
            ("学校假期", [.word(.holiday(.schoolHoliday))]),
            ("寒暑假", [.word(.holiday(.schoolHoliday))]),
            ("调休上班日", [.word(.holiday(.madeUpWorkday))]),
            ("调休上班", [.word(.holiday(.madeUpWorkday))]),
            ("调休", [.word(.holiday(.madeUpWorkday))]),
            ("周末", range(.saturday, .sunday)), ("双休日", range(.saturday, .sunday)),
            ("每天", range(.monday, .sunday)), ("每日", range(.monday, .sunday)),
            ("全天开放", [.word(.state(.open))]), ("全天", [.word(.state(.open))]),
            ("休息", [.word(.state(.closed))]), ("关门", [.word(.state(.closed))]),
            ("闭馆", [.word(.state(.closed))]), ("不开放", [.word(.state(.closed))]),
            ("开放", [.word(.state(.open))]), ("开门", [.word(.state(.open))]),
            ("营业", [.word(.state(.open))]), ("不确定", [.word(.state(.unknown))]),
            ("黎明", [.word(.event(.dawn))]), ("日出", [.word(.event(.sunrise))]),
            ("日落", [.word(.event(.sunset))]), ("黄昏", [.word(.event(.dusk))]),
            ("每月", [.word(.everyMonth)]), ("至", [.sign(.dash)]), ("到", [.sign(.dash)]),
            ("和", [.sign(.comma)]),
        ]
        for (day, sign) in zip(Weekday.allCases, "一二三四五六日") {
            for prefix in ["周", "星期", "礼拜"] {
                words.append((prefix + String(sign), [.word(.weekday(day))]))
            }
        }
        for prefix in ["周", "星期", "礼拜"] {
            words.append((prefix + "天", [.word(.weekday(.sunday))]))
        }
        return words.map { (Array($0.0.unicodeScalars), $0.1) }
            .sorted { $0.text.count > $1.text.count }
    }()

    private static func range(_ first: Weekday, _ last: Weekday) -> [Token.Kind] {
        [.word(.weekday(first)), .sign(.dash), .word(.weekday(last))]
    }
}

extension Weekday {
    /// The two letters of the language: `Mo`.
    var code: String {
        ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][rawValue - 1]
    }
}
