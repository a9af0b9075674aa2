import FEEL
import Programs
package import Store

/// A procedure of a design as people will find it: its page, and everything its form can ask.
package struct PreviewDesign: Question {
    package struct Answer: Sendable {
        package let sheet: OpenService.Answer
        package let asks: [Asked]
    }

    package struct Asked: Sendable {
        package let ask: Ask
        /// Whether it depends on other answers that it is asked.
        package let isConditional: Bool
    }

    private let design: ServiceDesignID
    private let procedure: String

    package init(_ design: ServiceDesignID, _ procedure: String) {
        self.design = design
        self.procedure = procedure
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let design = try DesignAtHand(design, in: tx, context)
        guard let service = design.folder.service().service else {
            throw Refusal.designHasErrors
        }
        var services = context.services
        services.put(Published(service, by: design.owner, isOpen: true))
        // What is not published yet is seen by nobody else: the shelf of this question alone holds it.
        let before = Context(
            actor: .visitor,
            now: context.now,
            calendar: context.calendar,
            services: services,
            places: context.places,
            address: context.address
        )
        let published = try services.open(procedure)
        guard published.service.folder == service.folder else { throw Refusal.notFound }
        let filler = FormFiller(tx: tx, context: before, published: published, person: nil)
        let reading = published.service.readForm([:], known: [:], at: context.zonedNow)
        return Answer(
            sheet: try OpenService(procedure).answer(in: tx, before),
            asks: try published.service.form.fields.filter { $0.by == nil }.map { field in
                Asked(
                    ask: try filler.ask(field, [:], reading),
                    isConditional: field.neededWhen != nil
                )
            }
        )
    }
}
