package import Decisions

/// A decision table as it stands in a service's folder.
package struct FolderTable: Hashable, Sendable {
    /// What it decides.
    package let decision: String
    package let text: ParsedText
}

extension ServiceFolder {
    /// The tables of the service in the order of its file; empty where the file cannot be read.
    package var tables: [FolderTable] {
        var findings = Findings()
        let decide = parsed(into: &findings).service?.root["decide"]?.map
        return (decide?.entries ?? []).compactMap { entry in
            guard let text = entry.value.text ?? entry.value.map?["is"]?.text,
                text.value.drop(while: { $0 == " " || $0 == "\n" }).hasPrefix("|")
            else { return nil }
            return FolderTable(decision: entry.key.value, text: text)
        }
    }

    /// The folder with another table in the place of one; every other byte stays as it is. Nil where there is
    /// no such table, or where it does not stand on lines of its own.
    package func replacing(_ decision: String, by table: TextTable) -> ServiceFolder? {
        guard let old = tables.first(where: { $0.decision == decision })?.text,
            old.style == .block, let bytes = files[Self.mainFile]
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
        files[Self.mainFile] = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        return ServiceFolder(name: name, files: files)
    }
}

extension [UInt8] {
    fileprivate var isBlank: Bool {
        allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    }
}
