import Decisions
import Foundation
import Hall
import Papers
import Programs

/// A file with decision rules, in any of the forms they have.
enum RuleFile {
    case model(ModelFile)
    /// A procedure of a service: the folder, and the file of the procedure in it.
    case service(ServiceFolder, file: String, path: String)
    case tables([RuleTable])

    /// What a path names, by its end: a model, a workbook, a service, or tables between bars.
    enum Form {
        case model
        case workbook
        case service
        case text

        init(_ path: String) {
            let url = URL(filePath: path)
            switch url.pathExtension.lowercased() {
            case "dmn", "xml": self = .model
            case "xlsx": self = .workbook
            case "yaml", "yml": self = .service
            default:
                let main = url.appending(path: ServiceFolder.mainFile).path
                self = FileManager.default.fileExists(atPath: main) ? .service : .text
            }
        }
    }

    init(_ path: String) throws {
        switch Form(path) {
        case .model: self = .model(try ModelFile(path))
        case .service:
            let (folder, file) = try Self.folder(path)
            self = .service(folder, file: file, path: path)
        case .workbook: self = .tables(try Self.sheets(of: Self.bytes(path), path))
        case .text:
            self = .tables(
                try Self.written(String(decoding: Self.bytes(path), as: UTF8.self), path)
            )
        }
    }

    /// Its tables; a service's as they are written, a model's written out.
    func tables() throws -> [RuleTable] {
        switch self {
        case .tables(let tables): return tables
        case .model(let model):
            return try model.definitions.tables.map { try RuleTable($0, in: model.path) }
        case .service(let folder, let file, let path):
            return try folder.tables(in: file).map { found in
                let place = RuleTable.Place.text(path: path)
                var faults: [Decisions.TableFault] = []
                let table = TextTable(found.text.value, faults: &faults)
                guard let table, faults.isEmpty else {
                    let moved = faults.map { fault in
                        let at = found.text.place(line: fault.line - 1, column: fault.column - 1)
                        return Decisions.TableFault(
                            line: at.line,
                            column: at.column,
                            zh: fault.zh,
                            en: fault.en
                        )
                    }
                    throw ModelTrouble(moved, of: found.decision, at: place)
                }
                return RuleTable(name: found.decision, table: table, place: place)
            }
        }
    }

    /// The table of a name, or the only one.
    static func table(_ name: String?, among tables: [RuleTable]) throws -> RuleTable {
        if let name, let found = tables.first(where: { $0.name == name }) { return found }
        if tables.count == 1, name == nil { return tables[0] }
        throw noTable(name, among: tables.map(\.name))
    }

    static func noTable(_ name: String?, among names: [String]) -> ModelTrouble {
        guard !names.isEmpty else {
            return ModelTrouble(words: Words(zh: "文件里没有表格。", en: "There is no table in the file."))
        }
        let zh = names.joined(separator: "、")
        let en = names.joined(separator: ", ")
        guard let name else {
            return ModelTrouble(
                words: Words(
                    zh: "有几张表，请用 --table 选一张：\(zh)。",
                    en: "There are several tables, choose one with --table: \(en)."
                )
            )
        }
        return ModelTrouble(
            words: Words(
                zh: "没有表格“\(name)”，有：\(zh)。",
                en: "There is no table \"\(name)\"; there is \(en)."
            )
        )
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelTrouble(
                words: Words(zh: "读不到文件 \(path)。", en: "The file \(path) cannot be read.")
            )
        }
        return Array(data)
    }

    /// The folder that a path names, or in which the file lies that it names; and which file is meant.
    static func folder(_ path: String) throws -> (folder: ServiceFolder, file: String) {
        let url = URL(filePath: path)
        guard ["yaml", "yml"].contains(url.pathExtension.lowercased()) else {
            return (try ServiceFolder(at: path), ServiceFolder.mainFile)
        }
        _ = try bytes(path)
        let folder = url.standardizedFileURL.deletingLastPathComponent().path
        return (try ServiceFolder(at: folder), url.lastPathComponent)
    }

    private static func sheets(of bytes: [UInt8], _ path: String) throws -> [RuleTable] {
        let found: (sheets: [RuleBook.Sheet], troubles: [RuleBook.Trouble])
        do throws(Papers.TableFault) {
            found = try RuleBook.sheets(of: bytes)
        } catch {
            throw ModelTrouble(words: Words(zh: "\(path): \(error.zh)", en: "\(path): \(error.en)"))
        }
        guard found.troubles.isEmpty else {
            let words = found.troubles.map(\.words)
            throw ModelTrouble(
                words: Words(
                    zh: words.map { "\(path): \($0.zh)" }.joined(separator: "\n"),
                    en: words.map { "\(path): \($0.en)" }.joined(separator: "\n")
                )
            )
        }
        return found.sheets.map { sheet in
            RuleTable(
                name: sheet.name,
                table: sheet.table,
                place: .sheet(path: path, name: sheet.name)
            )
        }
    }
}

// MARK: - Tables between bars

extension RuleFile {
    /// The tables of a text: lines that begin with a bar, each group named by the heading above it, else by
    /// the file. Everything else is prose.
    static func written(_ text: String, _ path: String) throws -> [RuleTable] {
        let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var tables: [RuleTable] = []
        var heading: String?
        var start = 0
        while start < lines.count {
            guard lines[start].isRow else {
                if lines[start].hasPrefix("#") {
                    heading = String(lines[start].drop { $0 == "#" })
                        .trimmingCharacters(in: .whitespacesAndNewlines)
                }
                start += 1
                continue
            }
            let end = lines[start...].firstIndex { !$0.isRow } ?? lines.count
            let name = heading ?? (tables.isEmpty ? stem : "\(stem) \(tables.count + 1)")
            tables.append(try table(lines, start..<end, named: name, path))
            heading = nil
            start = end
        }
        guard !tables.isEmpty else {
            throw ModelTrouble(
                words: Words(
                    zh: "\(path): 没有表格：每一行以竖线 | 开头。",
                    en: "\(path): there is no table: each of its rows begins with a bar |."
                )
            )
        }
        return tables
    }

    private static func table(
        _ lines: [String],
        _ rows: Range<Int>,
        named name: String,
        _ path: String
    ) throws -> RuleTable {
        let place = RuleTable.Place.text(path: path)
        // Lines that are no rows stay as blank ones, so that faults name the file's lines.
        let alone = lines.indices.map { number in
            rows.contains(number) && !lines[number].isRuler ? lines[number] : ""
        }
        var faults: [Decisions.TableFault] = []
        let table = TextTable(alone.joined(separator: "\n"), faults: &faults)
        guard let table, faults.isEmpty else { throw ModelTrouble(faults, of: name, at: place) }
        return RuleTable(name: name, table: table, place: place)
    }

    /// Tables between bars, under headings where the file's name does not say what they are.
    static func text(of tables: [RuleTable], for path: String) -> String {
        let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
        if tables.count == 1, tables[0].name == stem { return tables[0].table.text }
        return tables.map { "# \($0.name)\n\n" + $0.table.text }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var isRow: Bool { drop { $0 == " " }.hasPrefix("|") }

    /// The line that Markdown wants under a header.
    fileprivate var isRuler: Bool {
        contains("---") && unicodeScalars.allSatisfy { "|-: \r".unicodeScalars.contains($0) }
    }
}
