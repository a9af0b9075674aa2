import Registry
import SeededTesting
import Testing

@Suite struct IdentifierTests {
    @Test(
        arguments: [
            (0, "0000000000000"), (31, "000000000000Z"), (32, "0000000000010"),
            (1_234_567_890, "0000014SC0PJ"), (.max, "7ZZZZZZZZZZZZ"),
        ] as [(Int64, String)]
    )
    func `a number is thirteen characters, both ways`(raw: Int64, text: String) {
        let padded = String(repeating: "0", count: 13 - text.utf8.count) + text
        #expect(Identifier<Person>(raw: raw).description == padded)
        #expect(Identifier<Person>(padded)?.raw == raw)
    }

    @Test func `small letters and look-alikes are read as Crockford says`() {
        #expect(Identifier<Person>("0000014sc0pj0") == Identifier(raw: 1_234_567_890 * 32))
        #expect(Identifier<Person>("OOOOOOOOOOOiL") == Identifier(raw: 33))
    }

    @Test(arguments: [
        "", "0", "000000000000", "00000000000000", "000000000000U", "00000-0000000",
        "000000000000!",
        "8000000000000", "ZZZZZZZZZZZZZ", "00000000000０", " 000000000000", "000000000000张",
    ])
    func `wrong characters, lengths and sizes are refused`(text: String) {
        #expect(Identifier<Person>(text) == nil)
    }

    @Test(arguments: UInt64(1)...20)
    func `any number survives its text, and texts sort like numbers`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let one = Identifier<Person>(
                raw: Int64(random.next() >> UInt64.random(in: 1...60, using: &random))
            )
            let two = Identifier<Person>(raw: Int64(random.next() >> 1))
            #expect(Identifier<Person>(one.description) == one)
            #expect((one < two) == (one.description < two.description))
        }
    }

    @Test func `a minted number carries its millisecond and 22 bits of chance`() throws {
        let minted = try #require(Identifier<Person>(millisecondsSince2024: 5, randomBits: .max))
        #expect(minted.raw == 6 << 22 - 1)
        #expect(minted.millisecondsSince2024 == 5)
        let next = try #require(Identifier<Person>(millisecondsSince2024: 6, randomBits: 0))
        #expect(minted < next)
        let last = try #require(
            Identifier<Person>(millisecondsSince2024: 1 << 41 - 1, randomBits: .max)
        )
        #expect(last.raw == .max)
    }

    @Test(arguments: [-1, 1 << 41, .max, .min] as [Int64])
    func `a time that does not fit mints nothing`(milliseconds: Int64) {
        #expect(Identifier<Person>(millisecondsSince2024: milliseconds, randomBits: 0) == nil)
    }
}
