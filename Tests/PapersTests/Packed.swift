import CZlib

/// A packed file made byte by byte, so that it can be wrong in every way.
struct Packed {
    struct Entry {
        var name: String
        var method: UInt16 = 8
        var packed: [UInt8]
        var size: UInt32
        var sum: UInt32
        var flags: UInt16 = 0x0800
    }

    var entries: [Entry] = []

    mutating func add(_ name: String, _ text: String) {
        add(name, Array(text.utf8))
    }

    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let sum = UInt32(crc32(0, bytes, uInt(bytes.count)))
        entries.append(
            Entry(name: name, packed: Self.deflated(bytes), size: UInt32(bytes.count), sum: sum)
        )
    }

    /// Zeroes by the megabyte, packed to a thousandth; said to be of a size of one's choice.
    mutating func addZeroes(_ name: String, megabytes: Int, said size: UInt32) {
        let (piece, end) = Self.zeroes
        let packed = (0..<megabytes).reduce(into: [UInt8]()) { packed, _ in packed += piece }
        entries.append(Entry(name: name, packed: packed + end, size: size, sum: 0))
    }

    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let common = Self.common(entry)
            let name = Array(entry.name.utf8)
            directory += word(0x0201_4B50) + half(20) + common + half(0) + half(0) + half(0)
            directory += half(0) + word(0) + word(UInt32(body.count)) + name
            body += word(0x0403_4B50) + common + half(0) + name + entry.packed
        }
        let count = half(UInt16(entries.count))
        return body + directory + word(0x0605_4B50) + half(0) + half(0) + count + count
            + word(UInt32(directory.count)) + word(UInt32(body.count)) + half(0)
    }

    private static func common(_ entry: Entry) -> [UInt8] {
        half(20) + half(entry.flags) + half(entry.method) + word(0) + word(entry.sum)
            + word(UInt32(entry.packed.count)) + word(entry.size)
            + half(UInt16(entry.name.utf8.count))
    }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, Z_FINISH) }

    private static let zeroes: (piece: [UInt8], end: [UInt8]) = (
        deflated([UInt8](repeating: 0, count: 1 << 20), Z_FULL_FLUSH), deflated([], Z_FINISH)
    )

    private static func deflated(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 100)
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                _ = deflate(&stream, flush)
            }
        }
        return Array(output.prefix(output.count - Int(stream.avail_out)))
    }
}

private func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

private func word(_ value: UInt32) -> [UInt8] {
    half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16))
}
