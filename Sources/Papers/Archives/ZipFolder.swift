import CZip
import Glibc

/// A folder's files as one packed file, both ways; only memory is read and written.
package enum ZipFolder {
    /// What a folder of texts stays well below.
    private static var limits: TableLimits {
        var limits = TableLimits()
        limits.entries = 500
        limits.inflatedBytes = 16 << 20
        return limits
    }

    /// The files by their names as they stand in the archive; names of folders are left out.
    package static func read(_ bytes: [UInt8]) throws(TableFault) -> [String: [UInt8]] {
        try Archive.read(bytes, limits) { archive throws(TableFault) in
            var files: [String: [UInt8]] = [:]
            for name in archive.names where !name.hasSuffix("/") {
                var file: [UInt8] = []
                try archive.each(of: name) { file += $0 }
                files[name] = file
            }
            return files
        }
    }

    /// The same files always give the same bytes: each bears the first day that a ZIP can say.
    package static func write(_ files: [String: [UInt8]]) throws(ZipTrouble) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipTrouble() }
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            throw ZipTrouble()
        }
        // Closing the archive gives up its own hold on the source, which is read afterwards.
        zip_source_keep(source)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            guard add(bytes, as: name, to: archive) else {
                zip_discard(archive)
                throw ZipTrouble()
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw ZipTrouble()
        }
        return try content(of: source)
    }

    private static func add(_ bytes: [UInt8], as name: String, to archive: OpaquePointer) -> Bool {
        // The library frees what it was given once it is written; it was given nothing for an empty file.
        var copy: UnsafeMutableRawPointer?
        if !bytes.isEmpty {
            copy = malloc(bytes.count)
            guard let copy else { return false }
            bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
        }
        guard let data = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, name, data, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(data)
            return false
        }
        return zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDay, 0) == 0
    }

    /// 1 January 1980.
    private static let firstDay: UInt16 = 1 << 5 | 1

    private static func content(of source: OpaquePointer) throws(ZipTrouble) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
            throw ZipTrouble()
        }
        defer { zip_source_close(source) }
        let size = Int(stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))))
        }
        guard bytes.count == size else { throw ZipTrouble() }
        return bytes
    }
}

/// The memory for an archive was not to be had.
package struct ZipTrouble: Error {
    package init() {}
}
