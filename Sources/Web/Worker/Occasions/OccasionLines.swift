package import Calendar
import Hall
package import Programs

/// When a service's occasions are, as its page says it: a line for the rhythm, and the places with
/// their next days.
package struct OccasionLines: Sendable {
    package struct Line: Sendable {
        package var title: Words
        package var rhythm: Words
        package var places: [Place]
        /// How many places more there are.
        package var more: Int

        package init(title: Words, rhythm: Words, places: [Place], more: Int = 0) {
            self.title = title
            self.rhythm = rhythm
            self.places = places
            self.more = more
        }
    }

    package struct Place: Sendable {
        package var name: Words
        package var address: String
        package var next: CivilDate?
        package var path: String

        package init(name: Words, address: String, next: CivilDate?, path: String) {
            self.name = name
            self.address = address
            self.next = next
            self.path = path
        }
    }

    package var path: String
    package var lines: [Line]

    package init(path: String, lines: [Line]) {
        self.path = path
        self.lines = lines
    }

    /// So many places are named on the page; the file has all of them.
    private static let most = 5

    init?(of service: Service, in hall: Hall, for visit: Visit) async throws {
        guard !service.meets.isEmpty else { return nil }
        let series = try await hall.ask(Occasions(of: service.id), as: visit.actor)
        path = "/services/\(service.id.percentEncoded)/occasions.ics"
        lines = service.meets.map { meet in
            let held = series.filter { $0.meet.id == meet.id && !$0.days.isEmpty }
                .sorted { ($0.days[0], $0.place.number) < ($1.days[0], $1.place.number) }
            return Line(
                title: meet.title,
                rhythm: meet.rhythmWords,
                places: held.prefix(Self.most).map(Place.init),
                more: max(0, held.count - Self.most)
            )
        }
    }

    func html(in frame: Frame) -> HTML {
        Card(
            frame["什么时候", en: "When"],
            """
            \(lines.map { line($0, frame) })\
            <p>\(LinkButton(frame["加到手机日历", en: "Add to your calendar"], to: path))</p>
            """
        ).html
    }

    private func line(_ line: Line, _ frame: Frame) -> HTML {
        """
        <h3>\(frame[line.title])</h3><p class="muted sm">\(frame[line.rhythm])</p>\
        \(Rows(line.places.map { place($0, frame) }))\
        \(when: line.places.isEmpty, Note(frame["近期没有安排。", en: "Nothing soon."]))\
        \(when: line.more > 0, Note(frame["另有 \(line.more) 处。", en: "\(line.more) more places."]))
        """
    }

    private func place(_ place: Place, _ frame: Frame) -> ListRow {
        ListRow(
            frame[place.name],
            detail:
                "\(place.address)\(place.next.map { " · \(frame["下次", en: "Next"]) \(frame.day($0))" as HTML })",
            to: place.path
        )
    }
}

extension OccasionLines.Place {
    fileprivate init(_ series: OccasionSeries) {
        self.init(
            name: series.place.name,
            address: series.place.address,
            next: series.days.first,
            path: "/places/\(series.place.addressed)/occasions.ics"
        )
    }
}

extension Meet {
    /// `每月1日、15日 09:00–11:00`.
    var rhythmWords: Words {
        let times = [from, until].compactMap { $0?.description.prefix(5) }.joined(separator: "–")
        let days = Rhythm(rhythm.days)
        return Words(zh: "\(days.zh) \(times)", en: "\(days.en), \(times)")
    }
}
