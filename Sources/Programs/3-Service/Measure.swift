package import Calendar
package import FEEL
import Registry

/// A number computed from a service's cases, and what was promised for it.
package struct Measure: Sendable {
    package enum Kind: Hashable, Sendable {
        /// How many cases.
        case number
        /// Which part of the cases, from 0 to 1.
        case share
        /// How much money one of its grants has come to, in yuan; the fees of a cover; what people had
        /// for the union's money at partners, by one of its offers.
        case money(of: String)
        /// What other measures of the service come to together.
        case sum(of: [String])
        /// Which part of the places where people work has what was promised, from 0 to 1.
        case gaps(Gaps)
        /// The middle one of the numbers that a formula gives of each case.
        case median
    }

    /// The calendar periods by which a measure is told one after another.
    package enum Period: String, Hashable, Sendable, CaseIterable {
        case month
        case quarter
        case year

        /// The first day of the period after the one that a day lies in.
        package func next(after day: CivilDate) -> CivilDate {
            let months =
                switch self {
                case .month: 1
                case .quarter: 3
                case .year: 12
                }
            return start(of: day).adding(months: months)
        }

        /// The first day of the period that a day lies in.
        package func start(of day: CivilDate) -> CivilDate {
            let month =
                switch self {
                case .month: day.month
                case .quarter: (day.month - 1) / 3 * 3 + 1
                case .year: 1
                }
            return CivilDate(year: day.year, month: month, day: 1) ?? day
        }
    }

    /// What is counted.
    package enum Rows: String, Hashable, Sendable, CaseIterable {
        case cases
        /// The places that cases of the service are about.
        case places
        /// Every place of the registry, whatever it came by.
        case allPlaces = "all places"
        /// The places where people work, as the desk has them.
        case clusters
        /// The covers that the procedure has given.
        case covers
        /// The openings of the service's counted offers, each from the day on which it opened.
        case openings
        /// Those whom something covers by a rule today, each once.
        case peopleCovered = "people covered"
        /// The organisations whose people it covers.
        case organisationsCovered = "organisations covered"
        /// How often somebody came in where places open by themselves.
        case entranceVisits = "entrance visits"

        /// Whether a rule says who counts, and no case.
        package var isByRule: Bool { self == .peopleCovered || self == .organisationsCovered }
        /// Whether it is one number with nothing to choose from.
        package var isWhole: Bool { isByRule || self == .entranceVisits }
        /// Those on the lines of a question, in all cases: `number of: adults`.
        case lines
    }

    /// What is promised about places where people work.
    package struct Gaps: Hashable, Sendable {
        package let density: Density?
        package let reach: Reach?

        /// `1 station per cluster of 1000 workers`.
        package struct Density: Hashable, Sendable {
            package let places: Int
            package let workers: Int
            /// Whether so many are wanted for each full number of workers.
            package let isForEach: Bool
        }

        /// `15 minutes walking`.
        package struct Reach: Hashable, Sendable {
            package let minutes: Int
            package let way: Way
        }

        package enum Way: String, Hashable, Sendable, CaseIterable {
            case walking
            case cycling

            package var metresPerMinute: Double {
                switch self {
                case .walking: Double(Walk.pace)
                case .cycling: 200
                }
            }
        }
    }

    /// A total that only the paper knows: shown beside the figure, never a part of it or of its target.
    package struct History: Hashable, Sendable {
        package let value: Decimal34
        /// Whether the paper says "more than".
        package let isAtLeast: Bool
        package let on: CivilDate?
        package let source: Words
        /// Whether what counts after its day is added to it, for a total that goes on.
        package let addsUp: Bool
        /// Whether the total is what a target asks for, and not the figure alone.
        package let counts: Bool
    }

    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case atLeast = "at least"
        case moreThan = "more than"
        case fallingTo = "falling to"
    }

    package struct Target: Hashable, Sendable {
        package let comparison: Comparison
        /// A number of cases, or a part from 0 to 1.
        package let value: Decimal34
        /// The last day of the promise; nil where it always holds, and where it begins anew.
        package let by: CivilDate?
        /// Where it begins anew with each period.
        package let each: Each?
        /// The first day of its period, of a promise that has begun anew.
        package let since: CivilDate?
        /// Who hears of it when its last day is near and something is wanting, and when that day is over.
        package let tells: [String]
        /// How long before its last day; nil where only the end is told.
        package let warn: Span?

        package init(
            comparison: Comparison,
            value: Decimal34,
            by: CivilDate?,
            each: Each? = nil,
            since: CivilDate? = nil,
            tells: [String] = [],
            warn: Span? = nil
        ) {
            self.comparison = comparison
            self.value = value
            self.by = by
            self.each = each
            self.since = since
            self.tells = tells
            self.warn = warn
        }

        /// From when to when a promise begins anew with each period.
        package struct Each: Hashable, Sendable {
            package let period: Period
            package let from: CivilDate
            /// The last day; nil where it goes on.
            package let until: CivilDate?

            package init(period: Period, from: CivilDate, until: CivilDate?) {
                self.period = period
                self.from = from
                self.until = until
            }
        }

        /// So many periods are told at the most, the last ones.
        package static let mostPeriods = 12

        /// The promise of each period that has begun by a day, oldest first; itself where it does not begin anew.
        package func periods(on day: CivilDate) -> [Target] {
            guard let each else { return [self] }
            var found: [Target] = []
            var start = each.period.start(of: each.from)
            repeat {
                let next = each.period.next(after: start)
                found.append(
                    Target(
                        comparison: comparison,
                        value: value,
                        by: next.adding(days: -1),
                        each: each,
                        since: start,
                        tells: tells,
                        warn: warn
                    )
                )
                start = next
            } while start <= min(day, each.until ?? day)
            return found.suffix(Self.mostPeriods)
        }
    }

    package let id: String
    package let title: Words
    package let kind: Kind
    package let rows: Rows
    /// The question whose lines are counted, where lines are.
    package let lines: String?
    /// Whose cases count once however many there are; nil where each case counts.
    package let distinct: Once.Unit?
    /// Which cases are looked at; nil for all of them.
    package let among: Expression?
    /// Which of those count.
    package let when: Expression?
    /// What was promised, by the dates of the promises.
    package let targets: [Target]
    /// The day from which a row counts, for targets of the past; nil where only today is asked.
    package let dated: Expression?
    /// What is measured of each case, where that is a number of its own.
    package let of: Expression?
    /// The periods by which it is told, by the day from which a case counts.
    package let period: Period?
    /// Whether it is promised to fall from period to period.
    package let isFalling: Bool
    package let history: History?
    /// Whether everybody may read it.
    package let isPublic: Bool
    package let place: Place

    /// Whether it is counted once a day: for everybody to read, or for those who hear of its promises.
    package var isCountedDaily: Bool { isPublic || targets.contains { !$0.tells.isEmpty } }

    /// Whether what is promised begins anew with each period.
    package var isAnew: Bool { targets.contains { $0.each != nil } }

    package var gaps: Gaps? {
        if case .gaps(let gaps) = kind { gaps } else { nil }
    }

    /// Whether it counts yuan.
    package var isOfMoney: Bool {
        if case .money = kind { true } else { false }
    }

    /// The names that the measure asks for, with the path behind them.
    package var references: Set<String> {
        (among?.references ?? []).union(when?.references ?? [])
            .union(dated?.references ?? []).union(of?.references ?? [])
    }

    /// Whether it asks how many attempts were handed in.
    package var asksForAttempts: Bool { references.contains(CaseFacts.attempts) }

    /// The dates of a case that it asks for; nil where it asks for all of them at once.
    package var dates: Set<String>? {
        guard !references.contains(CaseFacts.datesRoot) else { return nil }
        let path = CaseFacts.datesRoot + "."
        return Set(
            references.filter { $0.hasPrefix(path) }.map { String($0.dropFirst(path.count)) }
        )
    }
}
