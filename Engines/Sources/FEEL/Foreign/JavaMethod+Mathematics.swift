#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension JavaMethod {
    /// `java.lang.Math`, but for what depends on chance.
    static let mathematics = oneOfDoubles + twoOfDoubles + everyWidth + whole + rounded

    private static let owner = "java.lang.Math"

    private typealias OneDouble = @Sendable (Double) -> Double
    private typealias TwoDoubles = @Sendable (Double, Double) -> Double

    private static let curves: [(String, OneDouble)] = [
        ("sin", { sin($0) }), ("cos", { cos($0) }), ("tan", { tan($0) }), ("asin", { asin($0) }),
        ("acos", { acos($0) }), ("atan", { atan($0) }), ("sinh", { sinh($0) }),
        ("cosh", { cosh($0) }), ("tanh", { tanh($0) }), ("exp", { exp($0) }),
        ("expm1", { expm1($0) }), ("log", { log($0) }), ("log10", { log10($0) }),
        ("log1p", { log1p($0) }), ("sqrt", { $0.squareRoot() }), ("cbrt", { cbrt($0) }),
    ]

    private static let steps: [(String, OneDouble)] = [
        ("ceil", { $0.rounded(.up) }), ("floor", { $0.rounded(.down) }),
        ("rint", { $0.rounded(.toNearestOrEven) }), ("toRadians", { $0 / 180 * Double.pi }),
        ("toDegrees", { $0 * 180 / Double.pi }), ("signum", { sign(of: $0) }),
    ]

    private static func sign(of number: Double) -> Double {
        if number == 0 || number.isNaN { return number }
        return number < 0 ? -1 : 1
    }

    private static let oneOfDoubles: [JavaMethod] = (curves + steps).map { name, body in
        JavaMethod(owner, "\(name)(double)") { arguments in
            guard case .double(let number) = arguments[0] else { return nil }
            return .double(body(number))
        }
    }

    private static let pairs: [(String, TwoDoubles)] = [
        ("pow", { pow($0, $1) }), ("atan2", { atan2($0, $1) }), ("hypot", { hypot($0, $1) }),
        ("IEEEremainder", { remainder($0, $1) }), ("copySign", { copysign($0, $1) }),
    ]

    private static let twoOfDoubles: [JavaMethod] = pairs.map { name, body in
        JavaMethod(owner, "\(name)(double,double)") { arguments in
            guard case .double(let left) = arguments[0], case .double(let right) = arguments[1]
            else { return nil }
            return .double(body(left, right))
        }
    }

    private static let everyWidth: [JavaMethod] = ["int", "long", "float", "double"].flatMap {
        [
            JavaMethod(owner, "max(\($0),\($0))") { isLess($0[0], $0[1]) ? $0[1] : $0[0] },
            JavaMethod(owner, "min(\($0),\($0))") { isLess($0[1], $0[0]) ? $0[1] : $0[0] },
            JavaMethod(owner, "abs(\($0))") { size($0[0]) },
        ]
    }

    private static func isLess(_ left: JavaValue, _ right: JavaValue) -> Bool {
        switch (left, right) {
        case (.whole(let a, _), .whole(let b, _)): a < b
        case (.float(let a), .float(let b)): a < b
        case (.double(let a), .double(let b)): a < b
        default: false
        }
    }

    /// The least whole number has no size of its width: Java leaves it as it is.
    private static func size(_ value: JavaValue) -> JavaValue? {
        switch value {
        case .whole(let number, let width):
            .whole(number == width.range.lowerBound ? number : abs(number), width)
        case .float(let number): .float(number.magnitude)
        case .double(let number): .double(number.magnitude)
        default: nil
        }
    }

    private typealias WholePair =
        @Sendable (Int64, Int64) -> (partialValue: Int64, overflow: Bool)

    /// Whole numbers; those called exact throw where their width is too small.
    private static let whole: [JavaMethod] = [JavaType.Width.int, .long].flatMap { width in
        let type = width == .int ? "int" : "long"
        let exact: [(String, WholePair)] = [
            ("addExact", { $0.addingReportingOverflow($1) }),
            ("subtractExact", { $0.subtractingReportingOverflow($1) }),
            ("multiplyExact", { $0.multipliedReportingOverflow(by: $1) }),
            ("floorDiv", { floorDivision($0, $1) }), ("floorMod", { floorRemainder($0, $1) }),
        ]
        return exact.map { name, body in
            JavaMethod(owner, "\(name)(\(type),\(type))") { arguments in
                guard case .whole(let left, _) = arguments[0],
                    case .whole(let right, _) = arguments[1]
                else { return nil }
                let result = body(left, right)
                guard !result.overflow, width.range.contains(result.partialValue) else {
                    return nil
                }
                return .whole(result.partialValue, width)
            }
        }
    }

    private static func floorDivision(
        _ left: Int64,
        _ right: Int64
    ) -> (partialValue: Int64, overflow: Bool) {
        let quotient = left.dividedReportingOverflow(by: right)
        guard !quotient.overflow, left % right != 0, (left < 0) != (right < 0) else {
            return quotient
        }
        return (quotient.partialValue - 1, false)
    }

    private static func floorRemainder(
        _ left: Int64,
        _ right: Int64
    ) -> (partialValue: Int64, overflow: Bool) {
        let rest = left.remainderReportingOverflow(dividingBy: right)
        guard !rest.overflow, rest.partialValue != 0, (rest.partialValue < 0) != (right < 0) else {
            return rest
        }
        return (rest.partialValue + right, false)
    }

    /// Half goes up; what is too large becomes the largest there is.
    private static let rounded: [JavaMethod] = [
        JavaMethod(owner, "round(double)") { arguments in
            guard case .double(let number) = arguments[0] else { return nil }
            return .whole(whole(nearest: number, .long), .long)
        },
        JavaMethod(owner, "round(float)") { arguments in
            guard case .float(let number) = arguments[0] else { return nil }
            return .whole(whole(nearest: Double(number), .int), .int)
        },
    ]

    private static func whole(nearest number: Double, _ width: JavaType.Width) -> Int64 {
        guard !number.isNaN else { return 0 }
        let below = number.rounded(.down)
        let whole = number - below >= 0.5 ? below + 1 : below
        return Int64(exactly: whole).map {
            min(max($0, width.range.lowerBound), width.range.upperBound)
        } ?? (number < 0 ? width.range.lowerBound : width.range.upperBound)
    }
}
