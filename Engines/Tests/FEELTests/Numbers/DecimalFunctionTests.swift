import FEEL
import SeededTesting
import Testing

@Suite struct `Roots, exponentials and powers` {
    @Test(arguments: [
        // Published values to 34 digits.
        ("2", "1.414213562373095048801688724209698"), ("16", "4"), ("0.25", "0.5"),
        ("1E100", "1E50"),
        ("0", "0"), ("1E-6176", "1E-3088"), ("10", "3.162277660168379331998893544432719"),
        ("9999999999999999999999999999999999", "99999999999999999.99999999999999999"),
    ])
    func `a square root is the nearest of 34 digits`(text: String, root: String) throws {
        #expect(try number(text).squareRoot() == number(root))
    }

    @Test(arguments: [
        ("0", "1"), ("1", "2.718281828459045235360287471352662"),
        ("-1", "0.3678794411714423215955237701614609"),
        ("2.302585092994045684017991454684364", "9.999999999999999999999999999999998"),
        ("1E-40", "1"), ("-1E-6000", "1"), ("-20000", "0"), ("-1E6000", "0"),
    ])
    func `an exponential is the nearest of 34 digits`(text: String, result: String) throws {
        #expect(try number(text).exponential() == number(result))
    }

    @Test(arguments: [
        ("1", "0"), ("2", "0.6931471805599453094172321214581766"),
        ("10", "2.302585092994045684017991454684364"),
        ("0.5", "-0.6931471805599453094172321214581766"),
        ("1.000000000000000000000000000000001", "9.999999999999999999999999999999995E-34"),
        ("0.9999999999999999999999999999999999", "-1.000000000000000000000000000000000E-34"),
    ])
    func `a logarithm is the nearest of 34 digits`(text: String, result: String) throws {
        #expect(try number(text).logarithm() == number(result))
    }

    @Test(arguments: [
        ("2", "10", "1024"), ("2", "-1", "0.5"), ("1.5", "2", "2.25"), ("-2", "3", "-8"),
        ("-2", "2", "4"), ("0", "0", "1"), ("5", "0", "1"), ("0", "3", "0"), ("4", "0.5", "2"),
        ("27", "0.3333333333333333333333333333333333", "3"),
        ("10", "6144", "1E6144"), ("10", "-6176", "1E-6176"), ("10", "-6177", "0"),
        ("2", "-30000", "0"),
        ("-1", "9999999999999999999999999999999999", "-1"), ("1", "0.5", "1"),
        ("1.05", "30", "4.321942375150662009157288198886473"), ("0.5", "1E6000", "0"),
        ("7", "1E-6000", "1"), ("2", "113", "10384593717069655257060992658440192"),
        ("-1", "-9223372036854775808", "1"), ("1E-6176", "-1", "null"), ("1E-300", "2", "1E-600"),
    ])
    func `a power is the nearest of 34 digits`(
        base: String,
        exponent: String,
        result: String
    ) throws {
        #expect(try number(base).power(number(exponent)) == Decimal34(result))
    }

    @Test func `what no number answers is nothing`() throws {
        #expect(try number("-1").squareRoot() == nil)
        #expect(Decimal34.zero.logarithm() == nil)
        #expect(try number("-1").logarithm() == nil)
        #expect(try number("20000").exponential() == nil)
        #expect(try number("1E6000").exponential() == nil)
        #expect(Decimal34.zero.power(-1) == nil)
        #expect(try number("-8").power(number("0.5")) == nil)
        #expect(try number("10").power(number("6145")) == nil)
        #expect(try number("1E10").power(number("9223372036854775807")) == nil)
        #expect(try number("1.000000000000000000000000000000001").power(number("1E6000")) == nil)
    }

    @Test func `the logarithm takes back the exponential`() throws {
        var random = Seeded(8)
        for _ in 0..<100 {
            let text = "\(Int.random(in: -9_000_000...9_000_000, using: &random))E-5"
            let power = try number(text)
            let back = try #require(power.exponential()?.logarithm())
            let error = (back - power)?.magnitude ?? .one
            #expect(try error <= number("1E-33"))
        }
    }

    @Test func `a whole power is a product`() throws {
        var random = Seeded(9)
        for _ in 0..<200 {
            let base = try number("\(Int.random(in: -3000...3000, using: &random))E-2")
            let exponent = Int.random(in: 0...9, using: &random)
            let product = (0..<exponent).reduce(Decimal34.one as Decimal34?) { product, _ in
                product.flatMap { $0 * base }
            }
            #expect(base.power(exponent) == product)
        }
    }

    private func number(_ text: String) throws -> Decimal34 {
        try #require(Decimal34(text))
    }
}
