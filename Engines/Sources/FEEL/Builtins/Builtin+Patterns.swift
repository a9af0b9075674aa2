extension Builtin {
    static let patterns: [Builtin] = []
}
