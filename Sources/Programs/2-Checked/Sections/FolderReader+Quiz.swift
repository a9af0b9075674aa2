import Panels

/// Quizzes: where the questions lie, how many a level takes, which attempt counts, how unions are ranked.
extension FolderReader {
    private static let mostLevels = 20
    private static let mostQuestions = 100
    private static let mostPoints: Int64 = 1_000
    private static let mostAttempts = 100

    mutating func quizzes(_ root: ParsedMap, _ people: Roles) -> [Quiz] {
        let steps = judgedSteps(root)
        return (root["judge"]?.map?.entries ?? []).compactMap { entry in
            guard let map = entry.value.map, map["by"]?.text?.value == "quiz" else { return nil }
            return quiz(entry.key, map, in: steps[entry.key.value], people)
        }
    }

    private mutating func quiz(
        _ id: ParsedText,
        _ map: ParsedMap,
        in step: String?,
        _ people: Roles
    ) -> Quiz? {
        check(map, against: .quiz)
        let title = title(of: id, in: map, at: ["judge", id.value])
        let keeper = text("led by", in: map)
        if let keeper { check(keeper, among: people.duties, of: "led by", people) }
        let bank = required("questions", in: map, of: id.value)
            .flatMap { text($0, of: "questions") }.flatMap { self.bank($0) }
        let levels = required("levels", in: map, of: id.value).flatMap { self.levels($0, of: id) }
        let points = text("points", in: map).map {
            whole($0, of: "points", in: 1...Self.mostPoints)
        }
        let keep = text("keep", in: map).flatMap { word($0, of: "keep", as: Ladder.Keep.self) }
        let pace = map["attempts"].flatMap { self.pace($0) }
        let rank = map["rank"].flatMap { self.rank($0) }
        guard let levels, let bank else { return nil }
        let ladder = Ladder(
            levels.map(\.level),
            points: points.flatMap(\.self) ?? 1,
            keep: keep ?? .best,
            most: pace?.count
        )
        checkLevels(ladder, bank)
        guard let step else {
            reportNoStep(id)
            return nil
        }
        return Quiz(
            id: id.value,
            title: title,
            keeper: keeper?.value ?? "officer",
            bank: bank.questions,
            ladder: ladder,
            levels: levels.map(\.title),
            pace: pace,
            rank: rank,
            step: step,
            place: id.place
        )
    }

    private typealias ReadLevel = (title: Words, level: Ladder.Level)

    /// `1: {questions: 10, pass: 6}`, from one up.
    private mutating func levels(_ node: ParsedNode, of quiz: ParsedText) -> [ReadLevel]? {
        guard let map = map(node, of: "levels") else { return nil }
        let numbers = map.entries.map(\.key.value)
        let isCounted = numbers == (1...max(1, numbers.count)).map(String.init)
        if !isCounted || numbers.count > Self.mostLevels {
            findings.error(
                map.place,
                zh: "关卡要从 1 起依次编号，最多 \(Self.mostLevels) 关。",
                en:
                    "Levels are numbered from 1, one after the other, \(Self.mostLevels) at the most.",
                fixZh: "写成 1: {questions: 10, pass: 6}，再写 2: …。",
                fixEn: "Write 1: {questions: 10, pass: 6}, then 2: …."
            )
            return nil
        }
        var levels: [ReadLevel] = []
        for entry in map.entries {
            guard let level = level(entry, of: quiz) else { return nil }
            levels.append(level)
        }
        return levels
    }

    private mutating func level(_ entry: ParsedEntry, of quiz: ParsedText) -> ReadLevel? {
        let number = entry.key.value
        guard let map = map(entry.value, of: number) else { return nil }
        check(map, against: .level)
        let most = Int64(Self.mostQuestions)
        let path = ["judge", quiz.value, "levels", number]
        let title =
            words("title", in: map, at: path) ?? Words(zh: "第 \(number) 关", en: "Level \(number)")
        let questions = required("questions", in: map, of: number)
            .flatMap { text($0, of: "questions") }
            .flatMap { whole($0, of: "questions", in: 1...most) }
        let pass = required("pass", in: map, of: number).flatMap { text($0, of: "pass") }
        guard let questions, let pass,
            let right = whole(pass, of: "pass", in: 1...questions)
        else { return nil }
        return (title, Ladder.Level(questions: Int(questions), pass: Int(right)))
    }

    /// `{per: day, count: 1}`.
    private mutating func pace(_ node: ParsedNode) -> QuizPace? {
        guard let map = map(node, of: "attempts") else { return nil }
        check(map, against: .attempts)
        let per = required("per", in: map, of: "attempts").flatMap { text($0, of: "per") }
            .flatMap { word($0, of: "per", as: QuizPace.Period.self) }
        let count = required("count", in: map, of: "attempts").flatMap { text($0, of: "count") }
            .flatMap { whole($0, of: "count", in: 1...Int64(Self.mostAttempts)) }
        guard let per, let count else { return nil }
        return QuizPace(per: per, count: Int(count))
    }

    /// `{per: workplace union, score: sum, sees: [everyone]}`.
    private mutating func rank(_ node: ParsedNode) -> QuizRank? {
        guard let map = map(node, of: "rank") else { return nil }
        check(map, against: .rank)
        if let per = required("per", in: map, of: "rank").flatMap({ text($0, of: "per") }),
            per.value != "workplace union"
        {
            unknownValue(per, of: "per", known: ["workplace union"])
        }
        let rule = required("score", in: map, of: "rank").flatMap { text($0, of: "score") }
            .flatMap { word($0, of: "score", as: TeamRule.self) }
        let sees = map["sees"].map { texts($0, of: "sees") } ?? []
        let readers = sees.compactMap { word($0, of: "sees", as: QuizRank.Reader.self) }
        return rule.map { QuizRank(rule: $0, sees: Set(readers)) }
    }

    /// There have to be enough questions for each level, and a question belongs to a level that there is.
    private mutating func checkLevels(_ ladder: Ladder, _ bank: ReadBank) {
        for (question, place) in zip(bank.questions, bank.places) {
            guard let level = question.level, level > ladder.levels.count else { continue }
            findings.error(
                place,
                zh: "“\(question.id)”写给第 \(level) 关，可是只有 \(ladder.levels.count) 关。",
                en: "“\(question.id)” is for level \(level), and there are \(ladder.levels.count).",
                fixZh: "改成有的关，或者去掉 level，每关都能抽到。",
                fixEn: "Name a level that there is, or leave level out: any may draw it."
            )
        }
        for (index, level) in ladder.levels.enumerated() {
            let count = bank.questions.count { $0.level.map { $0 == index + 1 } ?? true }
            guard count < level.questions else { continue }
            findings.error(
                bank.place,
                zh: "第 \(index + 1) 关要抽 \(level.questions) 题，题库里只有 \(count) 题可以抽。",
                en: "Level \(index + 1) draws \(level.questions) questions of \(count).",
                fixZh: "补上题目，或者把 questions 写小。",
                fixEn: "Add questions, or make the number smaller."
            )
        }
    }

    mutating func whole(
        _ text: ParsedText,
        of key: String,
        in range: ClosedRange<Int64>
    ) -> Int64? {
        if text.value.isPlainNumber, let number = Int64(text.value), range.contains(number) {
            return number
        }
        findings.error(
            text.place,
            zh: "“\(key)”要写 \(range.lowerBound) 到 \(range.upperBound) 的整数，“\(text.value)”不是。",
            en:
                "“\(key)” is a whole number from \(range.lowerBound) to \(range.upperBound), which “\(text.value)” is not.",
            fixZh: "改成一个整数。",
            fixEn: "Write a whole number."
        )
        return nil
    }
}
