package import Calendar
import Coverage
import OpeningHours
package import Programs
import Registry
package import Store

/// A place as whoever asks sees it.
package struct OpenPlace: Question {
    package struct Answer: Sendable {
        package let place: NearPlace
        package let row: PlaceRow
        package let organisation: Words
        /// The usual hours in words.
        package let hours: Words
        /// This week from today: what is open on each day.
        package let week: [Day]
        /// When it is shut in spite of its hours, now or later.
        package let closures: [Closure]
        package let pictures: [String]
    }

    package struct Day: Sendable, Hashable {
        package let date: CivilDate
        package let spans: [Words]
        /// What makes the day another than usual: a holiday's name, a weekend that is worked.
        package let remark: Words?
    }

    package struct Closure: Sendable, Hashable {
        package let address: String
        package let from: CivilDateTime
        package let until: CivilDateTime?
        package let reason: Words
    }

    private let id: PlaceID
    private let at: Instant?

    package init(_ id: PlaceID, at: Instant? = nil) {
        self.id = id
        self.at = at
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.places.find(id) else { throw Refusal.notFound }
        let asker = try Asker(context.actor, in: tx)
        let now = at ?? context.now
        let rows = try tx.places.atHand([row], at: now)
        let map = PlaceMap(PlaceMap(context.calendar), changed: rows, changes: 1)
        let search = PlaceSearch(map, .init(), for: asker, at: now, context.calendar)
        guard row.status != .planned || context.actor.colleague != nil,
            let known = map.places.first, known.serves(asker)
        else { throw Refusal.notFound }
        let timetable = map.book.timetables[known.hours]
        let zone = context.calendar.zone
        return Answer(
            place: search.place(.init(index: 0, metres: 0)),
            row: row,
            organisation: try tx.organisations.find(row.organisation)?.title
                ?? Words(zh: "", en: ""),
            hours: Words(hoursOf: timetable?.hours, else: row.hours),
            week: (0..<7).map { ahead in
                Day(search.wall.date.adding(days: ahead), timetable, context.calendar.decreed)
            },
            closures: (rows.first?.closures ?? []).map { closure in
                Closure(
                    address: closure.id.description,
                    from: zone.civil(closure.from),
                    until: closure.until.map(zone.civil),
                    reason: closure.words
                )
            },
            pictures: try tx.files.of(.place(id)).map(\.id.description)
        )
    }
}

extension OpenPlace.Day {
    fileprivate init(_ date: CivilDate, _ timetable: Timetable?, _ decreed: DecreedDays) {
        let midnight = CivilDateTime(date: date, time: .midnight)
        let next = CivilDateTime(date: date.adding(days: 1), time: .midnight)
        let openings = timetable?.openings(from: midnight, to: next) ?? []
        let day = decreed[date]
        self.init(
            date: date,
            spans: openings.map { Words($0, endingBefore: next) },
            remark: day.map { day in
                switch day.kind {
                case .rest: Words(zh: "节假日", en: "Public holiday")
                case .work: Words(zh: "调休上班日", en: "Made-up workday")
                }
            }
        )
    }
}

extension Words {
    init(hoursOf hours: Hours?, else text: String) {
        self.init(zh: hours?.zh ?? text, en: hours?.en ?? text)
    }

    /// `8:00–17:30`, `全天`.
    fileprivate init(_ stretch: Stretch, endingBefore next: CivilDateTime) {
        let end = stretch.end.map { $0 == next ? "24:00" : $0.time.clock } ?? "24:00"
        let times = "\(stretch.start.time.clock)–\(end)"
        let isDay = stretch.start.time == .midnight && end == "24:00"
        let isSure = stretch.standing.state == .open
        let (zh, en) = (isDay ? "全天" : times, isDay ? "All day" : times)
        let remark = stretch.standing.comment.map { "（\($0)）" } ?? ""
        self.init(
            zh: (isSure ? zh : "可能 " + zh) + remark,
            en: (isSure ? en : "perhaps " + en) + remark
        )
    }
}
