/// A list of codes and what people read for them.
package struct Vocabulary: Hashable, Sendable {
    package let id: String
    package let options: [FormChoice.Option]
    package let place: Place
}

/// What a field can be answered with.
package struct FormChoice: Hashable, Sendable {
    package struct Option: Hashable, Sendable {
        package let code: String
        package let title: Words
    }

    package let options: [Option]
    package let isMany: Bool

    package func title(of code: String) -> Words? {
        options.first { $0.code == code }?.title
    }
}
