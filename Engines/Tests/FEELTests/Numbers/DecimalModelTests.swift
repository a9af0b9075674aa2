import FEEL
import SeededTesting
import Testing

/// The arithmetic against one that only knows rows of digits, on numbers that meet the hard places.
@Suite struct `Decimals against digits on paper` {
    @Test func `sums and differences are the exact ones, rounded once`() throws {
        var random = Seeded(1)
        for _ in 0..<3000 {
            let (left, right) = (number(&random), number(&random))
            let (one, other) = (try decimal(left), try decimal(right))
            #expect(try one + other == decimal((left + right).rounded(toDigits: 34)))
            #expect(try one - other == decimal((left + -right).rounded(toDigits: 34)))
        }
    }

    @Test func `products are the exact ones, rounded once`() throws {
        var random = Seeded(2)
        for _ in 0..<2000 {
            let (left, right) = (number(&random), number(&random))
            let product = try decimal(left) * decimal(right)
            #expect(try product == decimal((left * right).rounded(toDigits: 34)))
        }
    }

    @Test func `quotients are the exact ones, rounded once`() throws {
        var random = Seeded(3)
        for _ in 0..<600 {
            let (left, right) = (number(&random), number(&random))
            let quotient = try decimal(left) / decimal(right)
            guard !right.digits.isZero else {
                #expect(quotient == nil)
                continue
            }
            #expect(try quotient == decimal((left / right).rounded(toDigits: 34)))
        }
    }

    @Test func `modulo and the whole quotient fit together`() throws {
        var random = Seeded(4)
        for _ in 0..<600 {
            let (left, right) = (number(&random), number(&random))
            guard !right.digits.isZero else { continue }
            // Enough places that the quotient's floor is exact.
            let whole = (left / right).floor
            let rest = left + -(whole * right)
            let (one, other) = (try decimal(left), try decimal(right))
            #expect(try one.modulo(other) == decimal(rest.rounded(toDigits: 34)))
            guard whole.digits.row.count <= 34 else { continue }
            #expect(try one.flooredQuotient(by: other) == decimal(whole))
        }
    }

    @Test func `order and equality are those of the difference, and equal numbers hash alike`()
        throws
    {
        var random = Seeded(5)
        for _ in 0..<3000 {
            let left = number(&random)
            var right = number(&random)
            if Bool.random(using: &random), left.digits.row.count < 34 {
                right = left
                right.digits = right.digits.shifted(1)
                right.exponent -= 1
            }
            let difference = left + -right
            let (one, other) = (try decimal(left), try decimal(right))
            #expect((one == other) == difference.digits.isZero)
            #expect((one < other) == (difference.isNegative && !difference.digits.isZero))
            if one == other {
                #expect(one.hashValue == other.hashValue)
                #expect(one.description == other.description)
            }
        }
    }

    @Test func `a number reads back what it prints`() throws {
        var random = Seeded(6)
        for _ in 0..<3000 {
            let value = try decimal(number(&random))
            #expect(Decimal34(value.description) == value)
        }
    }

    @Test func `roots are the nearest ones`() throws {
        var random = Seeded(7)
        for _ in 0..<200 {
            var square = number(&random)
            square.isNegative = false
            let root = try #require(decimal(square).squareRoot())
            guard !square.digits.isZero else {
                #expect(root == .zero)
                continue
            }
            // Half a unit of the 34th digit down is not above the square, half a unit up not below.
            let plain = try plain(root)
            let unit = plain.exponent - (34 - plain.digits.row.count)
            let half = PlainDecimal(digits: Digits([5]), exponent: unit - 1, isNegative: false)
            let low = plain + -half
            let high = plain + half
            #expect(!(square + -(low * low)).isNegative)
            #expect(!(high * high + -square).isNegative)
        }
    }

    private func decimal(_ number: PlainDecimal) throws -> Decimal34 {
        try #require(Decimal34(number.text))
    }

    /// The parts of a number, from its text.
    private func plain(_ number: Decimal34) throws -> PlainDecimal {
        let parts = number.description.split(separator: ".")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return PlainDecimal(
            digits: Digits(parts[0] + fraction),
            exponent: -fraction.count,
            isNegative: number.isNegative
        )
    }

    private func number(_ random: inout Seeded) -> PlainDecimal {
        let count = Int.random(in: 1...34, using: &random)
        let row: [Int] =
            switch Int.random(in: 0..<8, using: &random) {
            case 0: Array(repeating: 9, count: count)
            case 1: Array(repeating: 0, count: count - 1) + [1]
            case 2: Array(repeating: 0, count: count - 1) + [5]
            case 3:
                [5] + (1..<count + 1).map { _ in Int.random(in: 0...9, using: &random) }.dropLast()
            case 4: [Int.random(in: 0...9, using: &random)]
            default: (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
            }
        return PlainDecimal(
            digits: Digits(row),
            exponent: Int.random(in: -30...12, using: &random),
            isNegative: Bool.random(using: &random) && !Digits(row).isZero
        )
    }
}
