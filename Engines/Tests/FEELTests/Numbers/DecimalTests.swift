import FEEL
import Testing

@Suite struct `Decimals` {
    @Test(arguments: [
        ("1.10", "1.1"), ("1.0", "1"), ("-0", "0"), ("0.00", "0"), ("007.50", "7.5"), (".5", "0.5"),
        ("-.5", "-0.5"), ("+3", "3"), ("1E3", "1000"), ("1.2e-3", "0.0012"), ("1e+2", "100"),
        ("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
        ("12345678901234567890123456789012355", "12345678901234567890123456789012360"),
        ("0.12345678901234567890123456789012345", "0.1234567890123456789012345678901234"),
        ("0.123456789012345678901234567890123450001", "0.1234567890123456789012345678901235"),
        ("99999999999999999999999999999999995", "100000000000000000000000000000000000"),
        ("1E-100", "0." + String(repeating: "0", count: 99) + "1"),
        ("1E-101", "1E-101"), ("15E+5999", "1.5E+6000"), ("-1.25E-6000", "-1.25E-6000"),
        ("9.999999999999999999999999999999999E6144", "9.999999999999999999999999999999999E+6144"),
        ("1E-6176", "1E-6176"), ("1E-6177", "0"), ("6E-6177", "1E-6176"), ("5E-6177", "0"),
        ("1E-99999999999999999999", "0"), ("0E99999999999999999999", "0"),
    ])
    func `a number is read and printed by its value`(text: String, printed: String) throws {
        let number = try #require(Decimal34(text))
        #expect(number.description == printed)
        #expect(Decimal34(printed) == number)
    }

    @Test(arguments: [
        "", "-", ".", "1.", "1.e3", "e3", "1e", "1e+", "1,000", " 1", "1 ", "--1", "0x10", "１",
        "NaN",
        "Infinity", "1E6145", "9.9999999999999999999999999999999999E6144", "1_000", "1.2.3",
        "1E99999999999999999999",
    ])
    func `what is no number, or too large, is refused`(text: String) {
        #expect(Decimal34(text) == nil)
    }

    @Test func `what is too large is nothing, what is too small is zero`() throws {
        let large = try #require(Decimal34("9E6144"))
        let small = try #require(Decimal34("1E-6176"))
        #expect(large + large == nil)
        #expect(large * 2 == nil)
        #expect(-large - large == nil)
        #expect(large / small == nil)
        #expect(small / large == .zero)
        #expect(small * small == .zero)
        #expect(small / 2 == .zero)
        #expect(try small * #require(Decimal34("1.5")) == Decimal34("2E-6176"))
        #expect(large - large == .zero)
        #expect(Decimal34.one / .zero == nil)
        #expect(Decimal34.zero / .zero == nil)
        #expect(Decimal34.one.modulo(.zero) == nil)
        #expect(Decimal34.one.flooredQuotient(by: .zero) == nil)
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.3"), ("1E30", "1E-30", "1000000000000000000000000000000"),
        ("9999999999999999999999999999999999", "1", "10000000000000000000000000000000000"),
        ("9999999999999999999999999999999999", "0.5", "10000000000000000000000000000000000"),
        ("9999999999999999999999999999999998", "0.5", "9999999999999999999999999999999998"),
        ("1E40", "-1E-40", "10000000000000000000000000000000000000000"),
        ("1000000000000000000000000000000000", "-0.04", "999999999999999999999999999999999.96"),
    ])
    func `sums are rounded half to even`(left: String, right: String, sum: String) throws {
        let (one, other) = (try number(left), try number(right))
        #expect(try one + other == number(sum))
        #expect(try other + one == number(sum))
    }

    @Test(arguments: [
        // The table of DMN 1.5, 10.3.4.5, and the signs it leaves out.
        ("10", "4", "2"), ("10", "-4", "-2"), ("-10", "4", "2"), ("-10", "-4", "-2"),
        ("10.1", "4.5", "1.1"), ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"),
        ("-10.1", "-4.5", "-1.1"), ("12", "5", "2"), ("-12", "5", "3"), ("0", "-5", "0"),
        ("10", "-5", "0"), ("1E6000", "7", "1"), ("1", "1E6000", "1"), ("0.3", "0.1", "0"),
    ])
    func `modulo has the sign of the divisor`(left: String, right: String, rest: String) throws {
        let result = try #require(try number(left).modulo(number(right)))
        #expect(try result == number(rest))
        #expect(result.isNegative == rest.hasPrefix("-"))
    }

    @Test(arguments: [
        ("7", "2", "3"), ("-7", "2", "-4"), ("7", "-2", "-4"), ("-7", "-2", "3"), ("6", "2", "3"),
        ("0.3", "0.1", "3"), ("1", "3E20", "0"), ("-1", "3E20", "-1"),
        ("2E33", "3", "666666666666666666666666666666666"),
    ])
    func `the whole quotient is rounded down`(left: String, right: String, whole: String) throws {
        #expect(try number(left).flooredQuotient(by: number(right)) == number(whole))
    }

    @Test(arguments: [
        // DMN 1.5, 10.3.4.5: round up, down, half up, half down; then half even, floor, ceiling.
        ("5.5", 0, ["6", "5", "6", "5", "6", "5", "6"]),
        ("2.5", 0, ["3", "2", "3", "2", "2", "2", "3"]),
        ("1.6", 0, ["2", "1", "2", "2", "2", "1", "2"]),
        ("1.1", 0, ["2", "1", "1", "1", "1", "1", "2"]),
        ("1.0", 0, ["1", "1", "1", "1", "1", "1", "1"]),
        ("-1.1", 0, ["-2", "-1", "-1", "-1", "-1", "-2", "-1"]),
        ("-2.5", 0, ["-3", "-2", "-3", "-2", "-2", "-3", "-2"]),
        ("-0.4", 0, ["-1", "0", "0", "0", "0", "-1", "0"]),
        ("1.125", 2, ["1.13", "1.12", "1.13", "1.12", "1.12", "1.12", "1.13"]),
        ("1.5", 4, ["1.5", "1.5", "1.5", "1.5", "1.5", "1.5", "1.5"]),
        ("1250", -2, ["1300", "1200", "1300", "1200", "1200", "1200", "1300"]),
        ("1E-6000", 2, ["0.01", "0", "0", "0", "0", "0", "0.01"]),
    ])
    func `rounding goes by its rule`(text: String, scale: Int, results: [String]) throws {
        let rules: [RoundingRule] = [.up, .down, .halfUp, .halfDown, .halfEven, .floor, .ceiling]
        for (rule, result) in zip(rules, results) {
            #expect(try number(text).rounded(scale: scale, rule: rule)?.description == result)
        }
    }

    @Test func `scales out of bounds have no answer`() throws {
        #expect(Decimal34.one.rounded(scale: 6177) == nil)
        #expect(Decimal34.one.rounded(scale: -6112) == nil)
        #expect(Decimal34.one.rounded(scale: 6176) == .one)
        #expect(Decimal34.one.rounded(scale: -6111) == .zero)
        #expect(try number("-3.5").floor == -4)
        #expect(try number("-3.5").ceiling == -3)
        #expect(try number("1E6000").floor == number("1E6000"))
    }

    @Test(arguments: [
        ("12.5", 2, "12.50"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"), ("-0.004", 2, "0.00"),
        ("1000", 0, "1000"), ("1E3", 2, "1000.00"), ("1.995", 2, "2.00"), ("2.5", 0, "3"),
        ("0", 2, "0.00"), ("7", -1, "7"),
    ])
    func `money is written with its decimals`(text: String, decimals: Int, written: String) throws {
        #expect(try number(text).text(decimals: decimals) == written)
    }

    @Test(arguments: [
        ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), ("1.0", 1),
        ("1E3", 1000),
        ("100E-2", 1), ("0E300", 0), ("-0", 0),
    ])
    func `whole numbers of 64 bits come out as they went in`(text: String, whole: Int64) throws {
        #expect(try number(text).asInt64 == whole)
        #expect(try Decimal34(whole) == number(text))
        #expect(try number(text).asInt == Int(whole))
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "0.5", "1E19", "1E6000", "1E-6000",
        "9999999999999999999999999999999999",
    ])
    func `what is no whole number of 64 bits does not come out`(text: String) throws {
        #expect(try number(text).asInt64 == nil)
    }

    @Test func `whole is what has nothing after the point`() throws {
        #expect(try number("1.00").isInteger)
        #expect(try number("1E10").isInteger)
        #expect(try number("0.0").isInteger)
        #expect(try !number("1.01").isInteger)
        #expect(try number("3.0").isOdd)
        #expect(try !number("30").isOdd)
        #expect(try number("-2.5").magnitude == number("2.5"))
        #expect(-Decimal34.zero == .zero)
        #expect((-Decimal34.zero).isNegative == false)
    }

    private func number(_ text: String) throws -> Decimal34 {
        try #require(Decimal34(text))
    }
}
