import Calendar
import FEEL

/// The dates that cut a column, in their order.
struct DateCuts: Cuts {
    private let stops: [CivilDate]

    init(_ constants: [Value]) {
        let dates = constants.compactMap { if case .date(let date) = $0 { date } else { nil } }
        stops = Set(dates).sorted()
    }

    var count: Int { stops.count }

    func region(of value: Value) -> Int? {
        if case .date(let date) = value { region(of: date) } else { nil }
    }

    func region(of date: CivilDate) -> Int {
        let place = stops.places { $0 < date }
        return place < stops.count && stops[place] == date ? 2 * place + 1 : 2 * place
    }

    func stop(_ place: Int) -> Value { .date(stops[place]) }

    func between(_ low: Int?, _ high: Int?) -> Value? {
        let day = low.map { stops[$0].dayNumber + 1 } ?? high.map { stops[$0].dayNumber - 1 } ?? 0
        guard CivilDate.dayNumbers.contains(day), high.map({ day < stops[$0].dayNumber }) ?? true
        else { return nil }
        return .date(CivilDate(dayNumber: day))
    }
}
