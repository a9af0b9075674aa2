/// How long somebody walks to a place, estimated: the straight line and a third more, 80 metres a
/// minute. Streets are not known here, so it is called an estimate wherever it is shown.
public struct Walk: Hashable, Comparable, Sendable {
    /// The straight line, in metres.
    public let metres: Int

    /// How much longer the way is than the straight line, in per cent.
    public static let detour = 130
    /// How far one walks in a minute, in metres.
    public static let pace = 80

    /// A walk of a straight line, rounded to metres.
    public init(straight metres: Double) {
        self.metres = Int(max(0, min(metres, 1e9)).rounded())
    }

    /// Begun minutes; at the door it is one.
    public var minutes: Int {
        let pace = Self.pace * 100
        return max(1, (metres * Self.detour + pace - 1) / pace)
    }

    /// The longest straight line that is walked in so many minutes, in metres.
    public static func reach(minutes: Int) -> Int { minutes * pace * 100 / detour }

    /// The shorter walk comes first.
    public static func < (left: Walk, right: Walk) -> Bool { left.metres < right.metres }

    /// The distance in Chinese: `850 米`, `1.2 公里`.
    public var zh: String { metres < 1_000 ? "\(metres) 米" : kilometres + " 公里" }

    /// The distance in English: `850 m`, `1.2 km`.
    public var en: String { metres < 1_000 ? "\(metres) m" : kilometres + " km" }

    private var kilometres: String {
        let tenths = (metres + 50) / 100
        return tenths < 1_000 ? "\(tenths / 10).\(tenths % 10)" : "\((metres + 500) / 1_000)"
    }
}
