/// Fields as bytes in one way only: each with a mark of its kind and its length.
struct CanonicalBytes {
    private(set) var all: [UInt8] = []

    mutating func add(_ number: Int64?) {
        guard let number else { return all.append(0) }
        all.append(1)
        append(UInt64(bitPattern: number))
    }

    mutating func add(_ text: String) {
        add(Array(text.utf8))
    }

    mutating func add(_ bytes: [UInt8]?) {
        guard let bytes else { return all.append(0) }
        all.append(2)
        append(UInt64(bytes.count))
        all += bytes
    }

    private mutating func append(_ number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            all.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }
}
