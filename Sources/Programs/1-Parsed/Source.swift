/// The text of a file, line by line.
struct Source: Hashable, Sendable {
    let name: String
    let text: String
    /// The lines as Unicode scalars, so that columns are what YAML and FEEL count.
    let lines: [[Unicode.Scalar]]

    /// A file's text; nil where its bytes are none, which is then among the findings.
    init?(_ name: String, bytes: [UInt8], findings: inout Findings) {
        let top = Place(file: name, line: 1, column: 1)
        guard bytes.count <= ServiceFolder.largestFile else {
            findings.error(
                top,
                zh: "文件超过 1 MB。",
                en: "The file is larger than 1 MB.",
                fixZh: "把长名单放到 lists 文件夹的 CSV 里，服务文件只写规则。",
                fixEn: "Move long lists to CSV files; a service's file holds rules only."
            )
            return nil
        }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            findings.error(
                top,
                zh: "文件开头有看不见的 BOM 标记。",
                en: "The file begins with an invisible byte order mark.",
                fixZh: "在编辑器里选“UTF-8（无 BOM）”重新保存。",
                fixEn: "Save it again as “UTF-8 without BOM”."
            )
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            findings.error(
                top,
                zh: "文件不是 UTF-8 文本。",
                en: "The file is not UTF-8 text.",
                fixZh: "在编辑器里选“UTF-8（无 BOM）”重新保存。",
                fixEn: "Save it again as “UTF-8 without BOM”."
            )
            return nil
        }
        self.init(name, text: text)
    }

    private init(_ name: String, text: String) {
        self.name = name
        var lines: [[Unicode.Scalar]] = [[]]
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" {
            plain.append(scalar)
            if scalar == "\n" {
                lines.append([])
            } else {
                lines[lines.count - 1].append(scalar)
            }
        }
        self.text = String(plain)
        self.lines = lines
    }

    func place(line: Int, column: Int) -> Place {
        Place(file: name, line: line + 1, column: column + 1)
    }
}
