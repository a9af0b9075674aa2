package import Programs

/// A folder as one run of bytes, as the database keeps the version a case was filed under.
///
/// The name and each file, in the order of the paths: length, path, length, bytes; lengths are four
/// bytes, the highest first. The same folder always gives the same bytes.
extension ServiceFolder {
    private static let mark = Array("UHF1".utf8)

    package var packed: [UInt8] {
        var bytes = Self.mark
        bytes.append(block: Array(name.utf8))
        for (path, content) in files.sorted(by: { $0.key < $1.key }) {
            bytes.append(block: Array(path.utf8))
            bytes.append(block: content)
        }
        return bytes
    }

    /// Reads what ``packed`` writes; nil for anything else.
    package init?(packed bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var rest = bytes.dropFirst(Self.mark.count)
        guard let name = rest.takeBlock() else { return nil }
        var files: [String: [UInt8]] = [:]
        while !rest.isEmpty {
            guard let path = rest.takeBlock(), let content = rest.takeBlock() else { return nil }
            files[String(decoding: path, as: UTF8.self)] = Array(content)
        }
        self.init(name: String(decoding: name, as: UTF8.self), files: files)
    }
}

extension [UInt8] {
    fileprivate mutating func append(block: [UInt8]) {
        append(contentsOf: (0..<4).map { UInt8(truncatingIfNeeded: block.count >> (24 - 8 * $0)) })
        append(contentsOf: block)
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func takeBlock() -> ArraySlice<UInt8>? {
        guard count >= 4 else { return nil }
        let length = prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard count >= 4 + length else { return nil }
        defer { self = dropFirst(4 + length) }
        return dropFirst(4).prefix(length)
    }
}
