import CZip

/// The entries of a packed file, read from memory by name; nothing is ever written where a name says.
struct Archive {
    private let handle: OpaquePointer
    private let limits: TableLimits
    private let entries: [String: Entry]

    private struct Entry {
        let name: String
        let index: zip_uint64_t
        let size: Int
        let packed: Int
    }

    /// Opens an archive for as long as the body runs.
    static func read<T>(
        _ bytes: [UInt8],
        _ limits: TableLimits,
        _ body: (Archive) throws(TableFault) -> T
    ) throws(TableFault) -> T {
        let result: Result<T, TableFault> = bytes.withUnsafeBytes { buffer in
            do throws(TableFault) {
                let archive = try Archive(buffer, limits)
                defer { zip_discard(archive.handle) }
                return .success(try body(archive))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(_ buffer: UnsafeRawBufferPointer, _ limits: TableLimits) throws(TableFault) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let size = zip_uint64_t(buffer.count)
        guard let source = zip_source_buffer_create(buffer.baseAddress, size, 0, &error) else {
            throw .unreadable(part: "zip")
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .unreadable(part: "zip")
        }
        do throws(TableFault) {
            entries = try Self.entries(of: handle, limits)
        } catch {
            zip_discard(handle)
            throw error
        }
        self.handle = handle
        self.limits = limits
    }

    /// Two entries of one name are two readings of one file: refused.
    private static func entries(
        of handle: OpaquePointer,
        _ limits: TableLimits
    ) throws(TableFault) -> [String: Entry] {
        let count = zip_get_num_entries(handle, 0)
        guard (0...zip_int64_t(limits.entries)).contains(count) else { throw .tooMuchInside }
        var entries: [String: Entry] = [:]
        for index in 0..<zip_uint64_t(count) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &stat) == 0, let name = stat.name else {
                throw .unreadable(part: "zip")
            }
            guard stat.encryption_method == 0 else { throw .locked }
            let written = String(cString: name)
            let key = written.lowercased()
            guard stat.size <= zip_uint64_t(limits.inflatedBytes) else { throw .tooMuchInside }
            let entry = Entry(
                name: written,
                index: index,
                size: Int(stat.size),
                packed: Int(stat.comp_size)
            )
            guard entries.updateValue(entry, forKey: key) == nil else {
                throw .unreadable(part: key)
            }
        }
        guard entries.values.reduce(0, { $0 + $1.size }) <= limits.inflatedBytes else {
            throw .tooMuchInside
        }
        return entries
    }

    /// The names as they are written, in order.
    var names: [String] { entries.values.map(\.name).sorted() }

    func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

    /// Hands an entry's bytes on piece by piece; its check sum is compared at the end.
    func each(
        of name: String,
        _ take: (UnsafeRawBufferPointer) throws(TableFault) -> Void
    ) throws(TableFault) {
        guard let entry = entries[name.lowercased()],
            let file = zip_fopen_index(handle, entry.index, 0)
        else { throw .unreadable(part: name) }
        defer { zip_fclose(file) }
        let most = min(entry.size, max(1 << 20, entry.packed * limits.ratio))
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
            guard count >= 0 else { throw .unreadable(part: name) }
            guard count > 0 else { break }
            total += count
            guard total <= most else { throw .tooMuchInside }
            try take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        }
        guard total == entry.size else { throw .unreadable(part: name) }
    }
}
