/// Something an expression can call: a function literal, a built-in, or one the host supplies.
public final class Function: Sendable {
    /// A place for an argument.
    public struct Parameter: Hashable, Sendable {
        /// The name by which an argument may be passed.
        public let name: String
        /// What may be passed; `any` where nothing was said.
        public let type: Type

        /// A parameter of a type.
        public init(_ name: String, _ type: Type = .any) {
            self.name = name
            self.type = type
        }
    }

    /// What computes the result from arguments in the order of the parameters.
    public typealias Body = @Sendable (_ arguments: [Value], _ run: Run) -> Value

    /// What the function is called, where it has a name.
    public let name: String?
    /// The parameters in order.
    public let parameters: [Parameter]
    /// What comes back.
    public let result: Type
    /// How deep the body nests: what a call adds to the depth in use.
    let weight: Int
    /// How arguments are laid out, where the parameters alone do not say it.
    let layouts: [ParameterLayout]
    let body: Body

    /// A function of the host, for example a business knowledge model of a decision.
    public convenience init(
        name: String? = nil,
        parameters: [Parameter],
        result: Type = .any,
        body: @escaping Body
    ) {
        self.init(name: name, parameters: parameters, result: result, weight: 16, body: body)
    }

    init(
        name: String?,
        parameters: [Parameter],
        result: Type,
        weight: Int,
        layouts: [ParameterLayout] = [],
        body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.weight = weight
        self.layouts = layouts.isEmpty ? [ParameterLayout(parameters.map(\.name))] : layouts
        self.body = body
    }
}
