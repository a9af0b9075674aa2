package import Calendar
import Casework
package import Insight
package import Programs
import Registry
package import Store

/// The notices that run now, for everybody: what is decided, for whom, and how long one may object.
package struct PublicNotices: Question {
    package static let path = "/public-notices"
    private static let most = 200

    package struct Answer: Sendable {
        package let notices: [NoticeLine]
        /// Of this year: cases whose notice is over, objections that were answered, those that held. Small
        /// numbers are hidden.
        package let shown: PublicCount
        package let objections: PublicCount
        package let upheld: PublicCount
    }

    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let rows = try tx.notices.running(at: context.now, limit: Self.most)
        let year = context.calendar.start(of: context.today.firstOfYear)
        let tally = try tx.notices.tally(since: year)
        let parts = SmallCounts.mask(partsOf: [tally.upheld, tally.objections - tally.upheld])
        return Answer(
            notices: try rows.compactMap { try NoticeLine($0, in: tx, context) },
            shown: SmallCounts.mask(tally.shown),
            objections: parts.contains(.masked) && tally.objections < 2 * SmallCounts.smallestShown
                ? .masked : SmallCounts.mask(tally.objections),
            upheld: parts[0]
        )
    }
}

extension CivilDate {
    fileprivate var firstOfYear: CivilDate { CivilDate(year: year, month: 1, day: 1) ?? self }
}

/// A notice in one line.
package struct NoticeLine: Hashable, Sendable {
    package let id: NoticeID
    package let title: Words
    package let service: Words
    package let union: Words
    /// How many cases stand on it.
    package let count: Int
    package let lastDay: CivilDate
    /// Until its last day, which counts as none.
    package let daysLeft: Int

    /// Nil where the version that wrote it is gone.
    init?(_ row: NoticeRow, in tx: Tx, _ context: Context) throws {
        guard let published = try? context.services.version(row.service, row.digest),
            let notice = published.service.notice(row.name)
        else { return nil }
        id = row.id
        title = notice.title
        service = published.service.title
        union = try tx.organisations.find(row.organisation)?.title ?? published.ownerName
        count = try tx.notices.countUp(on: row.id)
        lastDay = context.calendar.lastDay(before: row.until)
        daysLeft = max(0, context.today.days(until: lastDay))
    }
}

/// One notice that runs, with everything that it shows.
package struct OpenNotice: Question {
    package struct Answer: Sendable {
        package let line: NoticeLine
        package let says: Words?
        package let entries: [Entry]
        package let takesAnonymous: Bool
        /// How soon an objection is answered, in words.
        package let answered: Words
    }

    package struct Entry: Sendable {
        package let id: NoticeEntryID
        package let lines: [ShownLine]
    }

    private let id: NoticeID

    package init(_ id: NoticeID) {
        self.id = id
    }

    package var policy: any Policy { Anyone() }

    /// One that is over answers like one that there never was.
    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.notices.find(id), row.until > context.now,
            let line = try NoticeLine(row, in: tx, context), line.count > 0,
            let notice = try context.services.version(row.service, row.digest).service
                .notice(row.name)
        else { throw Refusal.notFound }
        return Answer(
            line: line,
            says: notice.says,
            entries: try tx.notices.entries(of: id).filter { $0.endedAt == nil }.map {
                Entry(id: $0.id, lines: [ShownLine](json: $0.shown))
            },
            takesAnonymous: notice.takesAnonymous,
            answered: Words(zh: notice.answered.zh, en: notice.answered.en)
        )
    }
}
