extension ServiceDraft {
    /// Files that this version does not read, so that nobody thinks they work.
    static let checkFiles: Check = { draft, findings in
        let procedures =
            [ServiceFolder.mainFile] + draft.folder.procedureFiles + draft.folder.bankFiles
        let read = procedures + procedures.map { ServiceFolder.english(of: $0) }
        for path in draft.folder.files.keys.sorted() where path.hasSuffix(".yaml") {
            if read.contains(path) || path.hasPrefix(ServiceFolder.scenarioFolder) { continue }
            findings.error(
                Place(file: path, line: 1, column: 1),
                zh: "这个版本还不读文件“\(path)”。",
                en: "This version does not read the file “\(path)” yet.",
                fixZh: "先把它移走，等新版本支持后再放回来。",
                fixEn: "Move it elsewhere until a version that does."
            )
        }
    }
}
