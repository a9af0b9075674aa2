/// Which of a workbook's styles show a number as a day.
final class SheetStyles: XMLListener {
    private var formats: [Int: String] = [:]
    private var numbers: [Int] = []
    private var isOfCells = false

    /// For each style, whether it shows days.
    static func read(_ relations: Relations, in archive: Archive) throws(TableFault) -> [Bool] {
        guard let part = relations.target(ofKind: "styles"), archive.has(part) else { return [] }
        let styles = SheetStyles()
        try XMLReader.read(part, in: archive, styles)
        return styles.numbers.map { number in
            styles.formats[number].map(isDay) ?? builtIn.contains(number)
        }
    }

    func begin(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap(Int.init) else { return }
            formats[id] = attributes["formatCode"]
        case "cellXfs": isOfCells = true
        case "xf" where isOfCells:
            numbers.append(attributes["numFmtId"].flatMap(Int.init) ?? 0)
        default: break
        }
    }

    func end(_ name: String) throws(TableFault) {
        if name == "cellXfs" { isOfCells = false }
    }

    func take(_ text: String) throws(TableFault) {}

    /// Formats that files do not spell out; from 27 on those of East Asia (ECMA-376, 18.8.30).
    private static let builtIn = Set([14, 15, 16, 17, 22, 36, 57, 58])
        .union(27...31).union(50...54)

    /// Whether a format writes a year or a day, or a month without hours beside it.
    static func isDay(_ format: String) -> Bool {
        var letters: Set<Character> = []
        var rest = format.lowercased().prefix { $0 != ";" }
        while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            default: letters.insert(character)
            }
        }
        if letters.contains("y") || letters.contains("d") { return true }
        return letters.contains("m") && letters.isDisjoint(with: ["h", "s"])
    }
}
