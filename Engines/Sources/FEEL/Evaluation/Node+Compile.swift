/// A compiled part of an expression.
typealias Code = @Sendable (Run) -> Value

extension Node {
    /// The part as a closure; everything that can be settled beforehand is.
    func compiled() -> Code {
        switch shape {
        case .constant(let value): { _ in value }
        case .temporal(let text): Self.temporal(text)
        case .variable(let name): { run in run.bindings[name] ?? .null }
        case .local(let slot): { run in run.locals[slot] }
        case .input: { run in run.input }
        case .component(let slot, let name, let otherwise):
            Self.component(slot, name, otherwise?.compiled())
        case .list(let items): Self.list(items.map { $0.compiled() })
        case .context(let entries): Self.context(entries)
        case .range(let from, let startIncluded, let to, let endIncluded):
            Self.range(from.compiled(), startIncluded, to.compiled(), endIncluded)
        case .relation(let comparison, let bound): Self.relation(comparison, bound.compiled())
        case .negation(let inner): Self.negation(inner.compiled())
        case .arithmetic(let operation, let left, let right):
            Self.arithmetic(operation, left, right)
        case .comparison(let comparison, let left, let right):
            Self.comparison(comparison, left, right)
        case .conjunction(let parts): Self.conjunction(parts.map { $0.compiled() })
        case .disjunction(let parts): Self.disjunction(parts.map { $0.compiled() })
        case .between(let value, let low, let high):
            Self.between(value.compiled(), low.compiled(), high.compiled())
        case .membership(let value, let tests):
            Self.membership(value.compiled(), tests.map { $0.compiled() })
        case .conditional(let condition, let yes, let no):
            Self.conditional(condition.compiled(), yes.compiled(), no.compiled())
        case .iteration(let iterators, let body, let partial, let usesPartial):
            Loop(iterators, partial: usesPartial ? partial : nil).collecting(body.compiled())
        case .quantified(let every, let iterators, let condition):
            Loop(iterators, partial: nil).testing(every: every, condition.compiled())
        case .function(let parameters, let firstSlot, let body, let isForeign):
            Self.function(parameters, firstSlot, body, isForeign: isForeign)
        case .builtin(let builtin): Self.constant(.function(builtin.function))
        case .builtinCall(let builtin, let form, let arguments):
            Self.builtinCall(builtin, form, arguments.map { $0.compiled() })
        case .host(let host): Self.host(host)
        case .hostCall(let host, let arguments):
            Self.hostCall(host, arguments.map { $0.compiled() })
        case .call(let function, let arguments): Self.call(function.compiled(), arguments)
        case .instance(let value, let type): Self.instance(value.compiled(), type)
        case .path(let value, let name): Self.path(value.compiled(), name)
        case .filter(let list, let slot, let condition): Self.filter(list, slot, condition)
        }
    }

    private static func constant(_ value: Value) -> Code { { _ in value } }

    private static func temporal(_ text: String) -> Code {
        { run in
            TemporalReader.any(text, zones: run.environment.zones)
                ?? run.fail("不认识“\(text)”里的时区。", "The zone in “\(text)” is not known.")
        }
    }

    private static func instance(_ value: @escaping Code, _ type: Type) -> Code {
        { run in .boolean(type.includes(value(run), run)) }
    }

    private static func conditional(
        _ condition: @escaping Code,
        _ yes: @escaping Code,
        _ no: @escaping Code
    ) -> Code {
        { run in
            if case .boolean(true) = condition(run) { yes(run) } else { no(run) }
        }
    }
}

extension Node {
    private static func list(_ items: [Code]) -> Code {
        { run in run.limited(items.map { $0(run) }) }
    }

    private static func context(_ entries: [Entry]) -> Code {
        let parts = entries.map { ($0.name, $0.slot, $0.value.compiled()) }
        return { run in
            var context = Context()
            for (name, slot, code) in parts {
                let value = code(run)
                run.locals[slot] = value
                context[name] = value
            }
            return .context(context)
        }
    }

    private static func range(
        _ from: @escaping Code,
        _ startIncluded: Bool,
        _ to: @escaping Code,
        _ endIncluded: Bool
    ) -> Code {
        { run in
            let (start, end) = (from(run), to(run))
            let isOpen = start.isNull || end.isNull
            guard isOpen || Value.order(start, end) != nil else {
                return run.fail(Complaint.comparison("..", start, end))
            }
            return .range(
                ValueRange(from: start, included: startIncluded, to: end, included: endIncluded)
            )
        }
    }

    private static func relation(_ comparison: Comparison, _ bound: @escaping Code) -> Code {
        { run in .range(ValueRange(comparison, bound(run))) }
    }
}
