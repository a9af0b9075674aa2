import Calendar
package import FEEL
package import Programs

extension FiguresOf.Figure {
    /// A promise with a date, and how far it is kept by that date.
    package struct Part: Hashable, Sendable {
        package let target: Measure.Target
        /// What counts by the date of the promise, or today where that is still to come.
        package let value: Decimal34
        package let isKept: Bool
        package let shortfall: Decimal34?

        /// Which part of the promise it is, from 0 on; nil for a promise of nothing.
        package var share: Decimal34? { value / target.value }
    }

    /// The promises in the order of their dates.
    package var parts: [Part] { targets.compactMap(part) }

    /// The promise to be kept next, or the last.
    package var part: Part? {
        let next = targets.first { target in target.by.map { today <= $0 } ?? true }
        return (next ?? targets.last).flatMap(part)
    }

    /// The measure's own promises, or those of what it adds up, where all of them promise for a date.
    private var targets: [Measure.Target] {
        guard case .sum = measure.kind, measure.targets.isEmpty else {
            return measure.targets.flatMap { $0.periods(on: today) }
        }
        let days = Set(addends.flatMap(\.measure.targets).compactMap(\.by)).sorted()
        return days.compactMap { day -> Measure.Target? in
            let own = addends.compactMap { figure in
                figure.measure.targets.first { $0.by == day && $0.comparison == .atLeast }
            }
            guard own.count == addends.count else { return nil }
            let sum = own.reduce(Optional(Decimal34(0))) { sum, target in
                sum.flatMap { $0 + target.value }
            }
            return sum.map { Measure.Target(comparison: .atLeast, value: $0, by: day) }
        }
    }

    private func part(_ target: Measure.Target) -> Part? {
        let day = target.by.map { min($0, today) } ?? today
        let isTotal = measure.history?.counts == true
        let counted = isTotal ? total(on: day) : value(from: target.since, on: day)
        guard let value = counted else { return nil }
        return Part(
            target: target,
            value: value,
            isKept: target.isKept(by: value),
            shortfall: measure.shortfall(value, to: target)
        )
    }
}

extension FiguresOf.Figure {
    /// Whether openings or redemptions stand behind it, and no case.
    package var isOfOffers: Bool { days != nil && measure.rows == .openings || isOfRedemptions }

    /// What it comes to with the total it goes on from; nil where nothing adds up.
    package var total: Decimal34? { total(on: today) }

    /// The same on another day, as far as it is known since when things count.
    private func total(on last: CivilDate) -> Decimal34? {
        guard let history = measure.history, history.addsUp, let day = history.on else {
            return nil
        }
        let since: Decimal34? =
            switch measure.kind {
            case .money: fenSince.flatMap { Decimal34($0) / 100 }
            default: (days ?? []).count { $0 > day && $0 <= last }.decimal
            }
        return since.flatMap { history.value + $0 }
    }
}

extension Int {
    fileprivate var decimal: Decimal34 { Decimal34(Int64(self)) }
}

extension Measure {
    /// Whether it looks at the cases themselves.
    var countsCases: Bool {
        switch kind {
        case .number: rows != .openings && !rows.isWhole
        case .share, .median: true
        case .money, .sum, .gaps: false
        }
    }

    /// The measures it adds up.
    var addends: [String] {
        if case .sum(let ids) = kind { ids } else { [] }
    }
}
