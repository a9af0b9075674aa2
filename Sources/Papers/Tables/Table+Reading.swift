extension Table {
    /// Reads a workbook or a text table; which of them it is, its first bytes say, not its name.
    package static func read(
        _ bytes: [UInt8],
        sheet: String? = nil,
        limits: TableLimits = TableLimits()
    ) throws(TableFault) -> Table {
        switch try form(of: bytes, limits) {
        case .packed: return try Workbook.read(bytes, sheet: sheet, limits)
        case .oldWorkbook: throw .oldWorkbook
        case .locked: throw .locked
        case .other(let form): throw .otherForm(form)
        case .text: return try CSVReader.table(of: bytes, limits)
        }
    }

    /// The sheets of a workbook that are not hidden; empty where a file is a text table.
    package static func sheets(
        of bytes: [UInt8],
        limits: TableLimits = TableLimits()
    ) throws(TableFault) -> [String] {
        switch try form(of: bytes, limits) {
        case .packed: return try Workbook.sheets(bytes, limits)
        case .oldWorkbook: throw .oldWorkbook
        case .locked: throw .locked
        case .other(let form): throw .otherForm(form)
        case .text: return []
        }
    }

    private static func form(
        of bytes: [UInt8],
        _ limits: TableLimits
    ) throws(TableFault) -> FileForm {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .fileTooLarge(limit: limits.fileBytes) }
        return FileForm(bytes)
    }
}

/// What a file is by its first bytes.
enum FileForm: Hashable {
    case packed
    case oldWorkbook
    case locked
    case other(OtherForm)
    case text

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .packed
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = Self.isLocked(bytes) ? .locked : .oldWorkbook
        } else if let form = Self.magic.first(where: { bytes.starts(with: $0.bytes) })?.form {
            self = .other(form)
        } else {
            self = Self.isPage(bytes) ? .other(.page) : .text
        }
    }

    private static let magic: [(bytes: [UInt8], form: OtherForm)] = [
        (Array("%PDF-".utf8), .pdf), (Array("Rar!".utf8), .archive),
        ([0x37, 0x7A, 0xBC, 0xAF], .archive), (Array("{\\rtf".utf8), .document),
        (Array("GIF8".utf8), .picture), ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture),
    ]

    /// A locked workbook is a box of the old form with a packet of this name in its directory.
    private static func isLocked(_ bytes: [UInt8]) -> Bool {
        let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.dropLast(name.count - 1).contains { start in
                bytes[start] == name[0] && bytes[start + 2] == name[2]
                    && bytes[start..<start + name.count].elementsEqual(name)
            }
        }
    }

    /// Many a system's “.xls” is a page of the web.
    private static func isPage(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(512).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 32 }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        return ["<!doctype", "<html", "<table", "<?xml"].contains { text.hasPrefix($0) }
    }
}
