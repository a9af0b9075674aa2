package import Calendar
package import FEEL

/// A named value that rules use, and where it comes from.
package struct Setting: Hashable, Sendable {
    package let id: String
    package let title: Words?
    package let value: SettingValue
    /// Why the value is ours, where the source does not give it; shown on the public page.
    package let assumed: Words?
    package let law: Words?
    package let source: Words?
    package let place: Place
}

/// What a setting can be.
package enum SettingValue: Hashable, Sendable {
    /// In yuan.
    case money(Decimal34)
    case number(Decimal34)
    case date(CivilDate)
    case text(String)

    package var feel: Value {
        switch self {
        case .money(let yuan): .number(yuan)
        case .number(let number): .number(number)
        case .date(let date): .date(date)
        case .text(let text): .string(text)
        }
    }

    package var type: Type {
        switch self {
        case .money, .number: .number
        case .date: .date
        case .text: .string
        }
    }
}
