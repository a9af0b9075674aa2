/// Names and values of a form or a query, in the order they came.
package struct Fields: Hashable, Sendable {
    package private(set) var pairs: [Pair]

    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package init() {
        pairs = []
    }

    /// The first value of a name, without the spaces around it; nil when there is none.
    package subscript(name: String) -> String? {
        pairs.first { $0.name == name }.map { $0.value.trimmed }
    }

    /// Every value of a name: boxes that were ticked.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value.trimmed)
    }

    package mutating func append(_ name: String, _ value: String) {
        pairs.append(Pair(name: name, value: value.withoutControls))
    }

    /// As one dictionary, several values of a name kept in order.
    package var byName: [String: [String]] {
        Dictionary(grouping: pairs, by: \.name).mapValues { $0.map(\.value.trimmed) }
    }
}

extension String {
    fileprivate var trimmed: String {
        let text = drop(while: \.isWhitespace)
        return String(text.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Lines end in one way, and nothing unprintable gets further.
    fileprivate var withoutControls: String {
        guard utf8.contains(where: { $0 < 32 || $0 == 127 }) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars where scalar == "\n" || scalar == "\t" || scalar.value >= 32 {
            if scalar.value != 127 { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
