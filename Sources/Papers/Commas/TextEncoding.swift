import CIconv
import Glibc

/// How the bytes of a text table become text: a mark says it, else valid UTF-8 wins, else it is what
/// Chinese spreadsheets write, GB 18030. Nothing is guessed away: a byte that fits neither is said.
enum TextEncoding {
    /// The text as UTF-8 bytes.
    static func text(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try checked(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return try converted(Array(bytes.dropFirst(2)), from: "UTF-16LE")
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return try converted(Array(bytes.dropFirst(2)), from: "UTF-16BE")
        }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return try converted(bytes, from: "GB18030")
    }

    private static func checked(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        return try converted(bytes, from: "UTF-8")
    }

    /// Converts strictly; where it stops is the line that is told.
    private static func converted(
        _ bytes: [UInt8],
        from name: String
    ) throws(TableFault) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            throw .unknownCharacters(line: 1)
        }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output: [UInt8] = []
        var room = [CChar](repeating: 0, count: 64 << 10)
        let isWhole = input.withUnsafeMutableBufferPointer { input in
            room.withUnsafeMutableBufferPointer { room in
                var next = input.baseAddress
                var left = input.count
                while left > 0 {
                    var target = room.baseAddress
                    var free = room.count
                    let status = iconv(converter, &next, &left, &target, &free)
                    output += room.prefix(room.count - free).map(UInt8.init(bitPattern:))
                    guard status != -1 || errno == E2BIG else { return false }
                }
                return true
            }
        }
        guard isWhole else {
            throw .unknownCharacters(line: output.count { $0 == UInt8(ascii: "\n") } + 1)
        }
        return output
    }
}
