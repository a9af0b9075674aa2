/// What is said when an evaluation meets values it cannot work with.
enum Complaint {
    static func arithmetic(_ sign: String, _ left: Value, _ right: Value) -> Diagnostic {
        Diagnostic(
            zh: "不能对\(zh(left))和\(zh(right))用“\(sign)”。",
            en: "“\(sign)” cannot join \(en(left)) and \(en(right))."
        )
    }

    static func comparison(_ sign: String, _ left: Value, _ right: Value) -> Diagnostic {
        Diagnostic(
            zh: "\(zh(left))和\(zh(right))不能用“\(sign)”比较。",
            en: "\(en(left)) and \(en(right)) cannot be compared by “\(sign)”."
        )
    }

    static func result(_ sign: String) -> Diagnostic {
        Diagnostic(
            zh: "“\(sign)”的结果超出范围。",
            en: "The result of “\(sign)” is out of range."
        )
    }

    static func component(_ name: String, _ value: Value) -> Diagnostic {
        Diagnostic(
            zh: "\(zh(value))里没有“\(name)”。",
            en: "There is no “\(name)” in \(en(value))."
        )
    }

    static func condition(_ value: Value) -> Diagnostic {
        Diagnostic(
            zh: "筛选条件要是非或位置，得到\(zh(value))。",
            en: "A filter wants true, false or a place, not \(en(value))."
        )
    }

    static func notFunction(_ value: Value) -> Diagnostic {
        Diagnostic(
            zh: "\(zh(value))不是函数，不能调用。",
            en: "\(en(value)) is no function and cannot be called."
        )
    }

    static func count(_ function: Function, _ given: Int) -> Diagnostic {
        let name = function.name ?? ""
        return Diagnostic(
            zh: "函数\(name)要 \(function.parameters.count) 个参数，得到 \(given) 个。",
            en:
                "The function \(name) takes \(function.parameters.count) arguments; \(given) were passed."
        )
    }

    static func names(_ function: Function) -> Diagnostic {
        let name = function.name ?? ""
        return Diagnostic(
            zh: "函数\(name)的参数名称不对。",
            en: "The names of arguments for the function \(name) are wrong."
        )
    }

    static func argument(_ parameter: Function.Parameter, _ value: Value) -> Diagnostic {
        Diagnostic(
            zh: "参数“\(parameter.name)”要\(Doubt.zh(parameter.type))，得到\(zh(value))。",
            en:
                "The argument “\(parameter.name)” wants \(Doubt.en(parameter.type)), not \(en(value))."
        )
    }

    static func arguments(_ name: String, _ values: [Value]) -> Diagnostic {
        let chinese = values.map(zh).joined(separator: "、")
        let english = values.map(en).joined(separator: ", ")
        return Diagnostic(
            zh: values.isEmpty ? "函数 \(name) 缺少参数。" : "函数 \(name) 不能用于：\(chinese)。",
            en: values.isEmpty
                ? "The function \(name) lacks arguments."
                : "The function \(name) cannot work with: \(english)."
        )
    }

    static func zh(_ value: Value) -> String {
        switch value {
        case .string, .number, .date, .dateTime, .time, .boolean:
            short(value, Doubt.zh(Type(of: value)))
        default: Doubt.zh(Type(of: value))
        }
    }

    static func en(_ value: Value) -> String {
        switch value {
        case .string, .number, .date, .dateTime, .time, .boolean:
            short(value, Doubt.en(Type(of: value)))
        default: Doubt.en(Type(of: value))
        }
    }

    private static func short(_ value: Value, _ kind: String) -> String {
        if case .string(let text) = value, text.utf8.count > 60 { return kind }
        let text = value.text(quoted: true)
        return text.utf8.count > 60 ? kind : kind + " " + text
    }
}

extension Type {
    /// The type of a value at hand; lists and contexts are not looked into.
    public init(of value: Value) {
        self =
            switch value {
            case .null: .null
            case .boolean: .boolean
            case .number: .number
            case .string: .string
            case .date: .date
            case .time: .time
            case .dateTime: .dateTime
            case .dayTimeDuration: .dayTimeDuration
            case .yearMonthDuration: .yearMonthDuration
            case .list: .list(.any)
            case .context: .context([Field]())
            case .range(let range): .range(Type(of: range.start.isNull ? range.end : range.start))
            case .function(let function):
                .function(function.parameters.map(\.type), function.result)
            }
    }
}
