import CXlsxWriter
import Glibc

/// Writes a workbook row by row, with libxlsxwriter; it is put together in memory, since what it holds
/// lies on no disk in the clear.
///
/// Every text is written as a text: never as a number, never as a formula.
package final class WorkbookWriter {
    package struct Column: Hashable, Sendable {
        package let title: String
        /// In characters of half width.
        package let width: Int

        package init(_ title: String, width: Int) {
            self.title = title
            self.width = width
        }
    }

    package enum Look: Hashable, Sendable {
        case plain
        /// A cell that is to be corrected.
        case bad
        /// A cell that is worth a glance.
        case doubtful
    }

    package struct Written: Hashable, Sendable {
        package let text: String
        package let look: Look

        package init(_ text: String, _ look: Look = .plain) {
            self.text = text
            self.look = look
        }
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let file: MemoryFile
    private let formats: Formats
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var row: lxw_row_t = 0
    private var isClosed = false

    private static let longestText = 32_000

    package init() throws(WritingFault) {
        file = try MemoryFile()
        // Parts on their way are kept in shared memory where the machine has it.
        let folder = strdup(access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
        defer { free(folder) }
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.tmpdir = folder
        guard let book = workbook_new_opt(file.path, &options) else { throw .noRoom }
        self.book = book
        formats = Formats(book)
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    /// Begins a sheet with a row of headings that stays in sight.
    package func begin(_ name: String, _ columns: [Column]) throws(WritingFault) {
        guard let sheet = workbook_add_worksheet(book, name) else { throw .noRoom }
        self.sheet = sheet
        row = 0
        for (index, column) in columns.enumerated() {
            let place = lxw_col_t(index)
            worksheet_set_column(sheet, place, place, Double(column.width), formats.plain)
            worksheet_write_string(
                sheet,
                0,
                place,
                column.title.escapedCharacters,
                formats.heading
            )
        }
        if !columns.isEmpty {
            worksheet_freeze_panes(sheet, 1, 0)
            row = 1
        }
    }

    package func write(_ cells: [Written]) throws(WritingFault) {
        for (index, cell) in cells.enumerated() where !cell.text.isEmpty || cell.look != .plain {
            let text = cell.text.prefix(Self.longestText).replacing("\0", with: "")
            let status =
                text.isEmpty
                ? worksheet_write_blank(sheet, row, lxw_col_t(index), formats.of(cell.look))
                : worksheet_write_string(
                    sheet,
                    row,
                    lxw_col_t(index),
                    String(text).escapedCharacters,
                    formats.of(cell.look)
                )
            guard status == LXW_NO_ERROR else { throw .noRoom }
        }
        row += 1
    }

    /// Puts the workbook together; nothing can be written after it.
    package func finish() throws(WritingFault) -> [UInt8] {
        isClosed = true
        guard workbook_close(book) == LXW_NO_ERROR else { throw .noRoom }
        return try file.bytes()
    }
}

/// The machine had no room for a workbook.
package enum WritingFault: Error, Hashable, Sendable {
    case noRoom
}

/// How cells look; all of them hold texts, so that what is typed over them stays a text too.
private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let plain: UnsafeMutablePointer<lxw_format>?
    private let bad: UnsafeMutablePointer<lxw_format>?
    private let doubtful: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func text() -> UnsafeMutablePointer<lxw_format>? {
            let format = workbook_add_format(book)
            format_set_num_format(format, "@")
            return format
        }
        heading = text()
        format_set_bold(heading)
        format_set_bg_color(heading, 0xEFEBE6)
        format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        plain = text()
        bad = text()
        format_set_bg_color(bad, 0xFCD9D4)
        format_set_font_color(bad, 0x8C1D18)
        doubtful = text()
        format_set_bg_color(doubtful, 0xFFF1DB)
    }

    func of(_ look: WorkbookWriter.Look) -> UnsafeMutablePointer<lxw_format>? {
        switch look {
        case .plain: plain
        case .bad: bad
        case .doubtful: doubtful
        }
    }
}

/// A file in memory that no folder names.
private final class MemoryFile {
    private let descriptor: Int32

    init() throws(WritingFault) {
        descriptor = unionhall_memory_file()
        guard descriptor >= 0 else { throw .noRoom }
    }

    deinit {
        close(descriptor)
    }

    var path: String { "/proc/self/fd/\(descriptor)" }

    func bytes() throws(WritingFault) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { throw .noRoom }
        var bytes = [UInt8](repeating: 0, count: size)
        var done = 0
        while done < size {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: done), size - done, off_t(done))
            }
            guard count > 0 else { throw .noRoom }
            done += count
        }
        return bytes
    }
}
