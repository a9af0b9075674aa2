extension HTML {
    /// Appends the text with the five characters that mean something in markup written as
    /// references.
    static func escape(_ value: String, into text: inout String) {
        guard isMarked(value) else {
            text += value
            return
        }
        let bytes = value.utf8
        var start = bytes.startIndex
        var index = start
        while index != bytes.endIndex {
            if let reference = reference(for: bytes[index]) {
                text += value[start..<index]
                text += reference
                start = bytes.index(after: index)
            }
            index = bytes.index(after: index)
        }
        if start == bytes.startIndex {
            text += value
        } else {
            text += value[start...]
        }
    }

    /// Whether anything is to be escaped: most texts have nothing, and are taken whole.
    private static func isMarked(_ value: String) -> Bool {
        value.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.contains { reference(for: $0) != nil }
        } ?? true
    }

    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
