import FEEL

/// The texts that cut a column, in the order of their UTF-8 bytes.
struct TextCuts: Cuts {
    private let stops: [[UInt8]]
    /// Places of stops by the hash of their bytes; `none` where a slot is free.
    private var slots: [Int32]

    private static let none: Int32 = -1

    init(_ constants: [Value]) {
        let texts = constants.compactMap { $0.asString.map { Array($0.utf8) } }
        stops = Set(texts).sorted { $0.lexicographicallyPrecedes($1) }
        slots = [Int32](repeating: Self.none, count: Self.slots(for: stops.count))
        for (place, stop) in stops.enumerated() {
            var slot = stop.withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
            while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
        }
    }

    /// A power of two, so that at least half of the slots stay free.
    private static func slots(for count: Int) -> Int {
        var slots = 4
        while slots < 2 * count { slots *= 2 }
        return slots
    }

    var count: Int { stops.count }

    func region(of value: Value) -> Int? { value.asString.map(region) }

    func region(of text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var slot = Self.hash(bytes) & (slots.count - 1)
            while slots[slot] != Self.none {
                let place = Int(slots[slot])
                if stops[place].elementsEqual(bytes) { return 2 * place + 1 }
                slot = (slot + 1) & (slots.count - 1)
            }
            return 2 * stops.places { $0.lexicographicallyPrecedes(bytes) }
        }
    }

    func stop(_ place: Int) -> Value { .string(String(decoding: stops[place], as: UTF8.self)) }

    func between(_ low: Int?, _ high: Int?) -> Value? {
        // The text that follows another one at once is that one and a zero.
        let text = low.map { stops[$0] + [0] } ?? []
        guard high.map({ stops[$0] != text }) ?? true else { return nil }
        return .string(String(decoding: text, as: UTF8.self))
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ (hash >> 15))
    }
}
