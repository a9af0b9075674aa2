import Papers
import Testing

@Suite struct WritingTests {
    @Test func `a written workbook reads as it was written, every cell a text`() throws {
        let writer = try WorkbookWriter()
        try writer.begin("会员", [.init("姓名", width: 12), .init("身份证号", width: 22)])
        let rows = [
            ["张三", "340101199003071234"], ["=1+1", "+86 138"], ["", "000123"],
            ["a<b>&\"c\"", "line\nline"], ["王𠮷", " 两边 "],
            ["_x0041_", "_x0041_x0042_"],
        ]
        for row in rows { try writer.write(row.map { .init($0) }) }
        try writer.begin("说明", [])
        try writer.write([.init("红色的要改", .bad)])
        let bytes = try writer.finish()
        let table = try Table.read(bytes)
        #expect(table.rows.map { $0.cells.map(\.text) } == [["姓名", "身份证号"]] + rows)
        #expect(table.rows.flatMap(\.cells).allSatisfy { $0.kind == .text || $0.isEmpty })
        #expect(try Table.read(bytes, sheet: "说明").rows.count == 1)
    }

    @Test func `a workbook that is given up leaves nothing behind`() throws {
        let writer = try WorkbookWriter()
        try writer.begin("会员", [.init("姓名", width: 12)])
        try writer.write([.init("张三")])
    }

    @Test func `places are said as spreadsheets say them`() {
        let cases = [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")]
        for (column, letters) in cases {
            #expect(CellPlace(row: 17, column: column).description == letters + "17")
            #expect(CellPlace(letters + "17") == CellPlace(row: 17, column: column))
        }
        for wrong in ["", "A", "1", "A0", "A01", "XFE1", "a1", "A1B", "A-1", "A999999999"] {
            #expect(CellPlace(wrong) == nil, "\(wrong)")
        }
    }
}
