/// A workbook of one sheet, part by part, as a spreadsheet would save it.
struct Book {
    var rows = ""
    var merged: [String] = []
    var texts: [String] = []
    var styles = ""
    var formats = ""
    var properties = ""
    var sheets = #"<sheet name="会员" sheetId="1" r:id="rId1"/>"#
    var prologue = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

    var packed: Packed {
        var packed = Packed()
        for (name, text) in parts { packed.add(name, prologue + text) }
        return packed
    }

    var bytes: [UInt8] { packed.bytes }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private var parts: [(String, String)] {
        let package = "http://schemas.openxmlformats.org/package/2006"
        let texts = texts.map { "<si>\($0)</si>" }.joined()
        let cells = merged.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
        return [
            ("[Content_Types].xml", #"<Types xmlns="\#(package)/content-types"/>"#),
            ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(properties)\
                <sheets>\(sheets)</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"),
                    ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
                    ("rId3", "sharedStrings", "sharedStrings.xml"),
                    ("rId4", "styles", "styles.xml"),
                ])
            ),
            ("xl/sharedStrings.xml", #"<sst xmlns="\#(Self.main)">\#(texts)</sst>"#),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(Self.main)"><numFmts>\(formats)</numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(styles)</cellXfs>\
                </styleSheet>
                """
            ),
            ("xl/worksheets/sheet1.xml", sheet(rows, cells)),
            (
                "xl/worksheets/sheet2.xml",
                sheet(#"<row r="1"><c r="A1"><v>2</v></c></row>"#, "")
            ),
        ]
    }

    private func sheet(_ rows: String, _ merged: String) -> String {
        """
        <worksheet xmlns="\(Self.main)"><sheetData>\(rows)</sheetData>\
        <mergeCells>\(merged)</mergeCells></worksheet>
        """
    }

    private func relations(_ all: [(id: String, kind: String, target: String)]) -> String {
        let lines = all.map {
            #"<Relationship Id="\#($0.id)" Type="\#(Self.office)/\#($0.kind)" Target="\#($0.target)"/>"#
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }
}
