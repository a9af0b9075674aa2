import SeededTesting

extension Seeded {
    /// Bytes with a few of them changed, moved, doubled or cut off.
    mutating func spoilt(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &self)
            switch Int.random(in: 0...5, using: &self) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &self)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
            case 2: bytes.removeSubrange(place..<min(place + 8, bytes.count))
            case 3: bytes.insert(contentsOf: bytes[place..<min(place + 30, bytes.count)], at: place)
            case 4: bytes.removeLast(bytes.count - place)
            default: bytes.insert(UInt8.random(in: .min ... .max, using: &self), at: place)
            }
        }
        return bytes
    }
}
