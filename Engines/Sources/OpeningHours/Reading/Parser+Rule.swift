/// One rule: selectors, times, and what holds then, in any order that leaves no doubt.
extension Parser {
    mutating func rule(_ joint: Rule.Joint) throws(HoursFinding) -> Rule {
        let first = token
        var draft = Draft()
        while try part(of: &draft) {}
        if let misplaced = draft.misplaced { warn(.daysBehindTimes(misplaced)) }
        guard !draft.isEmpty else { throw .noRule(first) }
        if next == .sign(.comma), !draft.canBeFollowedByComma { throw .commaBetweenDays(token) }
        return draft.rule(joint)
    }

    /// Reads one part of a rule; false where the rule is over.
    private mutating func part(of draft: inout Draft) throws(HoursFinding) -> Bool {
        let start = token
        switch next {
        case .end, .sign(.semicolon), .sign(.bars), .sign(.comma): return false
        case .sign(.colon): try colon(&draft)
        case .comment(let text):
            try draft.allowsMore()
            try comment(text, &draft)
        case .word(.state(let state)):
            try draft.allowsMore()
            guard draft.state == nil, draft.comment == nil || draft.hasNamedDays else {
                throw .twoStates(start)
            }
            draft.isStateFirst = draft.selectors.isEmpty && draft.times.isEmpty
            draft.state = state
            advance()
        case .word(.always):
            try draft.allowsMore()
            guard !draft.isAlways, draft.times.isEmpty else { throw .needlessAlways(start) }
            draft.isAlways = true
            advance()
        default:
            if startsTime {
                try draft.allowsMore()
                guard draft.times.isEmpty else { throw .twoTimes(start) }
                guard !draft.isAlways else { throw .needlessAlways(start) }
                draft.times = try timeList()
            } else {
                try draft.add(try selector(), at: start)
            }
        }
        draft.isAfterColon = start.kind == .sign(.colon)
        return true
    }

    private mutating func selector() throws(HoursFinding) -> [Selector] {
        switch next {
        case .number: try yearsOrDates()
        case .word(.month), .word(.easter): [.dates(try dateList(year: nil))]
        case .word(.everyMonth): [.dates(try everyMonth())]
        case .word(.week): [.weeks(try weekList())]
        case .word(.weekday), .word(.holiday): [.days(try dayList())]
        default: throw .unexpected(token)
        }
    }

    /// A colon only helps to read; it stands behind days or a state.
    private mutating func colon(_ draft: inout Draft) throws(HoursFinding) {
        guard !draft.isEmpty, !draft.isAfterColon, draft.times.isEmpty || draft.state != nil else {
            throw .strayColon(token)
        }
        advance()
    }

    private mutating func comment(_ text: String, _ draft: inout Draft) throws(HoursFinding) {
        guard draft.comment == nil else { throw .twoComments(token) }
        if text.allSatisfy(\.isWhitespace) { warn(.needless(token)) } else { draft.comment = text }
        // `"while school is on": 10:00-12:00`: the days are only known to who can read.
        draft.hasNamedDays = draft.isEmpty(but: text) && kind(1) == .sign(.colon)
        advance()
    }
}

/// A rule while it is read.
private struct Draft {
    var selectors: [Selector] = []
    var times: [TimeRange] = []
    var state: OpenState?
    var comment: String?
    var isAlways = false
    /// `open Mo`: understood, as nothing stands before it.
    var isStateFirst = false
    /// `08:00-12:00 Mo`: understood where the rule ends with it; `08:00-12:00 Mo off` are two rules.
    var misplaced: Token?
    var isAfterColon = false
    var hasNamedDays = false

    var isEmpty: Bool { isEmpty(but: nil) }

    func isEmpty(but known: String?) -> Bool {
        selectors.isEmpty && times.isEmpty && state == nil && (comment == nil || comment == known)
            && !isAlways
    }

    /// A comma behind mere days would read as one more day.
    var canBeFollowedByComma: Bool {
        !times.isEmpty || state != nil || comment != nil || isAlways
    }

    func allowsMore() throws(HoursFinding) {
        if let misplaced { throw .missingSeparator(misplaced) }
    }

    mutating func add(_ found: [Selector], at token: Token) throws(HoursFinding) {
        guard comment == nil || hasNamedDays else { throw .missingSeparator(token) }
        let isBehind = !times.isEmpty || state != nil && !isStateFirst
        if isBehind, misplaced == nil { misplaced = token }
        for selector in found {
            guard !selectors.contains(where: { $0.clashes(with: selector) }) else {
                throw .missingSeparator(token)
            }
            selectors.append(selector)
        }
    }

    func rule(_ joint: Rule.Joint) -> Rule {
        Rule(
            joint: joint,
            selectors: selectors.sorted { $0.rank < $1.rank },
            times: times,
            state: state ?? (comment == nil ? .open : .unknown),
            comment: comment
        )
    }
}

extension Selector {
    /// The order in which selectors are written.
    var rank: Int {
        switch self {
        case .years: 0
        case .dates: 1
        case .weeks: 2
        case .days(let items): items.hasHoliday ? 3 : 4
        }
    }

    /// Whether two in a row are surely a separator forgotten; `PH Sa` and `Jan-Feb Jan 09-15` are not.
    fileprivate func clashes(with other: Selector) -> Bool {
        switch (self, other) {
        case (.years, .years), (.weeks, .weeks): true
        case (.days(let left), .days(let right)): left.hasHoliday == right.hasHoliday
        default: false
        }
    }
}

extension [DayItem] {
    fileprivate var hasHoliday: Bool {
        contains { if case .holiday = $0 { true } else { false } }
    }
}
