import SeededTesting
import Testing

@testable import Web

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
        ("it's & that's", "it&#39;s &amp; that&#39;s"),
        ("张三，你好", "张三，你好"),
        ("", ""),
        ("<", "&lt;"),
        ("a<", "a&lt;"),
        ("<a", "&lt;a"),
        ("👩‍👧<é>", "👩‍👧&lt;é&gt;"),
    ])
    func `a value is escaped wherever it stands`(value: String, expected: String) {
        let text: HTML = "<p title=\"\(value)\">\(value)</p>"
        #expect(text.text == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test func `markup within markup is not escaped twice`() {
        let inner: HTML = "<b>\("a&b")</b>"
        let outer: HTML = "<p>\(inner)\([inner, inner])</p>"
        #expect(outer.text == "<p><b>a&amp;b</b><b>a&amp;b</b><b>a&amp;b</b></p>")
    }

    @Test func `nil draws nothing and a false condition draws nothing`() {
        let nothing: String? = nil
        let none: HTML? = nil
        let html: HTML =
            "\(nothing)\(none)\(when: false, "x")\(when: true, "y")\(attribute: "id", nothing)"
        #expect(html.text == "y")
        let attributed: HTML = "<i\(attribute: "id", "a\"b")>\(7)</i>"
        #expect(attributed.text == "<i id=\"a&quot;b\">7</i>")
    }

    @Test func `escaping agrees with the plainest way to do it, for any characters`() {
        var generator = Seeded(11)
        let alphabet = Array("ab<>&\"'中é👩‍👧\n")
        for _ in 0..<500 {
            let value = String(
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                }
            )
            let plain = value.map { character -> String in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                case "'": "&#39;"
                default: String(character)
                }
            }.joined()
            #expect(("\(value)" as HTML).text == plain)
        }
    }

    @Test func `an icon keeps shapes and measures and nothing else`() {
        let svg = """
            <svg onload="evil()"><script>evil()</script><path d="M3 4" onclick="evil()"/>
            <circle cx="7" cy="18" r="3"/><a href="javascript:evil()"/></svg>
            """
        #expect(
            Icons.drawing(svg).text == """
                <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 4"/>\
                <circle cx="7" cy="18" r="3"/></svg>
                """
        )
    }
}
