import ArgumentParser
import Decisions
import FEEL
import Foundation
import Hall
import Programs

/// Writes decision tables in another form, and models of older versions as DMN 1.5.
struct ConvertModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract:
            "在 DMN、电子表格、文本和 service.yaml 之间转换决策表。Convert decision tables between DMN, workbooks, text and service.yaml.",
        discussion: """
            形式看扩展名：.dmn、.xlsx、service.yaml 或其文件夹，其余为文本（.table、.txt、.md）。
            写进 service.yaml 只换那张表的几行，换后有错就不写；.dmn 加 --replace 只换表，图和扩展保留；其他已有的文件不覆盖。
            The ending says the form: .dmn, .xlsx, service.yaml or its folder, and text for all others. In a
            service.yaml the table's lines alone are replaced, and only where the service still checks; in a .dmn
            with --replace the table alone. No other file that is there is overwritten.
            """
    )

    @Argument(help: "原文件。The file.", completion: .file())
    var file: String

    @Argument(help: "写到哪里。Where to write.")
    var target: String

    @Option(help: "哪张表；不写就是全部，或唯一的一张。Which table; all of them, or the only one.")
    var table: String?

    @Flag(help: "换掉已有 .dmn 里的表。Replace the table in a .dmn that is there.")
    var replace = false

    func run() async throws {
        try await explained {
            let source = try RuleFile(file)
            switch RuleFile.Form(target) {
            case .service: try writeService(from: source)
            case .workbook:
                let tables = try chosen(source)
                let sheets = tables.map { RuleBook.Sheet(name: $0.name, table: $0.table) }
                do {
                    try write(RuleBook.bytes(sheets))
                } catch let trouble as RuleBook.Trouble {
                    throw ModelTrouble(words: trouble.words)
                }
            case .text: try write(Array(RuleFile.text(of: chosen(source), for: target).utf8))
            case .model: try writeModel(from: source)
            }
        }
    }

    private func chosen(_ source: RuleFile) throws -> [RuleTable] {
        let tables = try source.tables()
        if let table { return [try RuleFile.table(table, among: tables)] }
        guard !tables.isEmpty else { throw RuleFile.noTable(nil, among: []) }
        return tables
    }

    // MARK: - Models

    private func writeModel(from source: RuleFile) throws {
        if replace {
            try replaceTables(from: source)
        } else if case .model(let model) = source, table == nil {
            try write(model.file.bytes)
        } else {
            let (decisions, inputs) = try parts(of: source)
            let name = URL(filePath: target).deletingPathExtension().lastPathComponent
            let file = DMNFile(decisions, inputs: inputs, named: name, namespace: "urn:dmn:\(name)")
            try write(file.bytes)
        }
    }

    /// The decisions that tables make, and the inputs that they name.
    private func parts(
        of source: RuleFile
    ) throws -> (decisions: [WrittenDecision], inputs: [WrittenInput]) {
        let tables = try chosen(source)
        let names = tables.map(\.name)
        var service: Service?
        if case .service(let folder, let file, let path) = source {
            service = try Self.checked(folder, file, at: path)
        }
        var inputs: [WrittenInput] = []
        let decisions = try tables.map { table in
            let own =
                service.map { Self.inputs(of: table.name, in: $0) }
                ?? table.table.inputs(table.outputs)
            for input in own where !names.contains(input.name) {
                // A name with entries says more than the name alone, or than other entries.
                if let place = inputs.firstIndex(where: { $0.name == input.name }) {
                    inputs[place].type = Self.joined(inputs[place].type, input.type)
                } else {
                    inputs.append(input)
                }
            }
            return WrittenDecision(
                name: table.name,
                table: try table.source(),
                needs: own.map(\.name)
            )
        }
        return (decisions, inputs)
    }

    private static func joined(_ one: Type, _ other: Type) -> Type {
        guard case .context(let fields) = one, case .context(let more) = other else {
            return one == .any ? other : one
        }
        return .context(
            fields + more.filter { field in !fields.contains { $0.name == field.name } }
        )
    }

    private static func inputs(of decision: String, in service: Service) -> [WrittenInput] {
        let references = service.decision(decision)?.references ?? []
        let roots = Set(references.map { String($0.prefix { $0 != "." }) })
        return roots.sorted().map { WrittenInput(name: $0, type: service.type(of: $0)) }
    }

    private func replaceTables(from source: RuleFile) throws {
        let old = try ModelFile(target)
        var file = old.file
        for table in try chosen(source) {
            let known = try old.definitions.tables
            // A sheet's name is shorter than a decision's may be.
            let found =
                known.first { $0.name == table.name }
                ?? known.first { RuleBook.sheetName($0.name) == table.name }
            guard let id = found?.decision,
                file.replaceTable(ofDecision: id, by: try table.source())
            else {
                throw RuleFile.noTable(
                    table.name,
                    among: known.filter { $0.decision != nil }.map(\.name)
                )
            }
        }
        try write(file.bytes, over: true)
    }

    // MARK: - Services

    private func writeService(from source: RuleFile) throws {
        let (folder, file) = try RuleFile.folder(target)
        let tables = try source.tables()
        let found = try tables.count == 1 ? tables[0] : RuleFile.table(table, among: tables)
        let name = table ?? found.name
        var model = try RuleTable(name: name, table: found.table, place: found.place).source()
        // The only answer is the decision's, whatever the other file calls it.
        let answers = model.outputs.indices.filter { model.outputs[$0].name != Decision.why }
        if answers.count == 1 { model.outputs[answers[0]].name = name }
        var faults: [TableFault] = []
        let written = TextTable(
            model,
            named: name,
            outputs: Decision.outputs(of: name),
            faults: &faults
        )
        guard let written, faults.isEmpty else {
            throw ModelTrouble(faults, of: found.name, at: found.place)
        }
        guard let changed = folder.replacing(name, in: file, by: written) else {
            throw RuleFile.noTable(name, among: folder.tables(in: file).map(\.decision))
        }
        _ = try Self.checked(changed, file, at: target)
        let path = URL(filePath: target).lastPathComponent == file ? target : target + "/" + file
        try write(changed.files[file] ?? [], to: path, over: true)
    }

    /// The procedure of a folder's file; a trouble with all its errors where there are any.
    static func checked(
        _ folder: ServiceFolder,
        _ file: String,
        at path: String
    ) throws -> Service {
        let checked = folder.service()
        let errors = checked.findings.filter { $0.severity == .error }
        guard let service = checked.service, errors.isEmpty else {
            throw ModelTrouble(
                words: Words(
                    zh: "这样的服务通不过检查。\n"
                        + errors.map { $0.text(in: .zh) }.joined(separator: "\n"),
                    en: "Such a service does not check.\n"
                        + errors.map { $0.text(in: .en) }.joined(separator: "\n")
                )
            )
        }
        guard let own = service.procedures.first(where: { $0.head.file == file }) else {
            throw ModelTrouble(
                words: Words(
                    zh: "\(path) 不是服务里的流程文件。",
                    en: "\(path) is no procedure of its service."
                )
            )
        }
        return own
    }

    // MARK: - The disk

    private func write(_ bytes: [UInt8], to path: String? = nil, over: Bool = false) throws {
        let path = path ?? target
        do {
            let options: Data.WritingOptions = over ? .atomic : .withoutOverwriting
            try Data(bytes).write(to: URL(filePath: path), options: options)
        } catch CocoaError.fileWriteFileExists {
            throw ModelTrouble(
                words: Words(
                    zh: "\(path) 已经有了，请换一个名字。",
                    en: "\(path) is there already: name another."
                )
            )
        } catch {
            throw ModelTrouble(
                words: Words(
                    zh: "写不了 \(path)：请看文件夹在不在、能不能写。",
                    en:
                        "\(path) cannot be written: see whether its folder is there and may be written to."
                )
            )
        }
    }
}
