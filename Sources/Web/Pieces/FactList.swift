/// Names and values, one pair a line.
package struct FactList: Piece {
    package struct Fact: Sendable {
        package var label: String
        package var value: HTML

        package init(_ label: String, _ value: HTML) {
            self.label = label
            self.value = value
        }
    }

    let facts: [Fact]

    package init(_ facts: [Fact]) {
        self.facts = facts
    }

    package var html: HTML {
        "<dl class=\"facts\">\(facts.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" })</dl>"
    }
}
