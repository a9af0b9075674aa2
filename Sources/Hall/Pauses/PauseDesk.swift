package import Calendar
package import Programs
package import Store

/// Which services take applications, for those who may pause them; those that are paused come first.
package struct PauseDesk: Question {
    package struct Line: Sendable {
        package let service: String
        package let title: Words
        package let owner: Words
        package let pause: Pause?
        /// What makes its new cases urgent at present.
        package let lane: Lane?
        /// Whether its own dates say that it takes applications today.
        package let isInSeason: Bool
        /// Cases that are not over.
        package let open: Int
    }

    /// A pause as colleagues read it.
    package struct Pause: Hashable, Sendable {
        package let reason: String
        package let from: CivilDate
        package let until: CivilDate?
        package let putsOff: Int
        /// Whether all deadlines have been put off.
        package let isPutOff: Bool
        package let by: String?
        /// When it ended, or its last day was over; nil while it stands.
        package let ended: CivilDate?
    }

    /// A time in which new cases are urgent, as colleagues read it.
    package struct Lane: Hashable, Sendable {
        package let reason: String
        package let from: CivilDate
        package let until: CivilDate?
        package let by: String?
        /// When it ended, or its last day was over; nil while it stands.
        package let ended: CivilDate?
    }

    package init() {}

    package var policy: any Policy { StaffOnly(with: [PauseDuties.pausing]) }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        let lines = try context.services.open.filter { published in
            context.actor == .hall || context.actor.colleague.map(published.isPaused) ?? false
        }.map { try Line($0, in: tx, context) }
        return lines.filter { $0.pause != nil } + lines.filter { $0.pause == nil }
    }
}

/// One service and the pauses it had.
package struct OpenPauses: Question {
    package static let most = 20

    package struct Answer: Sendable {
        package let line: PauseDesk.Line
        /// Newest first.
        package let before: [PauseDesk.Pause]
        package let hurriedBefore: [PauseDesk.Lane]
    }

    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [PauseDuties.pausing]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.pausable(service, by: context.actor)
        let rows = try tx.pauses.of(published.service.id, limit: Self.most)
        return Answer(
            line: try PauseDesk.Line(published, in: tx, context),
            before: try rows.map { try PauseDesk.Pause($0, in: tx, context) }
                .filter { $0.ended != nil },
            hurriedBefore: try tx.urgentLanes.of(published.service.id, limit: Self.most)
                .map { try PauseDesk.Lane($0, in: tx, context) }.filter { $0.ended != nil }
        )
    }
}

extension PauseDesk.Line {
    fileprivate init(_ published: Published, in tx: Tx, _ context: Context) throws {
        let id = published.service.id
        service = id
        title = published.service.title
        owner = published.ownerName
        pause = try tx.pauses.standing(id, on: context.today)
            .map { try PauseDesk.Pause($0, in: tx, context) }
        lane = try tx.urgentLanes.standing(id, on: context.today)
            .map { try PauseDesk.Lane($0, in: tx, context) }
        isInSeason = published.service.head.opening.isOpen(on: context.today)
        open = try tx.cases.countOpen(of: id)
    }
}

extension PauseDesk.Pause {
    fileprivate init(_ row: PauseRow, in tx: Tx, _ context: Context) throws {
        reason = row.reason
        from = context.calendar.date(of: row.startedAt)
        until = row.until
        putsOff = row.putsOff
        isPutOff = row.putOffAt != nil
        by = try row.startedBy.flatMap(tx.accounts.find)?.name
        let passed = row.until.flatMap { $0 < context.today ? $0 : nil }
        ended = row.endedAt.map(context.calendar.date) ?? passed
    }
}

extension PauseDesk.Lane {
    fileprivate init(_ row: UrgentLaneRow, in tx: Tx, _ context: Context) throws {
        reason = row.reason
        from = context.calendar.date(of: row.openedAt)
        until = row.until
        by = try row.openedBy.flatMap(tx.accounts.find)?.name
        let passed = row.until.flatMap { $0 < context.today ? $0 : nil }
        ended = row.endedAt.map(context.calendar.date) ?? passed
    }
}
