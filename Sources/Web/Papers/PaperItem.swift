package import Calendar
import Hall
package import Programs

/// A paper of a case as a line of its page.
package struct PaperItem: Sendable {
    package var number: String
    package var title: Words
    package var day: CivilDate
    package var path: String

    package init(number: String, title: Words, day: CivilDate, path: String) {
        self.number = number
        self.title = title
        self.day = day
        self.path = path
    }

    /// Where a worker and where staff read papers.
    static let mine = "/paper"
    static let desk = "/desk/papers"

    init(_ line: PaperLine, at place: String) {
        self.init(
            number: line.number,
            title: line.title,
            day: line.day,
            path: "\(place)/\(line.id)"
        )
    }

    static func card(_ papers: [PaperItem], _ frame: Frame) -> HTML? {
        guard !papers.isEmpty else { return nil }
        return Card(
            frame["工会的文书", en: "Written by the union"],
            Rows(
                papers.map { paper in
                    ListRow(
                        frame[paper.title],
                        detail:
                            "<span class=\"num\">\(paper.number)</span> · \(frame.day(paper.day))",
                        to: paper.path
                    )
                }
            ).html
        ).html
    }
}
