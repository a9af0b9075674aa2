package import Calendar
package import FEEL

/// A cover that a service gives: in how many units, from when, what it costs and who gets the money.
package struct CoverPlan: Sendable {
    /// How many units.
    package let units: Expression
    /// The first day that is wanted; nil for the day on which it is given.
    package let starts: Expression?
    /// What it costs altogether, in yuan; nil where it costs nothing.
    package let fee: Expression?
    /// The account that the fee goes to.
    package let into: String?

    /// What a cover is counted in.
    package static let unit = "cover"
}

extension Service {
    /// The covers that it gives, in all its procedures.
    package var covers: [Grant] { procedures.flatMap(\.grants).filter { $0.cover != nil } }

    /// The day that a formula of a grant gives; nil where a fact is missing.
    package func day(
        _ formula: Expression,
        on sheet: FactSheet,
        at now: ZonedDateTime
    ) -> CivilDate? {
        guard case .date(let day) = value(formula, on: sheet, at: now) else { return nil }
        return day
    }

    /// The sum that a formula of a grant gives, in fen; nil where a fact is missing.
    package func fen(_ formula: Expression, on sheet: FactSheet, at now: ZonedDateTime) -> Int64? {
        let yuan = value(formula, on: sheet, at: now).asNumber
        return (yuan.flatMap { $0 * 100 })?.rounded(scale: 0, rule: .halfUp)?.asInt64
    }

    private func value(_ formula: Expression, on sheet: FactSheet, at now: ZonedDateTime) -> Value {
        formula.evaluate(in: givingEnvironment(sheet, at: now)).value
    }
}
