package import Decisions

/// A decision table as it stands in a service's folder.
package struct FolderTable: Hashable, Sendable {
    /// What it decides.
    package let decision: String
    package let text: ParsedText
}

extension ServiceFolder {
    /// The tables of a procedure in the order of its file; empty where the file cannot be read.
    package func tables(in file: String = mainFile) -> [FolderTable] {
        var findings = Findings()
        let parsed = parsed(into: &findings)
        let files = [parsed.service].compactMap(\.self) + parsed.procedures.map(\.file)
        let decide = files.first { $0.name == file }?.root["decide"]?.map
        return (decide?.entries ?? []).compactMap { entry in
            guard let text = entry.value.text ?? entry.value.map?["is"]?.text,
                text.value.drop(while: { $0 == " " || $0 == "\n" }).hasPrefix("|")
            else { return nil }
            return FolderTable(decision: entry.key.value, text: text)
        }
    }

    /// The folder with another table in the place of one; every other byte stays as it is. Nil where there is
    /// no such table, or where it does not stand on lines of its own.
    package func replacing(
        _ decision: String,
        in file: String = mainFile,
        by table: TextTable
    ) -> ServiceFolder? {
        guard let old = tables(in: file).first(where: { $0.decision == decision })?.text,
            old.style == .block, let bytes = files[file]
        else { return nil }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map(Array.init)
        let indent = old.place.column - 1
        let first = old.place.line - 1
        var end = first
        for place in first..<lines.count where !lines[place].isBlank {
            guard lines[place].prefix(while: { $0 == UInt8(ascii: " ") }).count >= indent else {
                break
            }
            end = place + 1
        }
        guard first < end else { return nil }
        let ending: [UInt8] = lines[first].last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
        let margin = [UInt8](repeating: UInt8(ascii: " "), count: indent)
        let written = table.text.split(separator: "\n").map { margin + Array($0.utf8) + ending }
        lines.replaceSubrange(first..<end, with: written)
        var files = files
        files[file] = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        return ServiceFolder(name: name, files: files)
    }
}

extension [UInt8] {
    fileprivate var isBlank: Bool {
        allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    }
}
