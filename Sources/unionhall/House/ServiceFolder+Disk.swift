import Foundation
import Hall
import Programs

extension ServiceFolder {
    /// The services at a path: the folder itself if it is one, else those right below it.
    ///
    /// Each comes with its path.
    static func all(at given: String) throws -> [(folder: ServiceFolder, path: String)] {
        let path = given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
        if FileManager.default.fileExists(atPath: path + "/" + mainFile) {
            return [(try ServiceFolder(at: path), path)]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let folders = names.sorted().filter { name in
            !name.hasPrefix(".")
                && FileManager.default.fileExists(atPath: "\(path)/\(name)/\(mainFile)")
        }
        guard !folders.isEmpty else { throw HouseTrouble.noServices(path) }
        return try folders.map { (try ServiceFolder(at: "\(path)/\($0)"), "\(path)/\($0)") }
    }

    /// Reads a folder with all its files but hidden ones; links are not followed.
    init(at path: String) throws {
        let url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: url.path) ?? .init() {
            let file = url.appending(path: name)
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
                try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            else { continue }
            files[name] = Array(try Data(contentsOf: file))
        }
        self.init(name: url.lastPathComponent, files: files)
    }

    /// Writes it out as a folder that is not there yet; under another name first, so that what was
    /// interrupted is not taken for a whole one.
    func write(to path: String) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else {
            throw Refusal(
                Words(
                    zh: "\(path) 已经存在，没有改动。",
                    en: "\(path) is there already; nothing was changed."
                ),
                remedy: Words(zh: "换一个名称，或先移走它。", en: "Take another name, or move it away.")
            )
        }
        let url = URL(filePath: path)
        let half = url.deletingLastPathComponent().appending(path: ".\(name).new")
        try? files.removeItem(at: half)
        for (path, bytes) in self.files {
            let file = half.appending(path: path)
            try files.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
        }
        try files.moveItem(at: half, to: url)
    }
}
