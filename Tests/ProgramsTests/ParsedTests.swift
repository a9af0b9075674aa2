import Programs
import Testing

/// What the first stage finds in a file, and what it leaves alone.
@Suite struct ParsedTests {
    private func parse(_ yaml: String) -> (file: ParsedFile?, findings: [Finding]) {
        var findings = Findings()
        let file = ParsedFile("a.yaml", bytes: Array(yaml.utf8), findings: &findings)
        return (file, findings.sorted)
    }

    @Test(arguments: [
        ("a:\tb", 1, 3, "There is a tab character here."),
        ("a: 时限 #3 号", 1, 7, "Everything after “#” would be dropped as a comment."),
        ("a: &x 1\nb: 2", 1, 4, "Anchors and aliases (& and *) are not allowed."),
        ("a: [1, *x]", 1, 8, "Anchors and aliases (& and *) are not allowed."),
        ("a: !!str 1", 1, 4, "Tags (!) are not allowed."),
        ("---\na: 1", 1, 1, "A file holds one document: no --- or ... lines."),
        ("a: 1\n---\nb: 2", 2, 1, "A file holds one document: no --- or ... lines."),
        ("%YAML 1.2\na: 1", 1, 1, "Directives (%) are not allowed."),
        ("a:\n  <<: b", 2, 3, "Merge keys (<<) are not allowed."),
        ("a：1", 1, 2, "There is a full-width colon “：” here."),
        ("b: {a：1}", 1, 6, "There is a full-width colon “：” here."),
        ("a: 1\ntitle:标题", 2, 6, "There is no half-width space after the colon."),
        ("title:　标题", 1, 6, "There is no half-width space after the colon."),
        (
            "a: [b，c]", 1, 6,
            "There is a full-width comma “，” inside brackets; it separates nothing."
        ),
        ("a: > 2000", 1, 4, "A value cannot begin with > or |."),
        ("a: 1: 2", 1, 5, "There is a second colon in this line."),
        ("a: @b", 1, 4, "A value cannot begin with this character."),
        (
            "a: \"女\" 或", 1, 8,
            "The indentation or the quotes of this line do not fit what is above it."
        ),
        ("a: 'b", 1, 4, "A quotation mark is not closed."),
        ("a: [b, c", 1, 4, "A bracket is not closed, or a comma is missing between two entries."),
        ("a: b\nb\nc: d", 2, 1, "There is no colon in this line."),
        ("a: 1\n  b: 2", 2, 4, "There is a second colon in this line."),
        ("a: 1\nb: 2\na: 3", 1, 1, "“a” is written twice here."),
        ("a: 1\nA: 3", 2, 1, "“A” and “a” differ in capital letters only."),
        ("no: 1", 1, 1, "“no” cannot be a name: other tools read it as yes or no."),
        ("a: {y: 1}", 1, 5, "“y” cannot be a name: other tools read it as yes or no."),
        ("a:", 1, 1, "“a” has no value."),
        ("a: {CNY, b: c}", 1, 5, "“CNY” has no value."),
        ("a: [b, ~]", 1, 8, "This item is empty."),
        ("? [a]\n: b", 1, 3, "A key has to be a word or phrase, not a list or a group."),
        ("- a", 1, 1, "The outermost level of the file has to be “key: value”."),
        ("", 1, 1, "The file is empty."),
        ("# nothing", 1, 1, "The file is empty."),
        ("\u{FEFF}a: b", 1, 1, "The file begins with an invisible byte order mark."),
    ])
    func `a trap is found where it is`(yaml: String, line: Int, column: Int, message: String) {
        let findings = parse(yaml).findings
        #expect(
            findings.first.map { ($0.place.description, $0.message.en) }.map { "\($0)" }
                == "\(("a.yaml:\(line):\(column)", message))"
        )
        #expect(findings.count == 1)
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test func `all traps of a file are found at once`() {
        let findings = parse("a：1\nb:\tc\nd: &x e").findings
        #expect(findings.map(\.place.line) == [1, 2, 3])
    }

    @Test(arguments: [
        "a: 10:00", "a: 0777", "a: 007", "a: 370281197001011234", "a: 2024-05-01", "a: 12.50",
        "a: yes", "a: on", "a: ~x", "a: it's  # a comment", "a: C#3", "a: '女 #3 号'",
        "a: https://example.invalid/x", "a: 说明：全角，也行", "a: '“引号”'", "a: “引号”",
        "a: |\n  | F | & * ! [ ：\n  # no comment here\n", "- a".replacing("- a", with: "b: [a, b]"),
    ])
    func `what is only unusual is left as it was typed`(yaml: String) throws {
        let (file, findings) = parse(yaml)
        #expect(findings.isEmpty)
        let entry = try #require(file?.root.entries.first)
        let typed = yaml.drop { $0 != ":" }.dropFirst(2)
        if entry.value.text?.style == .plain {
            #expect(typed.hasPrefix(entry.value.text?.value ?? "?"))
        }
    }

    @Test func `every text knows where it stands`() throws {
        let yaml = """
            a: plain
            b: 'quoted text'
            c:
              d: |

                | x |
                 y
            e: [f, {g: h}]
            """
        let root = try #require(parse(yaml).file?.root)
        func place(_ line: Int, _ column: Int) -> Place {
            Place(file: "a.yaml", line: line, column: column)
        }
        #expect(root["a"]?.text?.place == place(1, 4))
        let quoted = try #require(root["b"]?.text)
        #expect(quoted.place(ofScalar: 7) == place(2, 12))
        let block = try #require(root["c"]?.map?["d"]?.text)
        #expect(block.style == .block)
        #expect(block.place(line: 1, column: 2) == place(6, 7))
        #expect(block.place(ofScalar: 8) == place(7, 6))
        #expect(root["e"]?.list?.last?.map?["g"]?.place == place(8, 12))
    }

    @Test func `a file of a thousand brackets or anchors is refused without effort`() {
        #expect(parse("a: " + String(repeating: "[", count: 9_000)).findings.count == 1)
        let bomb = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        #expect(parse("a0: &a0 x\n" + bomb.joined(separator: "\n")).findings.count == 41)
        #expect(!parse(String(repeating: "- ", count: 9_000) + "a").findings.isEmpty)
    }

    @Test func `a file that is no text or too long is refused`() {
        var findings = Findings()
        let none = ParsedFile("a.yaml", bytes: [0xFF, 0xFE, 0x00], findings: &findings)
        let long = ParsedFile(
            "b.yaml",
            bytes: [UInt8](repeating: 0x61, count: 1 << 20 + 1),
            findings: &findings
        )
        #expect(none == nil && long == nil)
        #expect(
            findings.list.map(\.message.en) == [
                "The file is not UTF-8 text.", "The file is larger than 1 MB.",
            ]
        )
    }
}
