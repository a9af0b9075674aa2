import Papers

/// Reads a table from whatever lies there. Bytes that are no archive are taken for the parts of a workbook and
/// packed first: the fuzzer would hardly find a right checksum by itself.
///
/// A part begins with a line `--- PATH`.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let parts = Parts(bytes)
    let file = parts.all.isEmpty ? bytes : parts.packed
    _ = try? Table.read(file)
    return 0
}

/// The parts of a workbook, one behind the other in a text.
struct Parts {
    private(set) var all: [(path: [UInt8], bytes: [UInt8])] = []

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.starts(with: "--- ".utf8) {
                all.append((Array(line.dropFirst(4)), []))
            } else if !all.isEmpty {
                all[all.count - 1].bytes += line + [UInt8(ascii: "\n")]
            }
        }
    }

    /// The parts as an archive, stored as they are.
    var packed: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in all {
            let place = file.count
            let head = Self.head(of: part)
            file += Self.number(0x0403_4B50, 4) + head + part.path + part.bytes
            directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + head
            directory += [UInt8](repeating: 0, count: 10) + Self.number(place, 4) + part.path
        }
        let end =
            Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(all.count, 2)
            + Self.number(all.count, 2) + Self.number(directory.count, 4)
            + Self.number(file.count, 4) + Self.number(0, 2)
        return file + directory + end
    }

    /// What a part's own head and its line in the directory have in common.
    private static func head(of part: (path: [UInt8], bytes: [UInt8])) -> [UInt8] {
        number(20, 2) + number(0, 4) + number(0, 4) + number(Int(checksum(part.bytes)), 4)
            + number(part.bytes.count, 4) + number(part.bytes.count, 4)
            + number(part.path.count, 2) + number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
                sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
            }
        }
    }
}
