import Calendar

/// A piece of a text of opening hours.
struct Token: Hashable {
    let kind: Kind
    /// Where it stands, in Unicode scalars.
    let offset: Int
    let length: Int

    enum Kind: Hashable {
        /// Digits, and how many there are.
        case number(Int, digits: Int)
        /// `08:30`, in minutes; whoever reads it checks the hour.
        case clock(hour: Int, minute: Int)
        case word(Word)
        case comment(String)
        case sign(Sign)
        case end
    }

    enum Sign: Character {
        case comma = ","
        case semicolon = ";"
        case bars = "|"
        case dash = "-"
        case plus = "+"
        case slash = "/"
        case colon = ":"
        case open = "("
        case close = ")"
        case openBracket = "["
        case closeBracket = "]"

        var text: String { self == .bars ? "||" : String(rawValue) }
    }
}

/// A word of the language.
enum Word: Hashable {
    case weekday(Weekday)
    case month(Int)
    case holiday(Holiday)
    case event(SunEvent)
    case state(OpenState)
    case week
    /// 每月: the same days of all twelve.
    case everyMonth
    case easter
    case days
    case always
    case morning
    case afternoon
}
