import Ledger
import SeededTesting
import Testing

@Suite struct CapitalsTests {
    /// The examples of the rules themselves, and sums of letters that have been written.
    @Test(
        arguments: [
            ("1409.50", "壹仟肆佰零玖元伍角"),
            ("6007.14", "陆仟零柒元壹角肆分"),
            ("1680.32", "壹仟陆佰捌拾元零叁角贰分"),
            ("107000.53", "壹拾万柒仟元零伍角叁分"),
            ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
            ("325.04", "叁佰贰拾伍元零肆分"),
            ("74854", "柒万肆仟捌佰伍拾肆元整"), ("10000", "壹万元整"), ("15", "壹拾伍元整"),
            ("10", "壹拾元整"), ("0", "零元整"), ("0.05", "伍分"), ("0.50", "伍角"),
            ("100000000", "壹亿元整"), ("100001000", "壹亿零壹仟元整"),
            ("10020000", "壹仟零贰万元整"), ("1234500000000", "壹万贰仟叁佰肆拾伍亿元整"),
            ("-3", "负叁元整"),
        ]
    )
    func `sums are written as the rules for vouchers ask`(text: String, capitals: String) throws {
        #expect(try #require(Amount(text, in: .yuan)).capitals == capitals)
    }

    @Test func `whatever is written can be read back`() throws {
        var random = Seeded(22)
        for _ in 0..<20_000 {
            let digits = Int64.random(in: 1...14, using: &random)
            let limit = (0..<digits).reduce(Int64(1)) { size, _ in size * 10 }
            // Zeros are what goes wrong, so every second sum is full of them.
            var fen = Int64.random(in: 0..<limit, using: &random)
            if Bool.random(using: &random) {
                let hole = (0..<Int64.random(in: 0..<digits, using: &random))
                    .reduce(Int64(1)) { size, _ in size * 10 }
                fen = fen / hole / 1_000 * hole * 1_000 + fen % hole
            }
            let capitals = Amount(fen).capitals
            #expect(CapitalsReader(capitals).fen == fen, "\(fen): \(capitals)")
            #expect(!capitals.contains("零零"))
        }
    }
}

/// Reads capitals the plain way: a digit waits for its unit, and 万 and 亿 multiply what came before.
private struct CapitalsReader {
    let fen: Int64

    init(_ text: String) {
        let digits = Array("零壹贰叁肆伍陆柒捌玖")
        let units: [Character: Int64] = ["拾": 10, "佰": 100, "仟": 1_000]
        var (total, section, digit, small) = (Int64(0), Int64(0), Int64(0), Int64(0))
        for sign in text {
            switch sign {
            case "拾", "佰", "仟":
                section += digit * (units[sign] ?? 1)
                digit = 0
            case "万":
                section = (section + digit) * 10_000
                digit = 0
            case "亿":
                total = (total + section + digit) * 100_000_000
                (section, digit) = (0, 0)
            case "元":
                total += section + digit
                digit = 0
            case "角":
                small += digit * 10
                digit = 0
            case "分":
                small += digit
                digit = 0
            default: digit = Int64(digits.firstIndex(of: sign) ?? 0)
            }
        }
        fen = total * 100 + small
    }
}
