import Glibc

/// A key on the disk: 64 hexadecimal digits in a file only its owner can read.
enum KeyFile {
    static let byteCount = 32

    static func read(_ name: KeyName, in folder: String) throws -> [UInt8]? {
        let path = folder + "/\(name.text).key"
        guard Folder.exists(path) else { return nil }
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        let digits = text.split(whereSeparator: \.isWhitespace).first ?? ""
        guard let key = [UInt8](hexadecimal: digits), key.count == byteCount else {
            throw StoreError.folder(.unreadable(path, reason: "not 64 hexadecimal digits"))
        }
        return key
    }

    static func readOrMake(_ name: KeyName, in folder: String) throws -> [UInt8] {
        if let key = try read(name, in: folder) {
            return key
        }
        try Folder.make(folder)
        var random = SystemRandomNumberGenerator()
        let key = (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        try Files.write(Array((key.hexadecimal + "\n").utf8), to: folder + "/\(name.text).key")
        return key
    }
}
