package import Calendar
import Programs
import Registry
package import Store

/// Marks people of a day's list: there, not there and why, collected and by whom.
///
/// Nobody who is not on the list can be marked: all of it is refused, and nothing is kept.
package struct MarkRollCall: RepeatableUseCase, Encodable {
    package struct Mark: Hashable, Sendable, Encodable {
        package let caseFile: Int64
        package let isPresent: Bool
        package let reason: String?
        package let collector: String?
        /// When what was on the page had been noted, in milliseconds; 0 where nothing was, nil where it does
        /// not matter.
        package let seen: Int64?

        package init(
            _ caseFile: CaseID,
            isPresent: Bool,
            reason: String? = nil,
            collector: String? = nil,
            seen: Int64? = nil
        ) {
            self.caseFile = caseFile.raw
            self.isPresent = isPresent
            self.reason = reason
            self.collector = collector
            self.seen = seen
        }
    }

    package let service: String
    package let meet: String
    package let day: String
    package let marks: [Mark]

    package init(_ marks: [Mark], on day: CivilDate, of service: String, _ meet: String) {
        self.service = service
        self.meet = meet
        self.day = day.description
        self.marks = marks
    }

    package var policy: any Policy { StaffOnly() }
    package var body: MarkRollCall { self }

    /// How many were changed.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        guard let date = CivilDate(day) else { throw Refusal.notFound }
        let gate = try RollCallGate(service, meet, on: date, in: tx, context)
        try gate.holdOpen()
        let before = try gate.marks()
        let list = Set(try gate.list(before))
        var changed = 0
        for mark in marks {
            let id = CaseID(raw: mark.caseFile)
            guard list.contains(id), let row = try tx.cases.find(id) else {
                throw Refusal.notOnTheList
            }
            let new = try self.row(of: mark, row, gate, in: tx, context)
            guard before[id].map({ !$0.says(new) }) ?? true else { continue }
            // Two leaders call one list: nobody wipes out what he has not seen.
            if let seen = mark.seen, seen != before[id]?.markedAt.milliseconds ?? 0 {
                throw Refusal.markedMeanwhile(row.number)
            }
            try tx.rollCalls.mark(new)
            try note(new, in: tx, context)
            changed += 1
        }
        return changed
    }

    private func row(
        of mark: Mark,
        _ row: CaseRow,
        _ gate: RollCallGate,
        in tx: Tx,
        _ context: Context
    ) throws -> RollCallMarkRow {
        let reason = mark.reason?.trimmed.nilIfEmpty
        let collector = mark.collector?.trimmed.nilIfEmpty
        if !mark.isPresent, reason == nil { throw Refusal.absentWhy(row.number) }
        if let collector {
            guard mark.isPresent, try gate.collectors(of: row).contains(collector) else {
                throw Refusal.notNamedToCollect(row.number)
            }
        }
        return RollCallMarkRow(
            id: tx.mint.id(),
            service: gate.service,
            meet: meet,
            day: gate.day,
            caseFile: row.id,
            state: mark.isPresent ? .present : .absent,
            reason: mark.isPresent ? nil : reason,
            collector: collector,
            markedAt: context.now,
            markedBy: context.actor.account
        )
    }

    private func note(_ row: RollCallMarkRow, in tx: Tx, _ context: Context) throws {
        let what = row.collector == nil ? row.state.rawValue : "collected"
        try tx.audit.add(
            AuditAct(
                "roll call.\(what)",
                of: "case",
                row.caseFile.raw,
                at: context.now,
                by: context.actor.account,
                in: row.caseFile,
                words: "\(row.day)"
            )
        )
    }
}

extension RollCallMarkRow {
    /// Whether it says what another does, whoever marked it when.
    fileprivate func says(_ other: RollCallMarkRow) -> Bool {
        state == other.state && reason == other.reason && collector == other.collector
    }
}

extension Refusal {
    package static let notOnTheList = Refusal(
        Words(
            zh: "这个人不在名单上，不能点名，也不能上车。",
            en: "This person is not on the list and cannot be marked."
        ),
        remedy: Words(
            zh: "请核对编号；没有名额的不能参加。",
            en: "Check the number; nobody takes part without a place."
        )
    )

    fileprivate static func markedMeanwhile(_ number: String) -> Refusal {
        Refusal(
            Words(
                zh: "\(number) 刚才被另一位同事记过，这一页还没有保存。",
                en: "\(number) was noted by a colleague just now; this page is not kept yet."
            ),
            remedy: Words(
                zh: "下面已换成现在的内容，看一看再保存。",
                en: "It is shown below as it is now: look at it and save again."
            )
        )
    }

    fileprivate static func absentWhy(_ number: String) -> Refusal {
        Refusal(
            Words(zh: "\(number) 没有到，请写明原因。", en: "\(number) is absent: say why."),
            remedy: Words(zh: "例如：发烧，家长来电请假。", en: "Such as: a fever, the parents called.")
        )
    }

    fileprivate static func notNamedToCollect(_ number: String) -> Refusal {
        Refusal(
            Words(
                zh: "\(number)：来接的人不在报名时写的接送人里，或者孩子今天没有到。",
                en:
                    "\(number): who came is not named to collect the child, or the child is not here."
            ),
            remedy: Words(
                zh: "只能交给名单上的接送人。",
                en: "Hand the child over to those who are named only."
            )
        )
    }
}
