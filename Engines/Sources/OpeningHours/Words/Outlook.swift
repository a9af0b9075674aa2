public import Calendar

/// What somebody at the door wants to know: whether it is open now, and until or from when.
public struct Outlook: Hashable, Sendable {
    /// The time it is about.
    public let now: CivilDateTime
    /// What holds now.
    public let standing: Standing
    /// When that ends, or where it is closed, when it opens; `nil` where neither is in sight.
    public let next: Change?

    /// Now in Chinese: `现在开着，17:30 关门`.
    public var zh: String {
        let remark = standing.comment.map { "（\($0)）" } ?? ""
        switch standing.state {
        case .open:
            guard let next else { return "现在开着，一直开放" + remark }
            return "现在开着\(remark)，" + when(zh: next.wall)
                + (next.standing.state == .closed ? "关门" : "起" + next.standing.shortZh)
        case .closed:
            guard let next else { return "现在没开，近期没有开放的时间" + remark }
            return "现在没开\(remark)，" + when(zh: next.wall)
                + (next.standing.state == .open ? "开门" : "起" + next.standing.shortZh)
        case .unknown:
            let sure = next.map { "；" + when(zh: $0.wall) + "起" + $0.standing.shortZh } ?? ""
            return "现在不一定开着" + (remark.isEmpty ? standing.reasonZh : remark) + sure
        }
    }

    /// Now in English: `Open now, closes at 17:30`.
    public var en: String {
        let remark = standing.comment.map { " (\($0))" } ?? ""
        switch standing.state {
        case .open:
            guard let next else { return "Open now, and it stays open" + remark }
            let verb = next.standing.state == .closed ? "closes" : next.standing.shortEn
            return "Open now\(remark), \(verb) \(when(en: next.wall))"
        case .closed:
            guard let next else { return "Closed, and no opening is in sight" + remark }
            let verb = next.standing.state == .open ? "opens" : next.standing.shortEn
            return "Closed now\(remark), \(verb) \(when(en: next.wall))"
        case .unknown:
            let sure = next.map { "; \($0.standing.shortEn) \(when(en: $0.wall))" } ?? ""
            return "Perhaps open now" + (remark.isEmpty ? standing.reasonEn : remark) + sure
        }
    }

    private func when(zh wall: CivilDateTime) -> String {
        let time = Names.time(zh: wall.time.secondOfDay / 60) + " "
        switch now.date.days(until: wall.date) {
        case 0: return time
        case 1: return "明天 " + time
        case 2: return "后天 " + time
        case 3..<7: return wall.date.weekday.zh + " " + time
        default:
            let year = wall.date.year == now.date.year ? "" : "\(wall.date.year) 年 "
            return year + "\(wall.date.month) 月 \(wall.date.day) 日 " + time
        }
    }

    private func when(en wall: CivilDateTime) -> String {
        let time = Names.time(en: wall.time.secondOfDay / 60)
        switch now.date.days(until: wall.date) {
        case 0: return "at " + time
        case 1: return "tomorrow at " + time
        case 2..<7: return "on \(wall.date.weekday.en) at " + time
        default:
            let year = wall.date.year == now.date.year ? "" : " \(wall.date.year)"
            return "on \(wall.date.day) \(Names.months[wall.date.month - 1])\(year) at " + time
        }
    }
}

extension Standing {
    fileprivate var shortZh: String {
        switch state {
        case .open: "开放" + (comment.map { "（\($0)）" } ?? "")
        case .closed: "关门"
        case .unknown: "不一定开着" + (comment.map { "（\($0)）" } ?? reasonZh)
        }
    }

    fileprivate var shortEn: String {
        switch state {
        case .open: "open" + (comment.map { " (\($0))" } ?? "")
        case .closed: "closed"
        case .unknown: "perhaps open" + (comment.map { " (\($0))" } ?? reasonEn)
        }
    }

    fileprivate var reasonZh: String { isOpenEnd ? "（关门时间不定）" : "" }
    fileprivate var reasonEn: String { isOpenEnd ? " (its closing time is not fixed)" : "" }
}

extension Timetable {
    /// What to tell somebody who stands at the door.
    public func outlook(at wall: CivilDateTime) -> Outlook {
        Outlook(now: wall, standing: state(at: wall), next: nextChange(after: wall))
    }
}
