extension Finding {
    /// The finding as `unionhall check` prints it, in one language.
    package func text(in language: Language) -> String {
        let heading =
            switch (severity, language) {
            case (.error, .zh): "错误"
            case (.warning, .zh): "提醒"
            case (.error, .en): "error"
            case (.warning, .en): "warning"
            }
        let way = language == .zh ? "    怎么改：" : "    remedy: "
        return "\(place): \(heading): \(message[language])\n\(way)\(remedy[language])"
    }
}

extension Finding: Comparable {
    /// By place, so that an author works through a file from its top.
    package static func < (left: Finding, right: Finding) -> Bool {
        if left.place != right.place { return left.place < right.place }
        if left.severity != right.severity { return left.severity == .error }
        return left.message.zh < right.message.zh
    }
}

extension Place: Comparable, CustomStringConvertible {
    package static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }

    package var description: String { "\(file):\(line):\(column)" }
}
