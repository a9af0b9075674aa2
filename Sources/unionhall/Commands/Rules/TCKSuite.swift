import Calendar
import Decisions
import FEEL
import Foundation

/// A conformance suite as it lies on disk: models, and cases in JSON.
struct TCKSuite {
    let root: URL

    /// The levels of conformance that the standard knows, and what lies outside them.
    enum Level: String, CaseIterable {
        case two = "cl2"
        case three = "cl3"
        case none = "nc"

        var title: String {
            switch self {
            case .two: "level2"
            case .three: "level3"
            case .none: "noncompliant"
            }
        }
    }

    /// The folders of a level that have cases, sorted.
    func folders(of level: Level) throws -> [String] {
        let cases = root.appendingPathComponent("cases/\(level.rawValue)")
        guard FileManager.default.fileExists(atPath: cases.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: cases.path)
            .filter { $0.hasSuffix(".json") }
            .map { String($0.dropLast(".json".count)) }
            .sorted()
    }

    /// The results of all cases of a folder.
    func run(
        _ folder: String,
        level: Level,
        in environment: Environment
    ) throws -> [Conformance.Result] {
        let models = try definitions(of: folder, level: level)
        let file = root.appendingPathComponent("cases/\(level.rawValue)/\(folder).json")
        let content = try JSONDecoder().decode(CaseFile.self, from: Data(contentsOf: file))
        var results: [Conformance.Result] = []
        for test in content.files {
            guard let main = models[test.model] else {
                throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: test.model])
            }
            let others = models.filter { $0.key != test.model }.map(\.value)
            let model = Model(main, importing: others)
            results += test.cases.map {
                Conformance.run($0.decoded(environment), on: model, in: environment)
            }
        }
        return results
    }

    private func definitions(of folder: String, level: Level) throws -> [String: Definitions] {
        let models = root.appendingPathComponent("models/\(level.rawValue)/\(folder)")
        var found: [String: Definitions] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: models.path)
        where name.hasSuffix(".dmn") {
            let bytes = try Data(contentsOf: models.appendingPathComponent(name))
            found[name] = try DMNReader.read(Array(bytes))
        }
        return found
    }
}

// MARK: - The world of a case

extension TCKSuite {
    /// A fixed moment, every zone this machine knows, and the methods of Java that the cases may call.
    static func environment(java: JavaMethods = .known) throws -> Environment {
        let utc = Environment(zones: zones(), java: java)
        let now = try Expression(#"date and time("2026-01-01T12:00:00Z")"#, in: Scope())
        guard case .dateTime(let moment) = now.evaluate(in: utc).value else { return utc }
        return Environment(now: moment, zones: utc.zones, java: java)
    }

    static func zones() -> [String: Zone] {
        let root = "/usr/share/zoneinfo"
        guard let paths = FileManager.default.enumerator(atPath: root) else { return [:] }
        var zones: [String: Zone] = [:]
        for case let path as String in paths where path.first?.isUppercase ?? false {
            guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"),
                let zone = Zone(identifier: path, tzif: Array(data))
            else { continue }
            zones[path] = zone
        }
        return zones
    }
}
