import Calendar
import Papers
import Programs
import Registry
package import Store

/// Gathers everything the hall holds about whoever asks, and notes that it was taken along. Of others there is
/// what one's own pages show of them.
package struct TakeMyData: UseCase {
    static let limit = Limit("my data", 3, DoorRules.day)
    /// Messages, the newest of them.
    static let mostMessages = 1_000

    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws -> MyData {
        guard case .worker(let account, let person?) = context.actor,
            let row = try tx.people.find(person)
        else { throw Refusal.notFound }
        if try Self.limit.count(account.description, in: tx, at: context.now) != nil {
            throw Refusal.takenToday
        }
        try tx.audit.add(
            AuditAct(
                "person.took along",
                of: "person",
                person.raw,
                at: context.now,
                by: account
            )
        )
        let gathering = MyDataGathering(tx: tx, context: context)
        return MyData(
            madeAt: context.calendar.zone.civil(context.now),
            sections: [
                try gathering.registry(row),
                try gathering.unions(person),
                try gathering.cases(person),
                try gathering.benefits(),
                try gathering.covers(),
                try gathering.purchases(person),
                try gathering.consents(),
                try gathering.drafts(account),
                try gathering.messages(account, person),
            ]
        )
    }
}

extension Hall {
    /// What somebody takes along, as one packed file: for programs, and as a page that is drawn of it.
    package func myData(
        by actor: Actor,
        page: @Sendable (MyData) -> [UInt8]
    ) async throws -> [UInt8] {
        let data = try await perform(TakeMyData(), as: actor)
        return try ZipFolder.write(["my-data.json": data.json, "my-data.html": page(data)])
    }
}

extension Refusal {
    fileprivate static let takenToday = Refusal(
        Words(
            zh: "今天已经带走 \(TakeMyData.limit.times) 次了。",
            en: "You have taken your data along \(TakeMyData.limit.times) times today."
        ),
        remedy: Words(zh: "请明天再来。", en: "Come back tomorrow.")
    )
}
