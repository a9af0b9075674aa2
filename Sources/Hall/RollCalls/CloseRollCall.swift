package import Calendar
import Programs
package import Store

/// Closes a day: only where everybody on its list is marked, and everybody who came was collected where
/// somebody has to be. Those who are marked are the list then, and nothing of it changes any more.
package struct CloseRollCall: RepeatableUseCase, Encodable {
    package let service: String
    package let meet: String
    package let day: String

    package init(_ day: CivilDate, of service: String, _ meet: String) {
        self.service = service
        self.meet = meet
        self.day = day.description
    }

    package var policy: any Policy { StaffOnly() }
    package var body: CloseRollCall { self }

    /// How many stand on the list.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        guard let date = CivilDate(day) else { throw Refusal.notFound }
        let gate = try RollCallGate(service, meet, on: date, in: tx, context)
        try gate.holdOpen()
        let marks = try gate.marks()
        let list = try gate.list(marks)
        let missing = list.count { marks[$0] == nil }
        guard missing == 0 else { throw Refusal.notMarked(missing, of: list.count) }
        if gate.gathering.pickup != nil {
            let waiting = marks.values.count { $0.state == .present && $0.collector == nil }
            guard waiting == 0 else { throw Refusal.notCollected(waiting) }
        }
        try tx.rollCalls.close(
            date,
            of: gate.service,
            meet,
            at: context.now,
            by: context.actor.account
        )
        try gate.note("closed", words: "\(list.count)")
        return list.count
    }
}

extension Refusal {
    fileprivate static func notMarked(_ missing: Int, of all: Int) -> Refusal {
        Refusal(
            Words(
                zh: "名单上 \(all) 人，还有 \(missing) 人没有点到，不能结束。",
                en: "\(missing) of \(all) on the list are not marked: the day cannot be closed."
            ),
            remedy: Words(zh: "逐一点名：到了，或者没到和原因。", en: "Mark each: here, or absent and why.")
        )
    }

    fileprivate static func notCollected(_ waiting: Int) -> Refusal {
        Refusal(
            Words(
                zh: "还有 \(waiting) 个孩子没有人接走，不能结束。",
                en: "\(waiting) children have not been collected: the day cannot be closed."
            ),
            remedy: Words(zh: "记下每个孩子由谁接走。", en: "Note who collected each child.")
        )
    }
}
