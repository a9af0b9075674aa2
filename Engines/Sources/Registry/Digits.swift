/// Reading of typed numbers: half and full width digits, and what people put between them.
enum Digits {
    /// The values of the ASCII digits; nil where anything else is in the text.
    static func of(_ text: some StringProtocol) -> [Int]? {
        var values: [Int] = []
        for byte in text.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            values.append(Int(byte) - 48)
        }
        return values
    }

    /// Typed text made plain: half width, capital letters, no blanks and hyphens.
    static func tidied(_ text: String) -> String {
        var tidy = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let value = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
            guard let half = Unicode.Scalar(value) else { continue }
            if half == "-" || half.properties.isWhitespace { continue }
            let isSmall = ("a"..."z").contains(half)
            tidy.append(isSmall ? Unicode.Scalar(UInt8(half.value) - 32) : half)
        }
        return String(tidy)
    }

    /// Typed text in half width and without blanks around or in it; letters and signs stay.
    static func half(_ text: String) -> String {
        var half = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            half.append(Unicode.Scalar(scalar.value - (isFullWidth ? 0xFEE0 : 0)) ?? scalar)
        }
        return String(half)
    }

    static func text(_ digits: some Sequence<Int>) -> String {
        digits.map(String.init).joined()
    }
}
