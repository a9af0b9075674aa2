import Calendar
import Programs

/// Why something holds for a service, and until when, as a form says both.
struct SaidTime {
    let reason: String
    /// The last day; nil where it lasts until somebody ends it.
    let last: CivilDate?

    /// - Parameter faults: What else is wrong in the form, by its field.
    init(
        _ reason: String,
        _ until: String?,
        from today: CivilDate,
        beside others: [String: Words] = [:]
    ) throws {
        var faults = others
        self.reason = reason.trimmed
        if self.reason.count < 2 || self.reason.count > PauseService.longestReason {
            faults["reason"] = Words(
                zh: "请写 2 到 \(PauseService.longestReason) 个字，大家都看得到。",
                en: "Write 2 to \(PauseService.longestReason) characters; everybody reads them."
            )
        }
        last = until.flatMap { CivilDate($0) }
        if until != nil, last.map({ $0 < today }) ?? true {
            faults["until"] = Words(zh: "请写今天或以后的日期，或者空着。", en: "A day from today on, or nothing.")
        }
        guard faults.isEmpty else { throw UnfinishedForm(faults: faults, unanswered: []) }
    }
}
