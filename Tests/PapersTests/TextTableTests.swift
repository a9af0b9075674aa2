import Papers
import SeededTesting
import Testing

@Suite struct TextTableTests {
    private func cells(_ text: String) throws -> [[String]] {
        try Table.read(Array(text.utf8)).rows.map { $0.cells.map(\.text) }
    }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
        ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]), ("a,b\n\n\n1", [["a", "b"], ["1"]]),
        ("\"a;b;c\",d\n\"x\ny\",\"say \"\"hi\"\"\"", [["a;b;c", "d"], ["x\ny", "say \"hi\""]]),
        ("a,=\"0123\"\nx,=1+1", [["a", "0123"], ["x", "=1+1"]]), ("a,b,,,\n,,\n", [["a", "b"]]),
        ("\u{FEFF}姓名,手机\n", [["姓名", "手机"]]), ("a\"b,c", [["a\"b", "c"]]),
    ])
    func `texts are taken apart`(text: String, expected: [[String]]) throws {
        #expect(try cells(text) == expected)
    }

    @Test func `rows are numbered as a spreadsheet shows them`() throws {
        let table = try Table.read(Array("a,b\r\n\r\n\"1\n2\",3\r\n4,5\r\n".utf8))
        #expect(table.rows.map(\.number) == [1, 3, 4])
    }

    @Test func `an open quotation mark is told by its line`() {
        #expect(throws: TableFault.openQuote(line: 3)) { try cells("a,b\n1,2\n\"3,4\n5,6\n") }
    }

    @Test(arguments: ["3.40101E+17", "1.38E+10", "6.22202E+18"])
    func `a number that a spreadsheet has rounded is marked`(text: String) throws {
        let table = try Table.read(Array("a\n\(text)".utf8))
        #expect(table.rows[1].cells == [Cell(.number, text, marks: .rounded)])
    }

    @Test(arguments: ["1.5E+1", "E+10", "AE+10", "12E+1"])
    func `what only looks like one is a text`(text: String) throws {
        #expect(try cells("a\n\(text)")[1] == [text])
    }

    @Test func `Chinese is read in every encoding a spreadsheet writes`() throws {
        let gb: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 44, 0x82, 0x35, 0x87, 0x38, 10]
        #expect(try Table.read(gb).rows[0].cells[0] == .text("姓名"))
        let text = "姓名,王𠮷\n"
        let halves = text.utf16.map { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let little: [UInt8] = [0xFF, 0xFE] + halves.flatMap(\.self)
        let big: [UInt8] = [0xFE, 0xFF] + halves.flatMap { $0.reversed() }
        for bytes in [little, big, Array(text.utf8)] {
            #expect(try Table.read(bytes).rows[0].cells.map(\.text) == ["姓名", "王𠮷"])
        }
    }

    @Test func `a byte that fits nothing is told by its line`() {
        let name: [UInt8] = [0xD0, 0xD5, 10]
        #expect(throws: TableFault.unknownCharacters(line: 3)) {
            try Table.read(name + name + [65, 0xFF, 0xFF, 10])
        }
        #expect(throws: TableFault.unknownCharacters(line: 2)) {
            try Table.read([0xEF, 0xBB, 0xBF, 65, 10, 0xD0, 0xD5])
        }
        #expect(throws: TableFault.unknownCharacters(line: 1)) {
            try Table.read([0xFF, 0xFE, 65, 0, 0, 0xD8])
        }
        #expect(throws: TableFault.zeroByte(line: 2)) { try Table.read([65, 10, 66, 0]) }
    }

    @Test(arguments: [
        ("=1+1", "\"\t=1+1\""), ("+86", "\"\t+86\""), ("@x", "\"\t@x\""), ("-1", "\"\t-1\""),
        ("\tx", "\"\t\tx\""), ("\r\n=1", "\"\t\r\n=1\""), ("＝1", "\"\t＝1\""),
        ("6222021234567890", "\"\t6222021234567890\""), ("13800001234", "\"13800001234\""),
        ("a\"b", "\"a\"\"b\""), ("", "\"\""),
    ])
    func `what is written stays a text in a spreadsheet`(text: String, written: String) {
        #expect(CSVText.quoted(text) == written)
    }

    @Test func `what is written is read back`() throws {
        var chance = Seeded(7)
        let pieces = ["张", "三", ",", ";", "\"", "\n", "\r\n", "\t", " ", "x", "0", "é", "𠮷"]
        for _ in 0..<300 {
            let rows = (0..<3).map { _ in
                (0..<4).map { _ in
                    "x"
                        + (0..<Int.random(in: 0...6, using: &chance))
                        .compactMap { _ in pieces.randomElement(using: &chance) }.joined()
                }
            }
            let bytes = CSVText.bytes([["a", "b", "c", "d"]] + rows)
            #expect(try Table.read(bytes).rows.dropFirst().map { $0.cells.map(\.text) } == rows)
        }
    }
}
