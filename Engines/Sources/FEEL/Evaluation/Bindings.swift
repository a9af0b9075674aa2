/// The names that an evaluation sees, those of the case at hand before those of the world around it.
///
/// Two contexts rather than one, so that deciding over many cases does not copy the world for each.
public struct Bindings: Sendable {
    private let near: Context
    private let far: Context

    /// The names of a context, and behind those that it hides the names of another.
    public init(_ near: Context, before far: Context = Context()) {
        self.near = near
        self.far = far
    }

    subscript(name: String) -> Value? { near[name] ?? far[name] }

    /// What an expression that is nothing but a ``Expression/path`` comes to; nil where it has to be
    /// evaluated to know.
    public func value(at path: [String]) -> Value? {
        guard let name = path.first else { return nil }
        var value = self[name] ?? .null
        for name in path.dropFirst() {
            guard case .context(let context) = value, let part = context[name] else { return nil }
            value = part
        }
        switch value {
        // These have to be looked through before they leave an evaluation.
        case .list, .context: return nil
        default: return value
        }
    }
}
