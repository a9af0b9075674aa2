import Glibc

/// The data folder: made for its owner's eyes only, and held by one process at a time.
final class Folder: Sendable {
    let path: String
    private let lock: Int32
    private let isScratch: Bool

    var database: String { path + "/hall.db" }

    /// Makes the folder where it is missing, and holds it until this value is gone.
    init(_ path: String, isScratch: Bool = false) throws {
        self.path = path
        self.isScratch = isScratch
        try Self.make(path)
        lock = open(path + "/hall.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw Self.fault(path) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw StoreError.folder(.inUse(path))
        }
        try Self.touch(database)
    }

    deinit {
        close(lock)
        if isScratch {
            try? Files.remove(path)
        }
    }

    /// A new folder among the machine's temporary files.
    static func temporary() throws -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(parent)/hall-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw fault(parent) }
        return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Makes a folder and its parents, readable by its owner alone.
    static func make(_ path: String) throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            guard mkdir(made, 0o700) == 0 || errno == EEXIST || errno == EISDIR else {
                throw fault(path)
            }
        }
    }

    /// Makes a file where it is missing, readable by its owner alone.
    private static func touch(_ path: String) throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(path) }
        close(file)
    }

    static func fault(_ path: String) -> StoreError {
        .folder(.unreadable(path, reason: String(cString: strerror(errno))))
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }
}
