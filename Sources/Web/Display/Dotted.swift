extension [HTML] {
    /// The parts of a line, between dots; no line begins with a dot.
    var dotted: HTML {
        dropFirst().reduce(first ?? .empty) { line, part in "\(line)\u{A0}· \(part)" }
    }
}

extension [String] {
    var dotted: HTML { map { "\($0)" as HTML }.dotted }
}
