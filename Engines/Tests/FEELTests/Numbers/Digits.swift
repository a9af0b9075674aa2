/// A whole number not below zero as a row of decimal digits, computed as in school.
struct Digits: Equatable {
    /// The lowest digit first, without zeros at the high end.
    var row: [Int]

    init(_ row: [Int]) {
        self.row = row
        while self.row.last == 0 { self.row.removeLast() }
    }

    init(_ text: String) {
        self.init(text.reversed().compactMap(\.wholeNumberValue))
    }

    var isZero: Bool { row.isEmpty }

    var text: String { isZero ? "0" : row.reversed().map(String.init).joined() }

    /// With zeros at the low end.
    func shifted(_ count: Int) -> Digits {
        Digits(Array(repeating: 0, count: count) + row)
    }

    static func + (left: Digits, right: Digits) -> Digits {
        var sum: [Int] = []
        var carry = 0
        for place in 0...max(left.row.count, right.row.count) {
            let total = left[place] + right[place] + carry
            sum.append(total % 10)
            carry = total / 10
        }
        return Digits(sum)
    }

    /// The left number is not the smaller one.
    static func - (left: Digits, right: Digits) -> Digits {
        var difference: [Int] = []
        var borrow = 0
        for place in left.row.indices {
            let total = left[place] - right[place] - borrow
            difference.append(total < 0 ? total + 10 : total)
            borrow = total < 0 ? 1 : 0
        }
        return Digits(difference)
    }

    static func * (left: Digits, right: Digits) -> Digits {
        var product = Array(repeating: 0, count: left.row.count + right.row.count)
        for (place, digit) in left.row.enumerated() {
            for (other, factor) in right.row.enumerated() {
                product[place + other] += digit * factor
            }
        }
        for place in product.indices.dropLast() {
            product[place + 1] += product[place] / 10
            product[place] %= 10
        }
        return Digits(product)
    }

    /// Long division; the divisor is not zero.
    func divided(by divisor: Digits) -> (quotient: Digits, remainder: Digits) {
        var quotient: [Int] = []
        var rest = Digits([])
        for digit in row.reversed() {
            rest = Digits([digit] + rest.row)
            var count = 0
            while !(rest < divisor) {
                rest = rest - divisor
                count += 1
            }
            quotient.append(count)
        }
        return (Digits(quotient.reversed()), rest)
    }

    static func < (left: Digits, right: Digits) -> Bool {
        if left.row.count != right.row.count { return left.row.count < right.row.count }
        return left.row.reversed().lexicographicallyPrecedes(right.row.reversed())
    }

    private subscript(place: Int) -> Int { place < row.count ? row[place] : 0 }
}

/// A decimal number without limits: digits, a power of ten, a sign.
struct PlainDecimal {
    var digits: Digits
    var exponent: Int
    var isNegative: Bool

    /// The number as a text that `Decimal34` reads.
    var text: String { (isNegative ? "-" : "") + digits.text + "E\(exponent)" }

    static func + (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal {
        let exponent = min(left.exponent, right.exponent)
        let one = left.digits.shifted(left.exponent - exponent)
        let other = right.digits.shifted(right.exponent - exponent)
        if left.isNegative == right.isNegative {
            return PlainDecimal(
                digits: one + other,
                exponent: exponent,
                isNegative: left.isNegative
            )
        }
        return one < other
            ? PlainDecimal(digits: other - one, exponent: exponent, isNegative: right.isNegative)
            : PlainDecimal(digits: one - other, exponent: exponent, isNegative: left.isNegative)
    }

    static func * (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal {
        PlainDecimal(
            digits: left.digits * right.digits,
            exponent: left.exponent + right.exponent,
            isNegative: left.isNegative != right.isNegative
        )
    }

    /// The quotient to 80 digits, with one more digit that stands for all that follow.
    static func / (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal {
        let (quotient, rest) = left.digits.shifted(80).divided(by: right.digits)
        return PlainDecimal(
            digits: quotient.shifted(1) + Digits([rest.isZero ? 0 : 1]),
            exponent: left.exponent - right.exponent - 81,
            isNegative: left.isNegative != right.isNegative
        )
    }

    prefix static func - (number: PlainDecimal) -> PlainDecimal {
        PlainDecimal(
            digits: number.digits,
            exponent: number.exponent,
            isNegative: !number.isNegative
        )
    }

    /// The number with its digits cut to a count, the last one rounded half-even.
    func rounded(toDigits count: Int) -> PlainDecimal {
        let excess = digits.row.count - count
        guard excess > 0 else { return self }
        let dropped = Digits(Array(digits.row.prefix(excess)))
        var kept = Digits(Array(digits.row.dropFirst(excess)))
        let half = Digits([5]).shifted(excess - 1)
        let isOdd = (kept.row.first ?? 0) % 2 == 1
        if half < dropped || (half == dropped && isOdd) { kept = kept + Digits([1]) }
        return PlainDecimal(digits: kept, exponent: exponent + excess, isNegative: isNegative)
    }

    /// The greatest whole number that is not greater.
    var floor: PlainDecimal {
        guard exponent < 0 else { return self }
        let whole = Digits(Array(digits.row.dropFirst(-exponent)))
        let isExact = digits.row.prefix(-exponent).allSatisfy { $0 == 0 }
        let grown = isNegative && !isExact ? whole + Digits([1]) : whole
        return PlainDecimal(digits: grown, exponent: 0, isNegative: isNegative)
    }
}
