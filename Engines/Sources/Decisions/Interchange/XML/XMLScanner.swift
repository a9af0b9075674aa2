/// Walks over the bytes of an XML file and counts its lines.
struct XMLScanner {
    private let bytes: [UInt8]
    private var place: Int
    /// Where the walk stands, counted from one.
    private(set) var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// Whether the tag ends here: with `>`, or `/`.
    var isAtTagEnd: Bool {
        isAtEnd || bytes[place] == UInt8(ascii: ">") || bytes[place] == UInt8(ascii: "/")
    }

    func requireUTF8() throws(ModelFault) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        throw fault(.encoding)
    }

    /// Goes past these signs if they come next.
    mutating func take(_ signs: StaticString) -> Bool {
        let count = signs.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        let wanted = UnsafeBufferPointer(start: signs.utf8Start, count: count)
        guard bytes[place..<(place + count)].elementsEqual(wanted) else { return false }
        place += count
        return true
    }

    /// Goes past white space; true always, so that it can stand in a condition.
    @discardableResult
    mutating func skipSpaces() -> Bool {
        while !isAtEnd, Self.isSpace(bytes[place]) { advance() }
        return true
    }

    /// The name that comes next.
    mutating func name() throws(ModelFault) -> String {
        let start = place
        while !isAtEnd, Self.isNamePart(bytes[place]) { place += 1 }
        guard place > start else { throw fault(.name) }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// The text before these signs, which are passed too.
    mutating func text(upTo end: StaticString) throws(ModelFault) -> String {
        let start = place
        while !isAtEnd {
            let last = place
            if take(end) { return Self.plain(bytes[start..<last]) }
            advance()
        }
        throw fault(.incomplete)
    }

    /// The text before the next tag, with what stands behind `&` put in.
    mutating func characters() throws(ModelFault) -> String {
        try decoded { $0 == UInt8(ascii: "<") }
    }

    /// What stands behind an attribute's name: an equals sign and a value in quotes.
    mutating func attributeValue(of name: String) throws(ModelFault) -> String {
        skipSpaces()
        guard take("=") else { throw fault(.attribute(name)) }
        skipSpaces()
        guard !isAtEnd, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
        else { throw fault(.attribute(name)) }
        let quote = bytes[place]
        place += 1
        let value = try decoded { $0 == quote || $0 == UInt8(ascii: "<") }
        guard !isAtEnd, bytes[place] == quote else { throw fault(.attribute(name)) }
        place += 1
        return value
    }
}

// MARK: - Text

extension XMLScanner {
    private mutating func decoded(until isEnd: (UInt8) -> Bool) throws(ModelFault) -> String {
        var text = ""
        var start = place
        while !isAtEnd, !isEnd(bytes[place]) {
            guard bytes[place] == UInt8(ascii: "&") else {
                advance()
                continue
            }
            text += Self.plain(bytes[start..<place])
            text.unicodeScalars.append(try reference())
            start = place
        }
        return text + Self.plain(bytes[start..<place])
    }

    /// What a reference such as `&lt;` or `&#x4E2D;` stands for.
    private mutating func reference() throws(ModelFault) -> Unicode.Scalar {
        let start = place + 1
        guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw fault(.reference)
        }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let scalar = Self.scalar(named: name) else { throw fault(.reference) }
        place = end + 1
        return scalar
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "amp": "&"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x"):
            UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"):
            UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }

    /// The text of bytes, its line ends made one sign.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
        var lines: [UInt8] = []
        for (place, byte) in zip(bytes.indices, bytes) {
            if byte == 0x0A, place > bytes.startIndex, bytes[place - 1] == 0x0D { continue }
            lines.append(byte == 0x0D ? 0x0A : byte)
        }
        return String(decoding: lines, as: UTF8.self)
    }

    private mutating func advance() {
        if bytes[place] == 0x0A { line += 1 }
        place += 1
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...0xFF:
            true
        default: false
        }
    }
}
