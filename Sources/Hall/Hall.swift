package import Calendar
package import Papers
package import Store

/// A federation's hall: the one door through which pages, commands, scenarios and the tick of the
/// clock do anything.
package struct Hall: Sendable {
    package let database: Database
    package let tenant: TenantID
    package let shelf: Shelf
    package let places = PlaceShelf()
    package let calendar: WorkCalendar
    package let clock: any HallClock
    package let entropy: any Entropy
    /// Where the hall is found on the net, for links in messages; nil where nobody has said.
    package let address: String?
    package let passwords = Passwords()
    /// What sets papers as PDF; nil where it is not installed.
    package let press: Press?
    /// Where scenarios of a service are played before it is published; nil where there is no stage.
    package let stage: (any ScenarioStage)?

    package init(
        database: Database,
        tenant: TenantID,
        shelf: Shelf,
        calendar: WorkCalendar,
        clock: any HallClock = SystemClock(),
        entropy: any Entropy = SystemEntropy(),
        address: String? = nil,
        press: Press? = nil,
        stage: (any ScenarioStage)? = nil
    ) {
        self.database = database
        self.tenant = tenant
        self.shelf = shelf
        self.calendar = calendar
        self.clock = clock
        self.entropy = entropy
        self.address = address
        self.press = press
        self.stage = stage
    }

    /// Does a thing for somebody; returns when it is on the disk.
    package func perform<Act: UseCase>(_ act: Act, as actor: Actor) async throws -> Act.Answer {
        let context = context(of: actor)
        let outcome: Outcome<Act.Answer> = try await database.write(tenant) { tx in
            if let refusal = try act.policy.refusal(of: actor, in: tx) {
                return .refused(refusal)
            }
            return .answered(try act.run(in: tx, context))
        }
        return try outcome.get()
    }

    /// Asks something on behalf of somebody; changes nothing.
    package func ask<Query: Question>(_ query: Query, as actor: Actor) async throws -> Query.Answer
    {
        let context = context(of: actor)
        return try await database.read(tenant) { tx in
            if let refusal = try query.policy.refusal(of: actor, in: tx) { throw refusal }
            return try query.answer(in: tx, context)
        }
    }

    private func context(of actor: Actor) -> Context {
        Context(
            actor: actor,
            now: clock.now,
            calendar: calendar,
            services: shelf.now,
            places: places,
            address: address
        )
    }
}
