import Decisions
import Foundation
import Programs

/// A DMN file on the disk, with those beside it that it builds on.
struct ModelFile {
    let path: String
    let file: DMNFile

    init(_ path: String) throws {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelTrouble(
                words: Words(zh: "读不到文件 \(path)。", en: "The file \(path) cannot be read.")
            )
        }
        do throws(ModelFault) {
            file = try DMNFile(Array(data))
        } catch {
            throw ModelTrouble(error, in: path)
        }
    }

    var definitions: Definitions {
        get throws {
            do throws(ModelFault) {
                return try file.definitions
            } catch {
                throw ModelTrouble(error, in: path)
            }
        }
    }

    /// The model, with every other one in its folder that it could import.
    func model() throws -> Model {
        let own = try definitions
        guard !own.imports.isEmpty else { return Model(own) }
        let folder = URL(filePath: path).deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let others = names.sorted().filter { $0.hasSuffix(".dmn") }.compactMap { name in
            try? ModelFile(folder.appending(path: name).path).definitions
        }
        return Model(own, importing: others)
    }
}

/// Why a model cannot be used as it lies there.
struct ModelTrouble: Error {
    let words: Words

    init(words: Words) {
        self.words = words
    }

    init(_ fault: ModelFault, in path: String) {
        words = Words(
            zh: "\(path):\(fault.line): \(fault.zh)",
            en: "\(path):\(fault.line): \(fault.en)"
        )
    }
}
