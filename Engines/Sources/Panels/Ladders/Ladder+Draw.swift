extension Ladder {
    /// Draws so many different questions; the same seed draws the same ones in the same order.
    ///
    /// - Parameter seed: Rolled by whoever calls, so that nothing here is random.
    public static func draw(_ count: Int, of bank: [String], by seed: UInt64) -> [String] {
        var dice = Dice(state: seed)
        var rest = bank
        var drawn: [String] = []
        while drawn.count < count, !rest.isEmpty {
            drawn.append(rest.remove(at: dice.below(rest.count)))
        }
        return drawn
    }

    /// Whether an answer is right: exactly the choices that are, none less and none more.
    public static func isRight(_ chosen: Set<String>, of right: Set<String>) -> Bool {
        chosen == right
    }
}

/// SplitMix64, so that a draw does not depend on how the standard library shuffles.
private struct Dice {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed.multipliedFullWidth(by: UInt64(count)).high)
    }
}
