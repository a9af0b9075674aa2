import Calendar
import Crypto
import Testing

@testable import Web

@Suite struct FormTests {
    @Test(arguments: [
        ("a=1&b=2", ["a": ["1"], "b": ["2"]]),
        ("a=1&a=2", ["a": ["1", "2"]]),
        ("name=%E5%BC%A0+%E4%B8%89", ["name": ["张 三"]]),
        ("a=%zz%2", ["a": ["%zz%2"]]),
        ("a", ["a": [""]]),
        ("=x", ["": ["x"]]),
        ("a=b=c", ["a": ["b=c"]]),
        ("a=%00x%0D%0Ay%7F", ["a": ["x\ny"]]),
        ("a=%20%20x%20", ["a": ["x"]]),
        ("a=%FF", ["a": ["\u{FFFD}"]]),
        ("", [:]),
        ("&&", [:]),
    ])
    func `a form is read as it was meant`(text: String, expected: [String: [String]]) {
        #expect(Fields(urlEncoded: text.utf8)?.byName == expected)
    }

    @Test func `a form of thousands of fields is not read`() {
        let text = String(repeating: "a=1&", count: Fields.most + 1)
        #expect(Fields(urlEncoded: text.utf8) == nil)
    }

    @Test func `what is percent-encoded reads back`() throws {
        for text in ["/cases/1?x=张三&y=a b", "~a-b._c", "", "100%", "+=&"] {
            let fields = try #require(Fields(urlEncoded: "v=\(text.percentEncoded)".utf8))
            #expect(fields.pairs.first?.value == text)
        }
    }

    @Test func `a seal opens for its own session only, and every change breaks it`() {
        let seals = Seals(key: SymmetricKey(size: .bits256))
        let seal = seals.mint(for: "session", nonce: [1, 2, 3])
        #expect(seals.nonce(of: seal, for: "session") == "010203")
        #expect(seals.nonce(of: seal, for: "another") == nil)
        #expect(Seals(key: SymmetricKey(size: .bits256)).nonce(of: seal, for: "session") == nil)
        for index in seal.indices {
            var changed = seal
            let other: Character = seal[index] == "a" ? "b" : "a"
            changed.replaceSubrange(index...index, with: String(other))
            #expect(seals.nonce(of: changed, for: "session") == nil)
        }
        #expect(seals.nonce(of: "", for: "session") == nil)
        #expect(seals.nonce(of: "..", for: "session") == nil)
    }

    @Test func `a bucket empties, and time fills it`() {
        let limiter = RateLimiter()
        let pace = Pace("test", burst: 3, perSecond: 0.5)
        func wait(_ address: String, _ seconds: Int64) -> Int? {
            limiter.wait(address, pace, at: Instant(milliseconds: seconds * 1000))
        }
        #expect((0..<3).allSatisfy { _ in wait("a", 0) == nil })
        #expect(wait("a", 0) == 2)
        #expect(wait("b", 0) == nil)
        #expect(wait("a", 1) == 1)
        #expect(wait("a", 2) == nil)
        #expect(wait("a", 2) == 2)
    }

    @Test(arguments: [
        ("gzip, deflate, br", true), ("br", false), ("gzip;q=0", false), ("*", true),
        ("GZIP", true),
        ("gzip; q=0.000", false), ("gzip;q=0.5", true), ("", false), ("xgzip", false),
    ])
    func `an encoding is used only where it is taken`(header: String, isTaken: Bool) {
        #expect(Gzip.isAccepted(header) == isTaken)
    }

    @Test(arguments: [
        ("/cases/1?x=2", "/cases/1?x=2"), ("//evil.example", nil), ("https://evil.example", nil),
        ("/\\evil.example", nil), ("/a\nb", nil), (nil, nil), ("", nil),
    ])
    func `a link back stays in the house`(path: String?, expected: String?) {
        #expect(HouseRoutes.ownPath(path) == expected)
    }
}
