/// What is said about an expression that can be read but can never work.
enum Doubt {
    static func arithmetic(
        _ operation: Node.Operator,
        _ left: Type,
        _ right: Type,
        at offset: Int
    ) -> SyntaxError {
        SyntaxError(
            offset: offset,
            zh: "不能对\(zh(left))和\(zh(right))用“\(operation.rawValue)”。",
            en: "“\(operation.rawValue)” cannot join \(en(left)) and \(en(right))."
        )
    }

    static func comparison(
        _ comparison: Comparison,
        _ left: Type,
        _ right: Type,
        at offset: Int
    ) -> SyntaxError {
        SyntaxError(
            offset: offset,
            zh: "\(zh(left))和\(zh(right))不能用“\(comparison.rawValue)”比较，请统一类型。",
            en:
                "\(en(left)) and \(en(right)) cannot be compared by “\(comparison.rawValue)”; make them of one kind."
        )
    }

    static func component(
        _ name: String,
        of type: Type,
        near: String?,
        at offset: Int
    ) -> SyntaxError {
        SyntaxError(
            offset: offset,
            zh: "\(zh(type))里没有“\(name)”" + (near.map { "，是不是“\($0)”？" } ?? "。"),
            en: "There is no “\(name)” in \(en(type))"
                + (near.map { "; did you mean “\($0)”?" } ?? ".")
        )
    }

    static func arguments(
        of name: String,
        _ layouts: [ParameterLayout],
        at offset: Int
    ) -> SyntaxError {
        let ways = layouts.map { name + "(" + $0.names.joined(separator: ", ") + ")" }
        return SyntaxError(
            offset: offset,
            zh: "参数不对，应写作 \(ways.joined(separator: " 或 "))。",
            en: "The arguments are wrong; write \(ways.joined(separator: " or "))."
        )
    }

    static func argument(
        _ parameter: Function.Parameter,
        of name: String,
        _ type: Type,
        at offset: Int
    ) -> SyntaxError {
        SyntaxError(
            offset: offset,
            zh: "\(name) 的参数“\(parameter.name)”要\(zh(parameter.type))，不是\(zh(type))。",
            en:
                "The argument “\(parameter.name)” of \(name) wants \(en(parameter.type)), not \(en(type))."
        )
    }

    /// Whether a value of one type may be passed as another, as far as one can tell.
    static func canPass(_ type: Type, as parameter: Type) -> Bool {
        switch (type, parameter) {
        case (.any, _), (_, .any), (.null, _), (.date, .dateTime): true
        case (.list(let item), _) where canPass(item, as: parameter): true
        case (_, .list(let item)) where canPass(type, as: item): true
        default: canCompare(type, parameter)
        }
    }

    /// Whether values of both types can be compared, as far as one can tell.
    static func canCompare(_ left: Type, _ right: Type) -> Bool {
        switch (left, right) {
        case (.any, _), (_, .any), (.null, _), (_, .null): true
        case (.list, .list), (.context, .context), (.range, .range), (.function, .function): true
        default: left == right
        }
    }

    static func zh(_ type: Type) -> String {
        switch type {
        case .any: "任意值"
        case .null: "空值"
        case .boolean: "是非"
        case .number: "数字"
        case .string: "文字"
        case .date: "日期"
        case .time: "时刻"
        case .dateTime: "日期时刻"
        case .dayTimeDuration: "天数时长"
        case .yearMonthDuration: "年月时长"
        case .list: "列表"
        case .context: "上下文"
        case .range: "区间"
        case .function: "函数"
        }
    }

    static func en(_ type: Type) -> String {
        switch type {
        case .any: "any value"
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .date: "a date"
        case .time: "a time"
        case .dateTime: "a date and time"
        case .dayTimeDuration: "a duration in days"
        case .yearMonthDuration: "a duration in years and months"
        case .list: "a list"
        case .context: "a context"
        case .range: "a range"
        case .function: "a function"
        }
    }
}
