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
        "<dl class=\"facts\">\(facts.map(pair))</dl>"
    }

    private func pair(_ fact: Fact) -> HTML {
        "<div><dt>\(fact.label)</dt><dd>\(fact.value)</dd></div>"
    }
}
