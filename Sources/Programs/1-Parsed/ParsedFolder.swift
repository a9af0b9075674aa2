/// Stage one: the files of a folder as trees of texts.
package struct ParsedFolder: Hashable, Sendable {
    package let folder: ServiceFolder
    package let service: ParsedFile?
    package let english: ParsedFile?
    /// The further procedures, in the order of their files.
    package let procedures: [ParsedProcedure]
    /// The questions of quizzes, in the order of their files.
    package let banks: [ParsedProcedure]
    /// The scenarios by their paths, in the order of the paths.
    package let scenarios: [ParsedFile]
}

/// A further procedure of a service, or the questions of a quiz: the file, and the English beside it.
package struct ParsedProcedure: Hashable, Sendable {
    package let file: ParsedFile
    package let english: ParsedFile?
}

/// A file as a tree of texts.
package struct ParsedFile: Hashable, Sendable {
    package let name: String
    package let root: ParsedMap
}

extension ServiceFolder {
    /// Stage one: bytes become trees; what is wrong with the writing itself is found here.
    package func parsed(into findings: inout Findings) -> ParsedFolder {
        var parsed: [String: ParsedFile] = [:]
        for (path, bytes) in yamlFiles {
            parsed[path] = ParsedFile(path, bytes: bytes, findings: &findings)
        }
        let scenarios = parsed.values.filter { $0.name.hasPrefix(ServiceFolder.scenarioFolder) }
        return ParsedFolder(
            folder: self,
            service: parsed[ServiceFolder.mainFile],
            english: parsed[ServiceFolder.englishFile],
            procedures: procedureFiles.compactMap { $0.with(parsed) },
            banks: bankFiles.compactMap { $0.with(parsed) },
            scenarios: scenarios.sorted { $0.name < $1.name }
        )
    }

    private var yamlFiles: [(String, [UInt8])] {
        files.filter { $0.key.hasSuffix(".yaml") }.sorted { $0.key < $1.key }
    }
}

extension String {
    /// The file of this path with its English.
    fileprivate func with(_ parsed: [String: ParsedFile]) -> ParsedProcedure? {
        parsed[self].map {
            ParsedProcedure(file: $0, english: parsed[ServiceFolder.english(of: self)])
        }
    }
}

extension ParsedFile {
    /// The tree of a file; nil where it cannot be read, which is then among the findings.
    package init?(_ name: String, bytes: [UInt8], findings: inout Findings) {
        guard let source = Source(name, bytes: bytes, findings: &findings) else { return nil }
        let layout = Layout(source)
        layout.report(into: &findings)
        guard !layout.isRefused, let tree = source.composed(into: &findings) else { return nil }
        guard case .map(let root) = tree else {
            findings.error(
                tree.place,
                zh: "文件的最外层要是“名称: 内容”。",
                en: "The outermost level of the file has to be “key: value”.",
                fixZh: "例如第一行写 service: 服务的英文名。",
                fixEn: "For example, let the first line say service: and the service's id."
            )
            return nil
        }
        self.init(name: name, root: root)
    }
}
