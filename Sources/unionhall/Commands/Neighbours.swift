import Foundation
import Programs

/// The services that others name: those that are looked at together, and those that lie beside them.
struct Neighbours {
    private var services: [String: Service] = [:]
    private let homes: Set<String>

    /// - Parameter paths: Where the folders lie, with what was read of them.
    init(of folders: [(ServiceFolder, String)]) {
        for (folder, _) in folders { services[folder.name] = folder.service().service }
        homes = Set(
            folders.map { URL(filePath: $0.1).standardizedFileURL.deletingLastPathComponent().path }
        )
    }

    /// A service, or one of its further procedures.
    func find(_ id: String) -> Service? {
        let folder = String(id.prefix { $0 != "." })
        let service = services[folder] ?? beside(folder)
        return service?.procedures.first { $0.id == id }
    }

    /// The services that one opens, whole.
    func beside(_ service: Service) -> [Service] {
        let folders = Set(service.neighbours.map { String($0.prefix { $0 != "." }) })
        return folders.sorted().compactMap(find)
    }

    private func beside(_ folder: String) -> Service? {
        for home in homes.sorted() {
            let path = URL(filePath: home).appending(path: folder).path
            guard let found = try? ServiceFolder.all(at: path).first else { continue }
            if let service = found.0.service().service { return service }
        }
        return nil
    }
}
