import Yams

extension Source {
    /// What YAML could not read, said so that an author knows what to do.
    func report(_ error: any Error, into findings: inout Findings) {
        guard let error = error as? YamlError else {
            YamlFault.unreadable.report(at: place(line: 0, column: 0), into: &findings)
            return
        }
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if let place = groupBehindWords(before: mark) {
                return YamlFault.groupBehindWords.report(at: place, into: &findings)
            }
            let fault = YamlFault(problem: problem, context: context?.text ?? "")
            let start = fault.pointsAtStart ? context?.mark ?? mark : mark
            fault.report(at: place(start), into: &findings)
        case .duplicatedKeysInMapping(let keys, let context):
            YamlFault.duplicate(keys.first ?? "").report(at: place(context.mark), into: &findings)
        case .reader(_, _, let value, _):
            let line = lines.firstIndex { $0.contains { Int32($0.value) == value } } ?? 0
            YamlFault.control.report(at: place(line: line, column: 0), into: &findings)
        default:
            YamlFault.unreadable.report(at: place(line: 0, column: 0), into: &findings)
        }
    }

    /// Where a group begins behind words of the same value, at or before the place where YAML gave up:
    /// `many of {`.
    private func groupBehindWords(before mark: Mark) -> Place? {
        guard lines.indices.contains(mark.line - 1) else { return nil }
        let line = lines[mark.line - 1]
        let read = line.prefix(mark.column)
        guard !read.contains("'"), !read.contains("\"") else { return nil }
        for column in read.indices.dropFirst(2)
        where line[column] == "{" && line[column - 1] == " "
            && line[column - 2].properties.isAlphabetic
        {
            return place(line: mark.line - 1, column: column)
        }
        return nil
    }

    private func place(_ mark: Mark) -> Place {
        Place(file: name, line: max(1, mark.line), column: max(1, mark.column))
    }
}

/// The ways in which a file is no YAML, as far as they help an author.
private enum YamlFault: Equatable {
    case secondColon
    case badSign
    case openQuote
    case openBracket
    case groupBehindWords
    case indentation
    case missingColon
    case duplicate(String)
    case control
    case unreadable

    init(problem: String, context: String) {
        if problem.contains("mapping values are not allowed") {
            self = .secondColon
        } else if problem.contains("cannot start any token") {
            self = .badSign
        } else if context.contains("quoted scalar") {
            self = .openQuote
        } else if problem.contains("',' or") || context.contains("flow") {
            self = .openBracket
        } else if problem.contains("could not find expected ':'") {
            self = .missingColon
        } else if problem.contains("did not find expected key") || problem.contains("'-'")
            || problem.contains("block sequence entries")
        {
            self = .indentation
        } else {
            self = .unreadable
        }
    }

    /// Whether the place where it began tells more than the place where YAML gave up.
    var pointsAtStart: Bool { [.openQuote, .openBracket, .missingColon].contains(self) }

    func report(at place: Place, into findings: inout Findings) {
        let (message, remedy) = words
        findings.error(
            place,
            zh: message.zh,
            en: message.en,
            fixZh: remedy.zh,
            fixEn: remedy.en
        )
    }

    private var words: (Words, Words) {
        switch self {
        case .secondColon:
            (
                Words(zh: "这一行里又出现了冒号。", en: "There is a second colon in this line."),
                Words(
                    zh: "内容里有冒号，就给整个内容加单引号。",
                    en: "Put single quotes round a value that has a colon in it."
                )
            )
        case .badSign:
            (
                Words(
                    zh: "内容不能以这个符号开头。",
                    en: "A value cannot begin with this character."
                ),
                Words(zh: "给整个内容加单引号。", en: "Put single quotes round all of it.")
            )
        case .openQuote:
            (
                Words(zh: "引号没有配对。", en: "A quotation mark is not closed."),
                Words(zh: "在末尾补上引号。", en: "Close it at the end of the text.")
            )
        case .openBracket:
            (
                Words(
                    zh: "括号没有配对，或者中间少了逗号。",
                    en: "A bracket is not closed, or a comma is missing between two entries."
                ),
                Words(
                    zh: "补上括号或逗号；正文里有括号、逗号就加单引号。",
                    en: "Add it; put single quotes round a text that has brackets or commas."
                )
            )
        case .groupBehindWords:
            (
                Words(
                    zh: "“{”前面还有别的字：一个内容要么整个是一组 {…}，要么是一段文字。",
                    en: "There are words before “{”: a value is a group {…} as a whole, or a text."
                ),
                Words(
                    zh: "选项写到 lists 里起个名称，这里写名称（例如 many of sizes）；是文字，就给整个内容加单引号。",
                    en:
                        "Name the choices under lists and write the name (many of sizes); quote all of a text."
                )
            )
        case .indentation:
            (
                Words(
                    zh: "这一行的缩进或引号和前面对不上。",
                    en: "The indentation or the quotes of this line do not fit what is above it."
                ),
                Words(
                    zh: "同一层的内容左边对齐；以引号开头的内容，整个都要在引号里。",
                    en:
                        "Align what belongs together; quote all of a value that begins with a quote."
                )
            )
        case .missingColon:
            (
                Words(zh: "这一行没有冒号。", en: "There is no colon in this line."),
                Words(zh: "写成“名称: 内容”。", en: "Write it as “key: value”.")
            )
        case .duplicate(let key):
            (
                Words(zh: "“\(key)”在同一处写了两次。", en: "“\(key)” is written twice here."),
                Words(zh: "合并成一处，或改用别的名称。", en: "Merge the two, or rename one of them.")
            )
        case .control:
            (
                Words(
                    zh: "文件里有看不见的控制字符。",
                    en: "There is an invisible control character."
                ),
                Words(zh: "删掉这一行重新输入。", en: "Delete the line and type it again.")
            )
        case .unreadable:
            (
                Words(zh: "这里读不懂。", en: "This cannot be read."),
                Words(
                    zh: "检查缩进、冒号和括号；内容里有特殊符号就加单引号。",
                    en: "Check indentation, colons and brackets; quote values with special signs."
                )
            )
        }
    }
}
