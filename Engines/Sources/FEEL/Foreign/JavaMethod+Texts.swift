extension JavaMethod {
    /// What `java.lang.String` and `java.lang.Character` make of other values.
    static let texts: [JavaMethod] =
        ["boolean", "char", "int", "long", "float", "double", "java.lang.Object"].map { type in
            JavaMethod("java.lang.String", "valueOf(\(type))") { .text($0[0].javaText) }
        } + [
            JavaMethod("java.lang.Character", "valueOf(char)") { $0[0] },
            JavaMethod("java.lang.Character", "toString(char)") { .text($0[0].javaText) },
            JavaMethod("java.lang.String", "format(java.lang.String,java.lang.Object[])") {
                guard case .text(let pattern) = $0[0] else { return nil }
                guard case .list(let values) = $0[1] else { return nil }
                return JavaFormat(pattern).map { $0.text(values) } ?? nil
            },
            JavaMethod(
                "java.lang.String",
                "join(java.lang.CharSequence,java.lang.CharSequence[])"
            ) {
                guard case .text(let separator) = $0[0], case .list(let parts) = $0[1] else {
                    return nil
                }
                return .text(parts.map(\.javaText).joined(separator: separator))
            },
        ]
}
