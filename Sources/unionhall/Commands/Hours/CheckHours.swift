import ArgumentParser
import OpeningHours
import Programs

/// Reads opening hours and says what is wrong, where, and what to write.
struct CheckHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查开放时间的写法。Check how opening hours are written.",
        discussion: """
            每条打印出错的地方、改法和标准写法；有错误时退出码为 1。
            Shows for each text the place, the remedy and the standard's way to write it; the exit \
            code is 1 where there are errors.
            """
    )

    @Argument(help: "开放时间，放在引号里。Opening hours, in quotes.")
    var hours: [String]

    @OptionGroup var language: LanguageOption

    @Flag(help: "也接受时刻，如 10:00。Accept moments like 10:00 too.")
    var moments = false

    func run() async throws {
        try await explained {
            var isFaulty = false
            for text in hours {
                let reading = Hours.read(text, times: moments ? .spansAndMoments : .spans)
                for finding in reading.findings { print(marked(finding, in: text)) }
                guard let hours = reading.hours else {
                    isFaulty = true
                    continue
                }
                print(isChinese ? "标准写法：\(hours)" : "In the standard: \(hours)")
            }
            if isFaulty { throw Exit.findings }
        }
    }

    private var isChinese: Bool { language.reader == .zh }

    /// The text, a mark under the place, and what is said about it.
    private func marked(_ finding: HoursFinding, in text: String) -> String {
        let shown = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
        let before = shown.prefix(finding.offset).reduce(0) { $0 + $1.columns }
        let place = shown.dropFirst(finding.offset).prefix(finding.length)
        let width = max(place.reduce(0) { $0 + $1.columns }, 1)
        let heading =
            switch finding.severity {
            case .error: isChinese ? "错误：" : "error: "
            case .warning: isChinese ? "提醒：" : "warning: "
            }
        return """
            \(String(String.UnicodeScalarView(shown)))
            \(String(repeating: " ", count: before))\(String(repeating: "^", count: width))
            \(heading)\(isChinese ? finding.zh : finding.en)
            """
    }
}

extension Unicode.Scalar {
    /// How many columns of a terminal the character takes: Chinese and its signs take two.
    fileprivate var columns: Int {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
