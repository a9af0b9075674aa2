import FEEL

/// A type as a model names it: FEEL's type with the values it allows.
struct DataType: Sendable {
    /// What FEEL sees; allowed values are no part of it.
    var type: Type
    /// Whether a value is a list, whose items the rest speaks of.
    var isCollection = false
    /// Tests that an item passes.
    var allowed: UnaryTests?
    /// Tests that the whole value passes.
    var constraint: UnaryTests?
    /// The type it refines; one at the most.
    var base: [DataType] = []
    /// The entries of a context.
    var parts: [Part] = []

    struct Part: Sendable {
        let name: String
        let type: DataType
    }

    static let any = DataType(type: .any)

    /// The type as a parameter shows it to FEEL: whether a function fits is ours to say.
    var parameterType: Type {
        if case .function = type { .any } else { type }
    }

    /// The value as the type wants it; null, and a reason, where it does not fit.
    ///
    /// A list of one stands for its item, an item for a list of one (DMN 1.5, 10.3.2.9.4).
    func fit(_ value: Value, _ name: String, _ model: ModelRun) -> Value {
        guard let fitted = coerced(value, model.run) else {
            model.report(
                zh: "“\(name)”应为 \(type)，得到 \(value.brief)。",
                en: "\"\(name)\" should be \(type), not \(value.brief)."
            )
            return .null
        }
        guard !hasChecks || allows(model.run.bounded(fitted), model.run) else {
            model.report(
                zh: "“\(name)”没有 \(value.brief) 这个值。",
                en: "\"\(name)\" may not be \(value.brief)."
            )
            return .null
        }
        return fitted
    }

    private func coerced(_ value: Value, _ run: Run) -> Value? {
        if let fitted = run.coerced(value, to: type) { return fitted }
        if case .function(let parameters, let result) = type, case .function(let function) = value {
            return function.canStand(for: parameters, result) ? value : nil
        }
        return nil
    }
}

// MARK: - Allowed values

extension DataType {
    private var hasChecks: Bool {
        allowed != nil || constraint != nil || base.contains(where: \.hasChecks)
            || parts.contains(where: \.type.hasChecks)
    }

    private func allows(_ value: Value, _ run: Run) -> Bool {
        if value.isNull || !hasChecks { return true }
        if let constraint, constraint.holds(value, within: run) != true { return false }
        if case .list(let items) = value, isCollection {
            return items.allSatisfy { allowsItem($0, run) }
        }
        return allowsItem(value, run)
    }

    private func allowsItem(_ value: Value, _ run: Run) -> Bool {
        if value.isNull { return true }
        if let allowed, allowed.holds(value, within: run) != true { return false }
        guard base.allSatisfy({ $0.allows(value, run) }) else { return false }
        guard case .context(let context) = value else { return true }
        return parts.allSatisfy { $0.type.allows(context[$0.name] ?? .null, run) }
    }
}

extension Function {
    /// Whether the function may be passed where one of this type is wanted.
    ///
    /// What a function does not declare is taken on trust; built-in ones take many kinds of arguments.
    fileprivate func canStand(for wanted: [Type], _ wantedResult: Type) -> Bool {
        if isBuiltIn { return true }
        guard parameters.count == wanted.count else { return false }
        return (result == .any || wantedResult.covers(result))
            && zip(parameters, wanted).allSatisfy { $0.type == .any || $0.type.covers($1) }
    }

    private var isBuiltIn: Bool {
        guard let name, let expression = try? Expression(name, in: Scope()) else { return false }
        if case .function = expression.type { return true }
        return false
    }
}
