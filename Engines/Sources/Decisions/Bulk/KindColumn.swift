/// For each row the place of its kind, in a byte where that is enough.
///
/// Over millions of rows a column costs what memory it takes, and few tables tell more than a handful
/// of kinds apart. Callers walk through all rows, so that reading is compiled into them.
public struct KindColumn: RandomAccessCollection, Sendable {
    @usableFromInline
    enum Storage: Sendable {
        case bytes([UInt8])
        case words([UInt32])
    }

    @usableFromInline
    private(set) var storage: Storage

    init(of rows: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows)
        storage = .bytes(bytes)
    }

    public var startIndex: Int { 0 }

    @inlinable
    public var endIndex: Int {
        switch storage {
        case .bytes(let kinds): kinds.count
        case .words(let kinds): kinds.count
        }
    }

    @inlinable
    public subscript(row: Int) -> Int {
        switch storage {
        case .bytes(let kinds): Int(kinds[row])
        case .words(let kinds): Int(kinds[row])
        }
    }

    /// Adds the kinds of further rows; so many kinds there are by now.
    mutating func append(_ kinds: UnsafeMutableBufferPointer<Int>, of count: Int) {
        // While it is not in the column, a list is nobody else's and need not be copied.
        switch storage {
        case .bytes(var list) where count <= 1 << UInt8.bitWidth:
            storage = .bytes([])
            list.append(narrowing: kinds)
            storage = .bytes(list)
        case .bytes(let bytes):
            var list: [UInt32] = []
            list.reserveCapacity(bytes.capacity)
            list += bytes.lazy.map(UInt32.init)
            list.append(narrowing: kinds)
            storage = .words(list)
        case .words(var list):
            storage = .words([])
            list.append(narrowing: kinds)
            storage = .words(list)
        }
    }
}

extension Array where Element: FixedWidthInteger {
    fileprivate mutating func append(narrowing numbers: UnsafeMutableBufferPointer<Int>) {
        append(addingCapacity: numbers.count) { span in
            span.withUnsafeMutableBufferPointer { list, count in
                for place in numbers.indices {
                    list[place] = Element(truncatingIfNeeded: numbers[place])
                }
                count = numbers.count
            }
        }
    }
}
