import Calendar
import Programs
import Registry
package import Store

/// Takes no more applications for a time, and says so to everybody with the reason.
///
/// Cases that run go on; their deadlines can be put off by some days, of which applicants are told.
/// What is claimed or had at partners is no application and goes on too.
package struct PauseService: RepeatableUseCase, Encodable {
    package static let mostDays = 60
    package static let longestReason = 100

    private let service: String
    private let reason: String
    private let until: String?
    private let putsOff: String

    /// - Parameters:
    ///   - until: The last day; nil until somebody ends it.
    ///   - putsOff: By how many calendar days running deadlines are put off, as it was typed.
    package init(
        _ service: String,
        because reason: String,
        until: String?,
        puttingOff putsOff: String
    ) {
        self.service = service
        self.reason = reason
        self.until = until?.trimmed.nilIfEmpty
        self.putsOff = putsOff
    }

    package var policy: any Policy { StaffOnly(with: [PauseDuties.pausing], fresh: true) }
    package var body: PauseService { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let published = try context.services.pausable(service, by: context.actor)
        let (reason, last, days) = try read(context.today)
        if var before = try tx.pauses.unended(published.service.id) {
            guard let end = before.until, end < context.today else {
                throw Refusal(
                    Words(zh: "这项服务已经暂停了。", en: "This service has been paused already."),
                    remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
                )
            }
            before.endedAt = context.now
            try tx.pauses.save(before)
        }
        try tx.pauses.add(
            PauseRow(
                id: tx.mint.id(),
                service: published.service.id,
                reason: reason,
                startedAt: context.now,
                until: last,
                putsOff: days,
                startedBy: context.actor.account
            )
        )
        try PauseNote.paused.write(published, in: tx, context, words: reason)
        return true
    }

    private func read(
        _ today: CivilDate
    ) throws -> (reason: String, until: CivilDate?, putsOff: Int) {
        let typed = putsOff.trimmed
        let days = typed.isEmpty ? 0 : Int(typed)
        var faults: [String: Words] = [:]
        if days.map({ !(0...Self.mostDays).contains($0) }) ?? true {
            faults["puts_off"] = Words(
                zh: "请写 0 到 \(Self.mostDays) 的天数。",
                en: "A number of days from 0 to \(Self.mostDays)."
            )
        }
        let time = try SaidTime(reason, until, from: today, beside: faults)
        return (time.reason, time.last, days ?? 0)
    }
}

/// Takes applications again, before the day that was said or where none was.
package struct ResumeService: RepeatableUseCase, Encodable {
    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [PauseDuties.pausing]) }
    package var body: ResumeService { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let published = try context.services.pausable(service, by: context.actor)
        guard var pause = try tx.pauses.standing(published.service.id, on: context.today) else {
            throw Refusal(
                Words(zh: "这项服务没有暂停。", en: "This service is not paused."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        pause.endedAt = context.now
        pause.endedBy = context.actor.account
        try tx.pauses.save(pause)
        try PauseNote.resumed.write(published, in: tx, context)
        return true
    }
}

/// What the audit trail says of a pause, and of its reverse.
enum PauseNote: String {
    case paused
    case resumed
    case hurried
    case hurriesNoMore = "hurries no more"

    func write(
        _ published: Published,
        in tx: Tx,
        _ context: Context,
        words: String? = nil
    ) throws {
        try tx.audit.add(
            AuditAct(
                "service." + rawValue + "." + published.service.id,
                of: "service",
                published.owner.raw,
                at: context.now,
                by: context.actor.account,
                words: words
            )
        )
    }
}

extension PauseRow {
    /// What whoever would apply reads.
    var words: Words {
        Words(zh: "暂停受理：\(reason)。", en: "No applications are taken at present: \(reason).")
    }

    /// Until when.
    var remedy: Words {
        guard let until else {
            return Words(zh: "恢复以后可以再来申请。", en: "Come back when it is open again.")
        }
        let day = Words(day: until.adding(days: 1))
        return Words(zh: "预计 \(day.zh) 恢复。", en: "It is to open again on \(day.en).")
    }
}
