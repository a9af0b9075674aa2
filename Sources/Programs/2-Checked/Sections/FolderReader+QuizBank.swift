import Panels

/// The questions of a quiz with the places where they stand, for findings.
struct ReadBank {
    let questions: [QuizQuestion]
    let places: [Place]
    let place: Place
}

/// The questions of a quiz, in a file of their own with its English beside it.
extension FolderReader {
    private static let mostChoices = 8

    /// - Parameter name: The name of the file.
    mutating func bank(_ name: ParsedText) -> ReadBank? {
        guard let written = banks[name.value] else {
            reportNoBank(name)
            return nil
        }
        let own = english
        english = bankEnglish[name.value] ?? English(written.english)
        defer {
            bankEnglish[name.value] = english
            english = own
        }
        var questions: [QuizQuestion] = []
        var places: [Place] = []
        var asked: [String: String] = [:]
        for entry in written.file.root.entries {
            guard let question = question(entry) else { continue }
            if let twin = asked[question.ask.zh] { reportTwin(entry.key, twin) }
            asked[question.ask.zh] = question.id
            questions.append(question)
            places.append(entry.key.place)
        }
        // What could not be read is a finding; whether enough is left cannot be said.
        guard questions.count == written.file.root.entries.count else { return nil }
        return ReadBank(questions: questions, places: places, place: written.file.root.place)
    }

    private mutating func question(_ entry: ParsedEntry) -> QuizQuestion? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .quizQuestion)
        let ask = required("ask", in: map, of: id.value).flatMap { text($0, of: "ask") }
            .map { words($0, at: [id.value, "ask"]) }
        let choices = required("choices", in: map, of: id.value)
            .flatMap { self.choices($0, of: id) }
        let right = required("right", in: map, of: id.value)
        let codes = right.map { texts($0, of: "right") } ?? []
        if let choices { for code in codes { checkCode(code, choices) } }
        if let right, codes.isEmpty { reportNoAnswer(id, at: right.place) }
        let why = required("why", in: map, of: id.value).flatMap { text($0, of: "why") }
            .map { words($0, at: [id.value, "why"]) }
        let level = text("level", in: map).map { whole($0, of: "level", in: 1...20) }
        guard let ask, let choices, let why, !codes.isEmpty, level.map({ $0 != nil }) ?? true else {
            return nil
        }
        return QuizQuestion(
            id: id.value,
            ask: ask,
            choices: choices,
            right: Set(codes.map(\.value)),
            why: why,
            isMany: right?.list != nil,
            level: level.flatMap(\.self).map(Int.init)
        )
    }

    private mutating func choices(
        _ node: ParsedNode,
        of id: ParsedText
    ) -> [QuizQuestion.Choice]? {
        guard let map = map(node, of: "choices") else { return nil }
        let choices = map.entries.compactMap { entry -> QuizQuestion.Choice? in
            checkId(entry.key, isNamed: false)
            return text(entry.value, of: entry.key.value).map {
                QuizQuestion.Choice(
                    code: entry.key.value,
                    words: words($0, at: [id.value, "choices", entry.key.value])
                )
            }
        }
        guard choices.count == map.entries.count else { return nil }
        if (2...Self.mostChoices).contains(choices.count) { return choices }
        findings.error(
            map.place,
            zh: "“\(id.value)”要有 2 到 \(Self.mostChoices) 个选项，现在是 \(choices.count) 个。",
            en: "“\(id.value)” needs 2 to \(Self.mostChoices) choices; it has \(choices.count).",
            fixZh: "写成 choices: {a: …, b: …}。",
            fixEn: "Write choices: {a: …, b: …}."
        )
        return nil
    }

    private mutating func checkCode(_ code: ParsedText, _ choices: [QuizQuestion.Choice]) {
        let known = choices.map(\.code)
        if !known.contains(code.value) { unknownValue(code, of: "right", known: known) }
    }

    private mutating func reportNoBank(_ name: ParsedText) {
        let known = banks.keys.sorted()
        let nearest = name.value.nearest(among: known) ?? known.first
        findings.error(
            name.place,
            zh: "文件夹里没有题库“\(name.value)”。",
            en: "The folder has no file of questions “\(name.value)”.",
            fixZh: nearest.map { "是不是“\($0)”？" }
                ?? "在 \(ServiceFolder.mainFile) 旁边放一个 \(ServiceFolder.bankFile)，或者 名称-\(ServiceFolder.bankFile)。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Put \(ServiceFolder.bankFile) beside \(ServiceFolder.mainFile), or NAME-\(ServiceFolder.bankFile)."
        )
    }

    private mutating func reportNoAnswer(_ id: ParsedText, at place: Place) {
        findings.error(
            place,
            zh: "“\(id.value)”没有正确答案。",
            en: "“\(id.value)” has no right answer.",
            fixZh: "写 right: a；几个都对写 right: [a, c]，要全选对才算对。",
            fixEn:
                "Write right: a; where several are, right: [a, c], and all of them have to be chosen."
        )
    }

    private mutating func reportTwin(_ id: ParsedText, _ other: String) {
        findings.error(
            id.place,
            zh: "“\(id.value)”和“\(other)”问的是同一句话。",
            en: "“\(id.value)” asks the same as “\(other)”.",
            fixZh: "删掉一题，免得同一次抽到两遍。",
            fixEn: "Delete one, or an attempt may have both."
        )
    }
}
