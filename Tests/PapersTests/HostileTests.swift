import Papers
import SeededTesting
import Testing

@Suite struct HostileTests {
    private let row = #"<row r="1"><c r="A1"><v>1</v></c></row>"#

    private func fault(_ bytes: [UInt8], _ limits: TableLimits = TableLimits()) -> TableFault? {
        do throws(TableFault) {
            _ = try Table.read(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a document type is refused, whatever it would do`() {
        var book = Book(rows: row)
        book.prologue = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">\
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            """
        #expect(fault(book.bytes) == .doctype)
    }

    @Test func `an entity that nobody declared stops the reading`() {
        let book = Book(rows: #"<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>"#)
        #expect(fault(book.bytes) == .unreadable(part: "xl/worksheets/sheet1.xml"))
    }

    @Test(arguments: [UInt32(4_000_000_000), 1_000, 290 << 20])
    func `ten gigabytes of zeroes are not unpacked`(said: UInt32) {
        var packed = Book(rows: row).packed
        packed.entries.removeAll { $0.name == "xl/sharedStrings.xml" }
        packed.addZeroes("xl/sharedStrings.xml", megabytes: 10_240, said: said)
        let clock = ContinuousClock()
        let found = clock.measure { #expect(fault(packed.bytes) != nil) }
        #expect(found < .seconds(20))
    }

    @Test func `a bomb of honest size is told by how far it swells`() {
        var packed = Book(rows: row).packed
        packed.entries.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
        packed.addZeroes("xl/worksheets/sheet1.xml", megabytes: 100, said: 100 << 20)
        let found = fault(packed.bytes)
        #expect(found == .tooMuchInside || found == .unreadable(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `a wrong check sum is noticed`() {
        var packed = Book(rows: row).packed
        for index in packed.entries.indices where packed.entries[index].name.contains("sheet1") {
            packed.entries[index].sum ^= 1
        }
        #expect(fault(packed.bytes) == .unreadable(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `two entries of one name are refused`() {
        var packed = Book(rows: row).packed
        packed.add("XL/Worksheets/sheet1.xml", "<worksheet/>")
        #expect(fault(packed.bytes) == .unreadable(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `too many entries are refused`() {
        var packed = Book(rows: row).packed
        for index in 0..<1_001 { packed.add("x/\(index)", "") }
        #expect(fault(packed.bytes) == .tooMuchInside)
    }

    @Test func `names that climb out lead nowhere`() throws {
        var packed = Book(rows: row).packed
        packed.add("../../../../tmp/evil", "evil")
        packed.add("/etc/cron.d/evil", "evil")
        #expect(try Table.read(packed.bytes).rows.count == 1)
    }

    @Test func `an archive cut short at any byte is refused`() {
        let bytes = Book(rows: row).bytes
        for count in stride(from: 4, to: bytes.count, by: 7) {
            #expect(fault(Array(bytes.prefix(count))) != nil)
        }
    }

    @Test(arguments: [
        #"<row r="1048577"><c r="A1048577"><v>1</v></c></row>"#,
        #"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#,
        #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#,
        #"<row r="1"><c r="A2"><v>1</v></c></row>"#,
        #"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
        #"<row r="1"><c r="IV1"><v>1</v></c></row>"#,
        #"<row r="1"><c r="1A"><v>1</v></c></row>"#,
        "<row r=\"1\">" + String(repeating: "<x>", count: 80)
            + String(repeating: "</x>", count: 80) + "</row>",
        "<row",
    ])
    func `rows and cells out of their places are refused`(rows: String) {
        #expect(fault(Book(rows: rows).bytes) != nil)
    }

    @Test func `a sheet of a row more than a sheet has is refused`() {
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: CellPlace.lastRow + 1)
        #expect(fault(Book(rows: rows).bytes) == .tooManyRows(limit: 100_000))
        var limits = TableLimits()
        limits.rows = .max
        limits.cells = .max
        limits.ratio = 5_000
        #expect(fault(Book(rows: rows).bytes, limits) == .tooManyRows(limit: .max))
    }

    @Test func `limits are told with their number`() {
        var limits = TableLimits()
        limits.fileBytes = 1 << 20
        #expect(
            fault([UInt8](repeating: 65, count: 2 << 20), limits) == .fileTooLarge(limit: 1 << 20)
        )
        limits.cellBytes = 5
        let long = Book(rows: #"<row r="1"><c r="A1" t="str"><v>123456</v></c></row>"#)
        let place = CellPlace(row: 1, column: 1)
        #expect(fault(long.bytes, limits) == .cellTooLong(place, limit: 5))
        let shared = Book(
            rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#,
            texts: ["<t>123456</t>"]
        )
        #expect(fault(shared.bytes, limits) == .cellTooLong(place, limit: 5))
        #expect(
            fault(Array("a,123456".utf8), limits)
                == .cellTooLong(.init(row: 1, column: 2), limit: 5)
        )
        limits.rows = 1
        #expect(fault(Array("a\nb\n".utf8), limits) == .tooManyRows(limit: 1))
        limits.columns = 1
        #expect(fault(Array("a,b\n".utf8), limits) == .tooManyColumns(limit: 1))
    }

    @Test func `what is no table is named`() {
        let locked: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 99)
        #expect(fault(locked) == .oldWorkbook)
        let packet = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        #expect(fault(locked + packet) == .locked)
        #expect(fault(Array("%PDF-1.7".utf8)) == .otherForm(.pdf))
        #expect(fault(Array("\u{FEFF} <html><table>".utf8)) == .otherForm(.page))
        #expect(fault([0x89, 0x50, 0x4E, 0x47, 13, 10]) == .otherForm(.picture))
        #expect(fault([]) == .empty)
        var packed = Packed()
        packed.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.add("content.xml", "<x/>")
        #expect(fault(packed.bytes) == .otherForm(.openDocument))
        packed = Packed()
        packed.add("[Content_Types].xml", "<x/>")
        packed.add("word/document.xml", "<x/>")
        #expect(fault(packed.bytes) == .otherForm(.document))
        packed = Book(rows: row).packed
        packed.entries[0].flags |= 1
        #expect(fault(packed.bytes) == .locked)
    }

    @Test func `spoilt workbooks and texts never stop the house`() {
        var chance = Seeded(20_241_121)
        var book = Book(
            rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45413</v></c></row>"#,
            merged: ["A1:B2"],
            texts: ["<r><t>张</t></r>"],
            styles: #"<xf numFmtId="0"/><xf numFmtId="14"/>"#
        )
        let plain = Array("姓名,身份证号\r\n\"张\n三\",=\"12\"\r\n".utf8)
        var read = 0
        for round in 0..<1_500 {
            if round.isMultiple(of: 3) {
                read += fault(chance.spoilt(book.bytes)) == nil ? 1 : 0
            } else if round.isMultiple(of: 2) {
                book.rows = String(decoding: chance.spoilt(Array(book.rows.utf8)), as: UTF8.self)
                read += fault(book.bytes) == nil ? 1 : 0
                book.rows =
                    #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1</v></c></row>"#
            } else {
                read += fault(chance.spoilt(plain)) == nil ? 1 : 0
            }
        }
        #expect(read > 50 && read < 1_450)
    }
}
