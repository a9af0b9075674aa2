import Decisions
import FEEL

/// A file of cases, as JSON writes it.
struct CaseFile: Decodable {
    let files: [TestFile]

    struct TestFile: Decodable {
        let model: String
        let cases: [TestCase]
    }

    /// Inputs and outputs are arrays: name, value, and for outputs whether an error is expected.
    struct TestCase: Decodable {
        let id: String
        let svc: String?
        let inputs: [Given]
        let outputs: [Wanted]

        enum CodingKeys: String, CodingKey {
            case id, svc
            case inputs = "in"
            case outputs = "out"
        }

        func decoded(_ environment: Environment) -> Conformance.Case {
            Conformance.Case(
                id: id,
                service: svc,
                inputs: inputs.map { given in
                    Model.Input(
                        given.name,
                        namespace: given.namespace,
                        given.value.decoded(environment)
                    )
                },
                expectations: outputs.map { wanted in
                    Conformance.Expectation(
                        name: wanted.name,
                        value: wanted.value.decoded(environment),
                        isError: wanted.isError
                    )
                }
            )
        }
    }

    struct Given: Decodable {
        let name: String
        let value: CaseValue
        let namespace: String?

        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            name = try parts.decode(String.self)
            value = try parts.decode(CaseValue.self)
            namespace = try parts.isAtEnd ? nil : parts.decodeIfPresent(String.self)
        }
    }

    struct Wanted: Decodable {
        let name: String
        let value: CaseValue
        let isError: Bool

        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            name = try parts.decode(String.self)
            value = try parts.decode(CaseValue.self)
            isError = try parts.isAtEnd ? false : parts.decode(Int.self) == 1
        }
    }
}

/// A value with its kind: `{"num": "1.50"}`, `{"list": [...]}`, `null`.
indirect enum CaseValue: Decodable {
    case null
    case plain(Kind, String)
    case boolean(Bool)
    case list([CaseValue])
    case context([(String, CaseValue)])

    enum Kind: String, CodingKey, CaseIterable {
        case num, str, date, time, dateTime, dur, any
    }

    private enum OtherKind: String, CodingKey {
        case bool, list, ctx
    }

    init(from decoder: any Decoder) throws {
        if try decoder.singleValueContainer().decodeNil() {
            self = .null
            return
        }
        let plain = try decoder.container(keyedBy: Kind.self)
        if let kind = plain.allKeys.first {
            self = .plain(kind, try plain.decode(String.self, forKey: kind))
            return
        }
        let other = try decoder.container(keyedBy: OtherKind.self)
        switch other.allKeys.first {
        case .bool: self = .boolean(try other.decode(Bool.self, forKey: .bool))
        case .list: self = .list(try other.decode([CaseValue].self, forKey: .list))
        case .ctx:
            let entries = try other.decode([String: CaseValue].self, forKey: .ctx)
            self = .context(entries.sorted { $0.key < $1.key })
        case nil:
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no kind of value")
            )
        }
    }

    /// The value as FEEL reads its text; null where the text is no such value.
    func decoded(_ environment: Environment) -> Value {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .list(let items): .list(items.map { $0.decoded(environment) })
        case .context(let entries):
            .context(Context(entries.map { ($0.0, $0.1.decoded(environment)) }))
        case .plain(let kind, let text): kind.value(text, environment)
        }
    }
}

extension CaseValue.Kind {
    fileprivate func value(_ text: String, _ environment: Environment) -> Value {
        switch self {
        case .str: .string(text)
        case .any: untyped(text, environment)
        case .num: Decimal34(text).map(Value.number) ?? .null
        case .date: call("date", text, environment)
        case .time: call("time", text, environment)
        case .dateTime: call("date and time", text, environment)
        case .dur: call("duration", text, environment)
        }
    }

    /// A text without a kind: the narrowest kind that it can be read as.
    private func untyped(_ text: String, _ environment: Environment) -> Value {
        switch text {
        case "": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: break
        }
        if let number = Decimal34(text) { return .number(number) }
        let moment = call("date and time", text, environment)
        return moment.isNull ? .string(text) : moment
    }

    private func call(_ function: String, _ text: String, _ environment: Environment) -> Value {
        let expression = try? Expression("\(function)(text)", in: Scope(["text": .string]))
        var environment = environment
        environment.bindings["text"] = .string(text)
        return expression?.evaluate(in: environment).value ?? .null
    }
}
