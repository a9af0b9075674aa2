import Calendar
import Registry
import Store

/// Somebody's proof at a counter: a person and the minute in which it was shown.
///
/// As a token it is sealed under a key of the house, so that it can be neither made nor read outside,
/// and two of them do not show that they are one person's. It needs no row: it holds for five minutes
/// also where the phone is offline, and gives an item once, because the redemption is unique.
struct MemberPass: Hashable {
    static let minute: Int64 = 60_000
    /// Minutes, the one in which it is shown among them.
    static let holds: Int64 = 5

    let person: PersonID
    /// Minutes since 1970: with the person it is the pass's number.
    let shown: Int64

    init(of person: PersonID, at now: Instant) {
        self.person = person
        shown = now.milliseconds / Self.minute
    }

    init(of person: PersonID, shown: Int64) {
        self.person = person
        self.shown = shown
    }

    var expiresAt: Instant { Instant(milliseconds: (shown + Self.holds) * Self.minute) }

    func holds(at now: Instant) -> Bool {
        // A minute of grace for a clock that was set back.
        now < expiresAt && now.milliseconds >= (shown - 1) * Self.minute
    }
}

extension MemberPass {
    private static let cell: StaticString = "member.pass"
    private static let length = 16

    /// The pass as it stands in an address: sealed, another text each time.
    func token(in tx: Tx) throws -> String {
        let bytes = Self.bytes(person.raw) + Self.bytes(shown)
        return Base64URL.text(try tx.vault.seal(bytes, in: Vault.Cell(Self.cell, tx.tenant, 0)))
    }

    /// Reads a token; nil where it is not of this house, of another tenant, or was tampered with.
    init?(_ token: String, in tx: Tx) {
        guard token.utf8.count <= 120, let sealed = Base64URL.bytes(token),
            let bytes = try? tx.vault.open(sealed, in: Vault.Cell(Self.cell, tx.tenant, 0)),
            bytes.count == Self.length
        else { return nil }
        self.init(of: PersonID(raw: Self.number(bytes[..<8])), shown: Self.number(bytes[8...]))
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        bytes.reduce(0) { $0 << 8 | Int64($1) }
    }
}

extension MemberPass {
    static let codeLength = 9

    /// The pass as somebody types it: 45 bits that follow from the pass under a key of the house.
    func code(in tx: Tx) -> String {
        let bytes = tx.vault.blindIndex(
            .code,
            "pass\u{0}\(tx.tenant.raw)\u{0}\(person.raw)\u{0}\(shown)"
        )
        let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return String(
            (0..<Self.codeLength).map { Crockford.letters[Int(number >> (5 * UInt64($0)) & 31)] }
        )
    }

    /// A typed code as it is kept: blanks, hyphens, small letters and look-alikes are fine.
    static func tidied(_ typed: String) -> String {
        String(
            typed.uppercased().prefix(40).compactMap { letter -> Character? in
                switch letter {
                case "O": "0"
                case "I", "L": "1"
                default: Crockford.letters.contains(letter) ? letter : nil
                }
            }
        )
    }
}

private enum Crockford {
    static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}

/// Base 64 for addresses (RFC 4648 §5), without padding.
enum Base64URL {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
    )

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (buffer, held): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
            held += 8
            while held >= 6 {
                held -= 6
                text.append(letters[Int(buffer >> held & 63)])
            }
        }
        if held > 0 { text.append(letters[Int(buffer << (6 - held) & 63)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil for anything that ``text(_:)`` does not write.
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (buffer, held): (UInt32, UInt32) = (0, 0)
        for letter in text.utf8 {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 6 | UInt32(value)) & 0xFFFF
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> held))
        }
        // What is left over has to be nothing, so that a pass has one text only.
        guard held < 6, buffer & ((1 << held) - 1) == 0 else { return nil }
        return bytes
    }
}
