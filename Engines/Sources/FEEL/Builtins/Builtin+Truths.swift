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
        var known = true
        for value in values {
            switch value {
            case .boolean(deciding): return .boolean(deciding)
            case .boolean: break
            case .null: known = false
            default: return call.refused()
            }
        }
        return known ? .boolean(!deciding) : .null
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
        default:
            self == other
        }
    }
}
