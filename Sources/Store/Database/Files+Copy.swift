import Glibc

extension Files {
    /// Copies a file piece by piece; refuses to write over one.
    static func copy(_ source: String, to target: String) throws {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw Folder.fault(source) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw Folder.fault(target) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = Glibc.read(input, &buffer, buffer.count)
            guard count >= 0 else { throw Folder.fault(source) }
            guard count > 0 else { break }
            try append(buffer[..<count], to: output, named: target)
        }
        guard fsync(output) == 0 else { throw Folder.fault(target) }
    }

    static func append(_ bytes: ArraySlice<UInt8>, to file: Int32, named path: String) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Folder.fault(path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives a finished folder its name; from then on it is there whole.
    static func finish(_ partial: String, as path: String) throws {
        guard rename(partial, path) == 0 else { throw Folder.fault(path) }
        let parent = open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard parent >= 0 else { return }
        fsync(parent)
        close(parent)
    }

    /// Removes a folder and what is in it.
    static func remove(_ folder: String) throws {
        for name in try names(in: folder) {
            let path = folder + "/" + name
            if unlink(path) != 0 {
                try remove(path)
            }
        }
        guard rmdir(folder) == 0 else { throw Folder.fault(folder) }
    }

    static func remove(file path: String) throws {
        guard unlink(path) == 0 else { throw Folder.fault(path) }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
