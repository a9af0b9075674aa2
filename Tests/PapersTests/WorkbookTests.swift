import Papers
import Testing

@Suite struct WorkbookTests {
    /// One row with one cell at A1.
    private func cell(_ inner: String, _ book: Book = Book()) throws -> Cell {
        var book = book
        book.rows = #"<row r="1">\#(inner)</row>"#
        return try Table.read(book.bytes)[CellPlace(row: 1, column: 1)]
    }

    @Test(arguments: [
        (#"<c r="A1"><v>42</v></c>"#, Cell(.number, "42")),
        (#"<c r="A1"><v>-0.5</v></c>"#, Cell(.number, "-0.5")),
        (#"<c r="A1"><v>13800001234</v></c>"#, Cell(.number, "13800001234")),
        (#"<c r="A1"><v>1.3800001234E+10</v></c>"#, Cell(.number, "13800001234")),
        (
            #"<c r="A1"><v>3.4010119900307E+17</v></c>"#,
            Cell(.number, "3.4010119900307E+17", marks: .rounded)
        ),
        (
            #"<c r="A1"><v>340101199003071000</v></c>"#,
            Cell(.number, "340101199003071000", marks: .rounded)
        ),
        (#"<c r="A1"><v>340101199003071234</v></c>"#, Cell(.number, "340101199003071234")),
        (#"<c r="A1" t="b"><v>1</v></c>"#, Cell(.boolean, "TRUE")),
        (#"<c r="A1" t="e"><v>#N/A</v></c>"#, Cell(.error, "#N/A")),
        (#"<c r="A1" t="d"><v>2024-05-01</v></c>"#, Cell(.day, "2024-05-01")),
        (#"<c r="A1"><v>12abc</v></c>"#, Cell(.error, "12abc")),
        (#"<c r="A1" t="inlineStr"><is><t>张三</t></is></c>"#, .text("张三")),
        (
            #"<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><t xml:space="preserve">三 </t></r></is></c>"#,
            .text("张三 ")
        ),
        (
            #"<c r="A1" t="str"><f>B1&amp;C1</f><v>张三</v></c>"#,
            Cell(.text, "张三", marks: .formula)
        ),
        (#"<c r="A1"><f>1+1</f><v>2</v></c>"#, Cell(.number, "2", marks: .formula)),
        (
            #"<c r="A1" t="inlineStr"><is><t>_x0041__x4E2D_ _xZZZZ_</t></is></c>"#,
            .text("A中 _xZZZZ_")
        ),
        (#"<c r="A1" s="3"/>"#, .empty),
    ])
    func `a cell is what it says`(xml: String, expected: Cell) throws {
        #expect(try cell(xml) == expected)
    }

    @Test(arguments: [
        ("45413", "2024-05-01"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"),
        ("45413.4375", "2024-05-01 10:30"),
    ])
    func `a number with the style of a day is that day`(number: String, day: String) throws {
        let book = Book(styles: #"<xf numFmtId="0"/><xf numFmtId="14"/>"#)
        #expect(try cell(#"<c r="A1" s="1"><v>\#(number)</v></c>"#, book) == Cell(.day, day))
        #expect(try cell(#"<c r="A1" s="0"><v>\#(number)</v></c>"#, book).kind == .number)
    }

    @Test func `days that never were are errors`() throws {
        let book = Book(styles: #"<xf numFmtId="14"/>"#)
        for number in ["60", "0", "-1", "2958466", "1e300"] {
            #expect(try cell(#"<c r="A1"><v>\#(number)</v></c>"#, book).kind == .error)
        }
    }

    @Test func `a workbook of the old Macintosh counts from 1904`() throws {
        let book = Book(
            styles: #"<xf numFmtId="14"/>"#,
            properties: #"<workbookPr date1904="1"/>"#
        )
        #expect(try cell(#"<c r="A1"><v>43951</v></c>"#, book) == Cell(.day, "2024-05-01"))
    }

    @Test(arguments: [
        ("yyyy\\-mm\\-dd", true), ("[$-804]yyyy\"年\"m\"月\"d\"日\"", true), ("m\"月\"", true),
        ("General", false), ("0.00\"day\"", false), ("[h]:mm:ss", false), ("h:mm", false),
        ("[Red]0", false), ("#,##0.00\\d", false), ("_yz0", false),
    ])
    func `a format of one's own tells days from numbers`(code: String, isDay: Bool) throws {
        let escaped = code.replacing("\"", with: "&quot;")
        let book = Book(
            styles: #"<xf numFmtId="200"/>"#,
            formats: #"<numFmt numFmtId="200" formatCode="\#(escaped)"/>"#
        )
        #expect(try cell(#"<c r="A1"><v>45413</v></c>"#, book).kind == (isDay ? .day : .number))
    }

    @Test func `shared texts are put together from their runs, without readings`() throws {
        let book = Book(texts: [
            "<t>姓名</t>", #"<r><t>李</t></r><r><rPr/><t>四</t></r><rPh><t>リ</t></rPh>"#,
        ])
        #expect(try cell(#"<c r="A1" t="s"><v>1</v></c>"#, book) == .text("李四"))
        #expect(throws: TableFault.unreadable(part: "A1")) {
            try cell(#"<c r="A1" t="s"><v>2</v></c>"#, book)
        }
    }

    @Test func `gaps keep their places`() throws {
        let book = Book(
            rows: """
                <row><c><v>1</v></c><c r="D1"><v>4</v></c></row><row r="7"><c r="C7"><v>3</v></c></row>\
                <row r="9"><c r="A9"/></row>
                """
        )
        let table = try Table.read(book.bytes)
        #expect(table.rows.map(\.number) == [1, 7])
        #expect(table.rows[0].cells.map(\.text) == ["1", "", "", "4"])
        #expect(table[CellPlace(row: 7, column: 3)].text == "3")
    }

    @Test func `cells under a merged neighbour are marked`() throws {
        let book = Book(
            rows:
                #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>"#,
            merged: ["A1:A2", "C1:XFD1048576", "nonsense"]
        )
        let table = try Table.read(book.bytes)
        #expect(table[CellPlace(row: 1, column: 1)].marks.isEmpty)
        #expect(table[CellPlace(row: 2, column: 1)].marks == .merged)
        #expect(table[CellPlace(row: 2, column: 2)].marks.isEmpty)
    }

    @Test func `the first sheet in sight is read, or the named one`() throws {
        var book = Book(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
        book.sheets = """
            <sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/>\
            <sheet name="新" sheetId="2" r:id="rId2"/>
            """
        #expect(try Table.read(book.bytes).rows[0].cells == [Cell(.number, "2")])
        #expect(try Table.read(book.bytes, sheet: "旧").rows[0].cells == [Cell(.number, "1")])
        #expect(throws: TableFault.noSheet) { try Table.read(book.bytes, sheet: "没有") }
    }
}
