import Foundation
import Programs

/// Folders of services as they lie in the repository.
enum Folders {
    /// The top of the repository.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let catalogue = repository.appending(path: "Catalogue")
    static let broken = repository.appending(path: "Tests/ProgramsTests/Broken")
    static let warned = repository.appending(path: "Tests/ProgramsTests/Warned")

    /// The names of the folders in a folder, in order.
    static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix(".") && isFolder(folder.appending(path: $0)) }
            .sorted()
    }

    /// A folder with all its files.
    static func load(_ name: String, in folder: URL) throws -> ServiceFolder {
        let root = folder.appending(path: name)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appending(path: path)
            if !isFolder(url) { files[path] = [UInt8](try Data(contentsOf: url)) }
        }
        return ServiceFolder(name: name, files: files)
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    }
}
