import Programs
import Store

/// Counts those whom a procedure covers by a rule today, within the actor's reach.
struct RuleTally {
    private let service: String
    private let tx: Tx
    private let context: Context

    init(_ service: String, _ tx: Tx, _ context: Context) {
        self.service = service
        self.tx = tx
        self.context = context
    }

    /// Fills in a figure of people or organisations; any other stays as it is.
    func count(_ figure: inout FiguresOf.Figure) throws {
        guard figure.measure.rows.isByRule else { return }
        let count = try tx.grants.ruleCount(
            by: service,
            unit: RulePlan.unit,
            within: context.coverReach,
            on: context.today
        )
        figure.distinct =
            figure.measure.rows == .peopleCovered ? count.people : count.organisations
    }
}
