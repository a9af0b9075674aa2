/// How far a measure has come towards its target on a day.
public struct Progress<Day: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// What was promised.
    public let target: Target<Day>
    /// What was measured.
    public let measurement: Measurement
    /// The day it was measured.
    public let date: Day

    /// A progress; ask a ``Target`` for it.
    init(target: Target<Day>, measurement: Measurement, date: Day) {
        self.target = target
        self.measurement = measurement
        self.date = date
    }

    /// Where it stands.
    public var standing: Standing {
        guard let figure = measurement.figure else { return .noFigure }
        if target.comparator.holds(figure, against: target.value) { return .reached }
        return date <= target.by ? .underWay : .missed
    }

    /// What is missing; nil where the target is reached, or there is no figure.
    ///
    /// A figure that must be more than the value and equals it is short by zero: any more will do.
    public var shortfall: Shortfall? {
        guard let figure = measurement.figure, standing != .reached else { return nil }
        return Shortfall(figure: figure, value: target.value)
    }

    /// How much of the promised value is there, in percent, cut off after so many places.
    ///
    /// For a falling figure it is the value over the figure: at 20 of a promised 10, 50. Below 100
    /// means not reached, except that a figure equal to its "more than" shows 100. Nil where there
    /// is no figure, or the two cannot be set in proportion because one is negative or zero.
    public func percentText(places: Int) -> String? {
        guard let figure = measurement.figure?.wide else { return nil }
        let value = target.value.wide
        let (part, whole) = target.comparator == .fallingTo ? (value, figure) : (figure, value)
        guard whole.numerator > 0, part.numerator >= 0 else { return nil }
        let (above, isHuge) = (part.numerator * whole.denominator)
            .multipliedReportingOverflow(by: 100)
        guard !isHuge else { return nil }
        return DecimalDigits.text(above, over: part.denominator * whole.numerator, places: places)
    }
}

/// Where a measure stands against its target.
public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The promise is kept.
    case reached
    /// Not yet, and there is time.
    case underWay = "under way"
    /// Not, and the day is over.
    case missed
    /// Nothing to divide by: there is no figure yet.
    case noFigure = "no figure"

    /// The standing in Chinese.
    public var zh: String {
        switch self {
        case .reached: "已达成"
        case .underWay: "进行中"
        case .missed: "未达成"
        case .noFigure: "暂无数据"
        }
    }

    /// The standing in English.
    public var en: String {
        switch self {
        case .reached: "Reached"
        case .underWay: "Under way"
        case .missed: "Missed"
        case .noFigure: "No figure yet"
        }
    }
}

/// The distance between a figure and a promised value, exact.
public struct Shortfall: Hashable, Sendable {
    /// The figure.
    public let figure: Ratio
    /// The value promised.
    public let value: Ratio

    init(figure: Ratio, value: Ratio) {
        self.figure = figure
        self.value = value
    }

    /// The distance, never negative, cut off after so many places.
    public func text(places: Int) -> String {
        let left = figure.wide.numerator * value.wide.denominator
        let right = value.wide.numerator * figure.wide.denominator
        let distance = left > right ? left - right : right - left
        return DecimalDigits.text(
            distance,
            over: figure.wide.denominator * value.wide.denominator,
            places: places
        )
    }

    /// The distance as a whole number; nil where it is a fraction, or beyond 64 bits.
    public var whole: Int64? {
        let left = figure.wide.numerator * value.wide.denominator
        let right = value.wide.numerator * figure.wide.denominator
        let distance = left > right ? left - right : right - left
        let below = figure.wide.denominator * value.wide.denominator
        return distance % below == 0 ? Int64(exactly: distance / below) : nil
    }
}
