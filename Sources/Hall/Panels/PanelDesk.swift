import Calendar
package import Programs
import Registry
package import Store

/// The panels that the actor leads or audits, with how far each is.
package struct PanelDesk: Question {
    package struct Line: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let panel: Panel
        package let state: PanelRoundRow.State?
        /// Cases that stand in the step now.
        package let cases: Int
        package let judges: Int
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try context.services.open.flatMap { published in
            try published.service.panels.filter { context.reads($0, of: published) }.map { panel in
                let round = try tx.panels.of(published.service.id, panel.id).first
                let seats = try round.map { try tx.panels.seats(in: $0.id) } ?? []
                return Line(
                    service: published.service.id,
                    serviceTitle: published.service.title,
                    panel: panel,
                    state: round?.state,
                    cases: try tx.panels.standing(in: panel.step, of: published.service.id).count,
                    judges: seats.count { $0.leftAt == nil }
                )
            }
        }
    }
}
