import Calendar
package import FEEL
import Ledger

/// The functions that rules may call beside the standard's own.
package enum HostFunctions {
    /// How they are called.
    static let signatures: [Scope.HostFunction] = [
        Scope.HostFunction(
            "age",
            [.init("born", .date), .init("on", .date)],
            result: .number
        ),
        Scope.HostFunction(
            "same month",
            [.init("first", .date), .init("second", .date)],
            result: .boolean
        ),
        Scope.HostFunction(
            "days apart",
            [.init("first", .date), .init("second", .date)],
            result: .number
        ),
        Scope.HostFunction(
            "days after",
            [.init("day", .date), .init("days", .number)],
            result: .date
        ),
        Scope.HostFunction(
            "months after",
            [.init("day", .date), .init("months", .number)],
            result: .date
        ),
        Scope.HostFunction("spelled out", [.init("sum", .number)], result: .string),
        Scope.HostFunction(
            "holds",
            [.init("who", .any), .init("name", .string), .init("on", .date)],
            required: 2,
            result: .boolean,
            lookingAt: FactCatalogue.holdings
        ),
        Scope.HostFunction(
            "units held",
            [.init("who", .any), .init("name", .string), .init("on", .date)],
            result: .number,
            lookingAt: FactCatalogue.holdings
        ),
    ]

    /// What they do.
    package static let bodies: [String: Function.Body] = [
        "age": { arguments, _ in
            dates(arguments) { .number(Decimal34($0.completedYears(on: $1))) }
        },
        "same month": { arguments, _ in
            dates(arguments) { .boolean($0.year == $1.year && $0.month == $1.month) }
        },
        "days apart": { arguments, _ in
            dates(arguments) { .number(Decimal34($0.days(until: $1))) }
        },
        "days after": { arguments, _ in
            later(arguments) { $0.adding(days: $1) }
        },
        "months after": { arguments, _ in
            later(arguments) { $0.adding(months: $1) }
        },
        "spelled out": { arguments, _ in
            guard let yuan = arguments.first?.asNumber,
                let fen = (yuan * 100)?.rounded(scale: 0, rule: .halfUp)?.asInt64
            else { return .null }
            return .string(Amount(fen).capitals)
        },
        "holds": { arguments, _ in
            held(arguments).map { .boolean(!$0.isEmpty) } ?? .null
        },
        "units held": { arguments, _ in
            held(arguments).map { .number(Decimal34($0.map(\.units).reduce(0, +))) } ?? .null
        },
    ]

    /// What somebody holds under a name, on a day where one is given.
    private static func held(_ arguments: [Value]) -> [Holding]? {
        guard arguments.count >= 2, case .context(let who) = arguments[0],
            case .string(let name) = arguments[1],
            case .list(let held)? = who[FactCatalogue.holdings]
        else { return nil }
        var day: CivilDate?
        if arguments.count > 2 {
            switch arguments[2] {
            case .date(let date): day = date
            case .null: day = nil
            default: return nil
            }
        }
        return held.compactMap(\.asString).compactMap(Holding.init)
            .filter { $0.name == name && $0.isGood(on: day) }
    }

    /// A date and a whole number make a later one; anything else makes null.
    private static func later(
        _ arguments: [Value],
        _ body: (CivilDate, Int) -> CivilDate
    ) -> Value {
        guard arguments.count == 2, case .date(let day) = arguments[0],
            let number = arguments[1].asNumber?.asInt64, (-40_000...40_000).contains(number)
        else { return .null }
        return .date(body(day, Int(number)))
    }

    /// Two dates make a value; anything else makes null.
    private static func dates(
        _ arguments: [Value],
        _ body: (CivilDate, CivilDate) -> Value
    ) -> Value {
        guard arguments.count == 2, case .date(let first) = arguments[0],
            case .date(let second) = arguments[1]
        else { return .null }
        return body(first, second)
    }
}
