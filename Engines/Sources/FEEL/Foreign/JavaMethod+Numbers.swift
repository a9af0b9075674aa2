extension JavaMethod {
    /// What the classes of numbers and truths make of plain values and of texts.
    static let numbers =
        wholes("Byte", "byte", .byte) + wholes("Short", "short", .short)
        + wholes("Integer", "int", .int) + wholes("Long", "long", .long)
        + floats("Float", "float") { text in Float(text).map { .float($0) } }
        + floats("Double", "double") { text in Double(text).map { .double($0) } }
        + truths + decimals

    private static func wholes(
        _ name: String,
        _ type: String,
        _ width: JavaType.Width
    ) -> [JavaMethod] {
        let owner = "java.lang." + name
        let parse = "parse" + (width == .int ? "Int" : name)
        return [
            same(owner, "valueOf(\(type))"), text(owner, "toString(\(type))"),
            JavaMethod(owner, "valueOf(java.lang.String)") { read($0[0], width) },
            JavaMethod(owner, "\(parse)(java.lang.String)") { read($0[0], width) },
            JavaMethod(owner, "compare(\(type),\(type))") { arguments in
                guard case .whole(let left, _) = arguments[0],
                    case .whole(let right, _) = arguments[1]
                else { return nil }
                return .whole(left < right ? -1 : left > right ? 1 : 0, .int)
            },
        ]
    }

    private static func read(_ value: JavaValue, _ width: JavaType.Width) -> JavaValue? {
        guard case .text(let text) = value, let whole = Int64(text), width.range.contains(whole)
        else { return nil }
        return .whole(whole, width)
    }

    private static func floats(
        _ name: String,
        _ type: String,
        _ read: @escaping @Sendable (String) -> JavaValue?
    ) -> [JavaMethod] {
        let owner = "java.lang." + name
        let readText: Body = { arguments in
            guard case .text(let text) = arguments[0], Decimal34(text) != nil else { return nil }
            return read(text)
        }
        return [
            same(owner, "valueOf(\(type))"), text(owner, "toString(\(type))"),
            JavaMethod(owner, "valueOf(java.lang.String)", readText),
            JavaMethod(owner, "parse\(name)(java.lang.String)", readText),
        ]
    }

    private static let truths: [JavaMethod] = {
        let owner = "java.lang.Boolean"
        let read: Body = { arguments in
            if case .text(let text) = arguments[0] {
                .boolean(text.lowercased() == "true")
            } else {
                .boolean(false)
            }
        }
        return [
            same(owner, "valueOf(boolean)"), text(owner, "toString(boolean)"),
            JavaMethod(owner, "valueOf(java.lang.String)", read),
            JavaMethod(owner, "parseBoolean(java.lang.String)", read),
        ]
    }()

    private static let decimals: [JavaMethod] = ["double", "long"].map { type in
        JavaMethod("java.math.BigDecimal", "valueOf(\(type))") { arguments in
            guard case .number(let number)? = arguments[0].feel else { return nil }
            return .decimal(number)
        }
    }

    private static func same(_ owner: String, _ method: String) -> JavaMethod {
        JavaMethod(owner, method) { $0[0] }
    }

    private static func text(_ owner: String, _ method: String) -> JavaMethod {
        JavaMethod(owner, method) { .text($0[0].javaText) }
    }
}
