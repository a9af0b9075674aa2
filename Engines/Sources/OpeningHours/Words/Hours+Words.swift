extension Hours {
    /// The hours in plain Chinese: `周一至周五 8:00–17:30，节假日休息`.
    public var zh: String {
        guard !isAlways else { return "全天 24 小时开放" }
        return rules.enumerated().map { $0 == 0 ? $1.zh : $1.jointZh + $1.zh }.joined()
    }

    /// The hours in plain English: `Monday to Friday 8:00–17:30; closed on public holidays`.
    public var en: String {
        guard !isAlways else { return "open 24 hours a day, every day" }
        return rules.enumerated().map { $0 == 0 ? $1.en : $1.jointEn + $1.en }.joined()
    }

    /// Whether it is open at all times, and says nothing else.
    public var isAlways: Bool {
        guard rules.count == 1, let rule = rules.first else { return false }
        return rule.state == .open && rule.comment == nil && rule.selectors.isEmpty
            && rule.times.isEmpty
    }
}

extension Rule {
    fileprivate var jointZh: String {
        switch joint {
        case .normal: state == .closed ? "，" : "；"
        case .additional: state == .closed ? "，" : "，另有"
        case .fallback: "；其余时间"
        }
    }

    fileprivate var jointEn: String {
        switch joint {
        case .normal: "; "
        case .additional: ", also "
        case .fallback: "; otherwise "
        }
    }

    fileprivate var zh: String {
        let days = selectors.map(\.zh).reduce("") { $0.isEmpty ? $1 : $0 + "的" + spaced($1) }
        let times = times.map(\.zh).joined(separator: "、")
        let when = days.isEmpty || times.isEmpty ? days + times : days + " " + times
        let remark = comment.map { "（\($0)）" } ?? ""
        switch state {
        case .open where times.isEmpty: return (when.isEmpty ? "" : when + " ") + "全天开放" + remark
        case .open: return when + remark
        case .closed: return when + (times.isEmpty ? "休息" : " 不开放") + remark
        case .unknown:
            guard !when.isEmpty else { return comment ?? "不一定开放" }
            return when + " 不一定开放" + remark
        }
    }

    fileprivate var en: String {
        let days = selectors.reversed().map(\.en).joined(separator: ", ")
        let times = listed(en: times.map(\.en))
        let when = [days, times].filter { !$0.isEmpty }.joined(separator: " ")
        let remark = comment.map { " (\($0))" } ?? ""
        switch state {
        case .open where times.isEmpty:
            return (when.isEmpty ? "" : when + " ") + "open all day" + remark
        case .open: return when + remark
        case .closed: return (when.isEmpty ? "closed" : "closed " + preposition + when) + remark
        case .unknown:
            guard !when.isEmpty else { return comment ?? "perhaps open" }
            return "perhaps " + when + remark
        }
    }

    private var preposition: String {
        switch selectors.last {
        case .days: "on "
        case .years: "in "
        case .dates(let ranges): ranges.first?.isMonths == true ? "in " : "on "
        case .weeks: "in "
        case nil: ""
        }
    }
}

extension DateRange {
    fileprivate var isMonths: Bool { if case .months = self { true } else { false } }
}
