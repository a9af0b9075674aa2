/// Reads a workbook of Office Open XML (ECMA-376): which sheet, which texts, which styles.
enum Workbook {
    static func read(
        _ bytes: [UInt8],
        sheet: String?,
        _ limits: TableLimits
    ) throws(TableFault) -> Table {
        try Archive.read(bytes, limits) { (archive) throws(TableFault) in
            try refuseOthers(archive)
            let root = try Relations.read("_rels/.rels", in: archive)
            let path = root.target(ofKind: "officeDocument") ?? "xl/workbook.xml"
            let relations = try Relations.read(Relations.path(of: path), in: archive)
            let outline = try Outline.read(path, in: archive)
            guard let chosen = outline.sheet(sheet, relations) else { throw .noSheet }
            let texts = try SharedTexts.read(relations, in: archive, limits)
            let styles = try SheetStyles.read(relations, in: archive)
            return try SheetReader.read(
                chosen,
                in: archive,
                SheetReader.Beside(
                    texts: texts,
                    dayStyles: styles,
                    countsFrom1904: outline.countsFrom1904,
                    limits: limits
                )
            )
        }
    }

    /// The names of the sheets that are not hidden, in order.
    static func sheets(
        _ bytes: [UInt8],
        _ limits: TableLimits
    ) throws(TableFault) -> [String] {
        try Archive.read(bytes, limits) { (archive) throws(TableFault) in
            try refuseOthers(archive)
            let root = try Relations.read("_rels/.rels", in: archive)
            let path = root.target(ofKind: "officeDocument") ?? "xl/workbook.xml"
            return try Outline.read(path, in: archive).visible
        }
    }

    private static func refuseOthers(_ archive: Archive) throws(TableFault) {
        if archive.has("xl/workbook.bin") { throw .otherForm(.binaryWorkbook) }
        if archive.has("word/document.xml") { throw .otherForm(.document) }
        guard !archive.has("[Content_Types].xml") else { return }
        throw .otherForm(archive.has("content.xml") ? .openDocument : .archive)
    }
}

/// What the parts of a workbook are to one another; nothing outside the file is followed.
final class Relations: XMLListener {
    private var all: [(id: String, kind: String, target: String)] = []
    private let folder: [Substring]

    private init(of part: String) {
        folder = part.split(separator: "/").dropLast(2)
    }

    /// The relations of a part; none where the file says nothing.
    static func read(_ part: String, in archive: Archive) throws(TableFault) -> Relations {
        let relations = Relations(of: part)
        if archive.has(part) { try XMLReader.read(part, in: archive, relations) }
        return relations
    }

    /// Where a part's relations stand: `xl/_rels/workbook.xml.rels`.
    static func path(of part: String) -> String {
        let steps = part.split(separator: "/")
        let folder = steps.dropLast().map { $0 + "/" }.joined()
        return folder + "_rels/" + (steps.last ?? "") + ".rels"
    }

    func target(ofKind kind: String) -> String? {
        all.first { $0.kind == kind }?.target
    }

    func sheet(_ id: String) -> String? {
        all.first { $0.id == id && $0.kind == "worksheet" }?.target
    }

    func begin(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
        guard name == "Relationship", attributes["TargetMode"] != "External",
            let id = attributes["Id"], let kind = attributes["Type"]?.split(separator: "/").last,
            let target = attributes["Target"]
        else { return }
        all.append((id, String(kind), resolved(target)))
    }

    func end(_ name: String) throws(TableFault) {}
    func take(_ text: String) throws(TableFault) {}

    private func resolved(_ target: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// The sheets of a workbook, and from which day it counts.
private final class Outline: XMLListener {
    private(set) var countsFrom1904 = false
    private var sheets: [(name: String, id: String, isHidden: Bool)] = []

    static func read(_ part: String, in archive: Archive) throws(TableFault) -> Outline {
        let outline = Outline()
        try XMLReader.read(part, in: archive, outline)
        return outline
    }

    var visible: [String] { sheets.filter { !$0.isHidden }.map(\.name) }

    /// The part of the named sheet, or of the first that is not hidden.
    func sheet(_ name: String?, _ relations: Relations) -> String? {
        let parts = sheets.compactMap { sheet in
            relations.sheet(sheet.id).map { (name: sheet.name, isHidden: sheet.isHidden, part: $0) }
        }
        guard let name else { return (parts.first { !$0.isHidden } ?? parts.first)?.part }
        return parts.first { $0.name == name }?.part
    }

    func begin(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
        switch name {
        case "workbookPr":
            countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"])
        case "sheet":
            guard let title = attributes["name"], let id = attributes["id"] else { return }
            let isHidden = attributes["state"].map { $0 != "visible" } ?? false
            sheets.append((title, id, isHidden))
        default: break
        }
    }

    func end(_ name: String) throws(TableFault) {}
    func take(_ text: String) throws(TableFault) {}
}
