extension Builtin {
    static let truths: [Builtin] = [
        Builtin("not(negand)", returns: .boolean) { call in
            call[0].isNull ? .null : call.orRefused(call.boolean(0).map { .boolean(!$0) })
        },
        Builtin("all(list)", "all(b...)", returns: .boolean) { settled($0, by: false) },
        Builtin("any(list)", "any(b...)", returns: .boolean) { settled($0, by: true) },
        Builtin("is(value1, value2?)", returns: .boolean) { call in
            .boolean(call[0].isSame(as: call[1]))
        },
    ]

    /// One value of the deciding kind settles it; otherwise all must be known.
    private static func settled(_ call: Call, by deciding: Bool) -> Value {
        guard let values = call.spread else { return call.refused() }
        guard values.allSatisfy({ $0.isNull || $0.asBoolean != nil }) else { return call.refused() }
        if values.contains(where: { $0.asBoolean == deciding }) { return .boolean(deciding) }
        return values.contains(where: \.isNull) ? .null : .boolean(!deciding)
    }
}

extension Value {
    /// Whether two values are the very same element of their domain: stricter than `=`, which finds
    /// equal what merely happens at the same moment.
    fileprivate func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.time(let a), .time(let b)):
            a.time == b.time && a.zone.isWritten(like: b.zone)
        case (.dateTime(let a), .dateTime(let b)):
            a.civil == b.civil && a.zone.isWritten(like: b.zone)
        case (.list(let a), .list(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.context(let a), .context(let b)):
            a.count == b.count
                && a.entries.allSatisfy { entry in
                    b[entry.name].map { entry.value.isSame(as: $0) } ?? false
                }
        case (.range(let a), .range(let b)):
            a.form == b.form && a.startIncluded == b.startIncluded
                && a.endIncluded == b.endIncluded && a.start.isSame(as: b.start)
                && a.end.isSame(as: b.end)
        default:
            self == other
        }
    }
}
