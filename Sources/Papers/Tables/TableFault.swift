/// Why a file cannot be read as a table.
package enum TableFault: Error, Hashable, Sendable {
    case empty
    case fileTooLarge(limit: Int)
    /// A workbook of before 2007, or of WPS's own format.
    case oldWorkbook
    case locked
    /// Something else by its first bytes: a PDF, a picture, a page of the web.
    case otherForm(OtherForm)
    case unreadable(part: String)
    case tooMuchInside
    /// A document type: tables have none, and attacks do.
    case doctype
    case noSheet
    case tooManyRows(limit: Int)
    case tooManyColumns(limit: Int)
    case tooManyCells(limit: Int)
    case cellTooLong(CellPlace, limit: Int)
    case unknownCharacters(line: Int)
    case zeroByte(line: Int)
    case openQuote(line: Int)
}

extension TableFault {
    /// Where a text went wrong, counted from one; nil where no single line is to blame.
    package var line: Int? {
        switch self {
        case .unknownCharacters(let line), .zeroByte(let line), .openQuote(let line): line
        case .cellTooLong(let place, _): place.row
        default: nil
        }
    }

    package var zh: String {
        switch self {
        case .empty: "文件里没有内容。"
        case .fileTooLarge(let limit): "文件超过 \(limit >> 20) MB。请分成几个文件。"
        case .oldWorkbook: "这是旧格式的表格（.xls 或 .et）。请在 Excel 或 WPS 里另存为 .xlsx 再上传。"
        case .locked: "表格设了打开密码。请去掉密码，另存为 .xlsx 再上传。"
        case .otherForm(let form): "这是\(form.zh)，不是能读的表格。请另存为 .xlsx 或 CSV 再上传。"
        case .unreadable(let part): "文件已损坏，读到“\(part)”时停下。请重新另存为 .xlsx 再上传。"
        case .tooMuchInside: "文件解开后过大，不像正常的表格。请只保留要导入的一张表，另存为 .xlsx。"
        case .doctype: "文件里有表格不该有的声明，已拒绝读取。请重新另存为 .xlsx。"
        case .noSheet: "没有找到工作表。"
        case .tooManyRows(let limit): "超过 \(limit) 行。请分成几个文件。"
        case .tooManyColumns(let limit): "超过 \(limit) 列。请只保留需要的列。"
        case .tooManyCells(let limit): "超过 \(limit) 个单元格。请分成几个文件。"
        case .cellTooLong(let place, let limit): "\(place) 的内容过长，最多 \(limit) 字节。"
        case .unknownCharacters(let line): "第 \(line) 行有认不出的字符。请另存为“CSV UTF-8”或 .xlsx。"
        case .zeroByte(let line): "第 \(line) 行有空字节，不是文本表格。请另存为“CSV UTF-8”或 .xlsx。"
        case .openQuote(let line): "第 \(line) 行的引号没有闭合，后面的内容无法分列。"
        }
    }

    package var en: String {
        switch self {
        case .empty: "There is nothing in the file."
        case .fileTooLarge(let limit): "The file is larger than \(limit >> 20) MB. Split it."
        case .oldWorkbook:
            "This is a workbook of an old format (.xls or .et). Save it as .xlsx and send it again."
        case .locked:
            "The workbook asks for a password. Remove it, save as .xlsx and send it again."
        case .otherForm(let form):
            "This is \(form.en), not a table we read. Save it as .xlsx or CSV."
        case .unreadable(let part):
            "The file is damaged: reading stopped at “\(part)”. Save it as .xlsx once more."
        case .tooMuchInside:
            "Unpacked, the file is too large for a table. Keep the one sheet and save it as .xlsx."
        case .doctype:
            "The file holds a declaration that no table needs; it was not read. Save it as .xlsx."
        case .noSheet: "There is no such sheet."
        case .tooManyRows(let limit): "More than \(limit) rows. Split the file."
        case .tooManyColumns(let limit): "More than \(limit) columns. Keep those that are needed."
        case .tooManyCells(let limit): "More than \(limit) cells. Split the file."
        case .cellTooLong(let place, let limit): "\(place) is too long: at most \(limit) bytes."
        case .unknownCharacters(let line):
            "Line \(line) holds unknown characters. Save the file as CSV UTF-8 or .xlsx."
        case .zeroByte(let line):
            "Line \(line) holds a zero byte: no text. Save the file as CSV UTF-8 or .xlsx."
        case .openQuote(let line): "The quotation mark in line \(line) is never closed."
        }
    }
}

/// What people take for a table.
package enum OtherForm: Hashable, Sendable {
    case pdf
    case archive
    case picture
    case page
    case document
    case openDocument
    case binaryWorkbook

    var zh: String {
        switch self {
        case .pdf: " PDF 文件"
        case .archive: "压缩包"
        case .picture: "图片"
        case .page: "网页"
        case .document: "文字文档"
        case .openDocument: " OpenDocument 表格（.ods）"
        case .binaryWorkbook: "二进制工作簿（.xlsb）"
        }
    }

    var en: String {
        switch self {
        case .pdf: "a PDF file"
        case .archive: "an archive"
        case .picture: "a picture"
        case .page: "a web page"
        case .document: "a text document"
        case .openDocument: "an OpenDocument spreadsheet (.ods)"
        case .binaryWorkbook: "a binary workbook (.xlsb)"
        }
    }
}
