/// The name a colleague logs in with: small letters, digits, dots and hyphens.
enum LogInName {
    static func tidied(_ typed: String) -> String {
        String(typed.lowercased().filter { !$0.isWhitespace }.prefix(64))
    }

    static func isFit(_ name: String) -> Bool {
        (2...40).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
            }
    }
}
