import Calendar
import Programs
import Registry
package import Store

/// Whatever is applied for at a service from now on is urgent, because of a flood or an epidemic.
///
/// Cases that run are not touched: each of them can be marked by whoever handles it.
package struct OpenUrgentLane: RepeatableUseCase, Encodable {
    private let service: String
    private let reason: String
    private let until: String?

    /// - Parameter until: The last day; nil until somebody ends it.
    package init(_ service: String, because reason: String, until: String?) {
        self.service = service
        self.reason = reason
        self.until = until?.trimmed.nilIfEmpty
    }

    package var policy: any Policy { StaffOnly(with: [PauseDuties.pausing], fresh: true) }
    package var body: OpenUrgentLane { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let published = try context.services.pausable(service, by: context.actor)
        let time = try SaidTime(reason, until, from: context.today)
        if var before = try tx.urgentLanes.unended(published.service.id) {
            guard let end = before.until, end < context.today else {
                throw Refusal(
                    Words(zh: "这项服务已经在加急。", en: "The service hurries already."),
                    remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
                )
            }
            before.endedAt = context.now
            try tx.urgentLanes.save(before)
        }
        try tx.urgentLanes.add(
            UrgentLaneRow(
                id: tx.mint.id(),
                service: published.service.id,
                reason: time.reason,
                openedAt: context.now,
                until: time.last,
                openedBy: context.actor.account
            )
        )
        try PauseNote.hurried.write(published, in: tx, context, words: time.reason)
        return true
    }
}

/// New cases are handled like any other again; what is urgent stays so.
package struct EndUrgentLane: RepeatableUseCase, Encodable {
    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [PauseDuties.pausing]) }
    package var body: EndUrgentLane { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let published = try context.services.pausable(service, by: context.actor)
        let id = published.service.id
        guard var lane = try tx.urgentLanes.standing(id, on: context.today) else {
            throw Refusal(
                Words(zh: "这项服务现在没有整体加急。", en: "The service does not hurry."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        lane.endedAt = context.now
        lane.endedBy = context.actor.account
        try tx.urgentLanes.save(lane)
        try PauseNote.hurriesNoMore.write(published, in: tx, context)
        return true
    }
}
