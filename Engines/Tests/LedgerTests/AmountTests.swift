import Ledger
import SeededTesting
import Testing

@Suite struct AmountTests {
    @Test(
        arguments: [
            ("0.00", 0), ("0.05", 5), ("12.34", 1_234), ("-0.01", -1), ("-1000.00", -100_000),
            ("92233720368547758.07", Int64.max), ("-92233720368547758.08", Int64.min),
        ] as [(String, Int64)]
    )
    func `yuan are written with two digits and read back`(text: String, fen: Int64) {
        #expect(Amount(fen).text(in: .yuan) == text)
        #expect(Amount(text, in: .yuan) == Amount(fen))
    }

    @Test(
        arguments: [("7", 700), ("7.5", 750), ("007.50", 750), ("-7", -700)] as [(String, Int64)]
    )
    func `shorter texts of yuan are read too`(text: String, fen: Int64) {
        #expect(Amount(text, in: .yuan) == Amount(fen))
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1.234", "1,000.00", "+1", " 1", "1 ", "--1", "1e3", "１", "1.-5",
        "92233720368547758.08", "-92233720368547758.09", "99999999999999999999",
    ])
    func `anything else is no amount`(text: String) {
        #expect(Amount(text, in: .yuan) == nil)
    }

    @Test func `things have no decimals`() {
        #expect(Amount(40).text(in: seat) == "40")
        #expect(Amount("40", in: seat) == Amount(40))
        #expect(Amount("40.0", in: seat) == nil)
        #expect(Amount("40.", in: seat) == nil)
    }

    @Test func `sums that do not fit are refused`() throws {
        #expect(throws: LedgerRefusal.tooLarge) { try Amount(.max).adding(Amount(1)) }
        #expect(throws: LedgerRefusal.tooLarge) { try Amount(.min).subtracting(Amount(1)) }
        #expect(throws: LedgerRefusal.tooLarge) { try Amount.sum([Amount(.max), Amount(.max)]) }
        #expect(try Amount.sum([Amount(5), Amount(-7)]) == Amount(-2))
    }

    @Test(arguments: UInt64(1)...20)
    func `any amount survives its text`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<200 {
            let shift = Int64.random(in: 0...62, using: &random)
            let amount = Amount(Int64(truncatingIfNeeded: random.next()) >> shift)
            #expect(Amount(amount.text(in: .yuan), in: .yuan) == amount)
            #expect(Amount(amount.text(in: seat), in: seat) == amount)
        }
    }
}
