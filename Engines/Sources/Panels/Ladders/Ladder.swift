/// A quiz by levels, each shut until the one before it is passed.
public struct Ladder: Hashable, Sendable {
    /// One level: how many questions an attempt has, and how many right answers pass it.
    public struct Level: Hashable, Sendable {
        /// How many questions are drawn.
        public let questions: Int
        /// How many of them have to be right.
        public let pass: Int

        /// A level as a quiz writes it.
        public init(questions: Int, pass: Int) {
            self.questions = questions
            self.pass = pass
        }
    }

    /// Which of the attempts that passed a level counts.
    public enum Keep: String, Hashable, Sendable, CaseIterable {
        /// The one with the most right answers; of equals the earliest.
        case best
        /// The latest.
        case last
        /// The first one that passed.
        case first
    }

    /// From the first one up.
    public let levels: [Level]
    /// What a right answer is worth.
    public let points: Int64
    /// Which attempt counts.
    public let keep: Keep
    /// How many attempts may be begun at a level within one period; nil for as many as one likes.
    public let most: Int?

    /// A ladder as a quiz writes it.
    public init(_ levels: [Level], points: Int64, keep: Keep, most: Int?) {
        self.levels = levels
        self.points = points
        self.keep = keep
        self.most = most
    }

    /// What somebody has who has answered everything.
    public var mostPoints: Int64 { levels.reduce(0) { $0 + Int64($1.questions) * points } }

    /// An attempt at a level. It counts as one from its beginning, whether it is handed in or not.
    public struct Attempt: Hashable, Sendable {
        /// A later attempt has a larger one.
        public let id: Int64
        /// Which level, from one.
        public let level: Int
        /// The number of the period in which it was begun: of the day, of the week.
        public let period: Int64
        /// How many answers were right; nil until it is handed in.
        public let right: Int?

        /// An attempt with everything that follows from it.
        public init(_ id: Int64, at level: Int, in period: Int64, right: Int?) {
            self.id = id
            self.level = level
            self.period = period
            self.right = right
        }
    }

    /// What somebody meets who wants to begin a level.
    public enum Door: Hashable, Sendable {
        /// It can be begun, so many times more in this period; nil for as often as one likes.
        case open(left: Int?)
        /// An attempt is under way, and is gone on with.
        case begun(Int64)
        /// The level before it is not passed.
        case shut
        /// All attempts of this period are used.
        case usedUp
    }

    /// How somebody stands at one level.
    public struct Step: Hashable, Sendable {
        /// Whether it can be begun now.
        public let door: Door
        /// The attempt that counts; nil until one has passed.
        public let kept: Attempt?
        /// What it is worth.
        public let points: Int64
        /// How many attempts were handed in.
        public let finished: Int

        /// Whether the next level is open.
        public var isPassed: Bool { kept != nil }
    }

    /// How somebody stands at each level, from the first up, by all attempts made so far.
    public func climb(_ attempts: [Attempt], in period: Int64) -> [Step] {
        var isOpen = true
        return levels.indices.map { index in
            let own = attempts.filter { $0.level == index + 1 }.sorted { $0.id < $1.id }
            let kept = self.kept(own, at: levels[index])
            let step = Step(
                door: isOpen ? door(own, in: period) : .shut,
                kept: kept,
                points: Int64(kept?.right ?? 0) * points,
                finished: own.count { $0.right != nil }
            )
            isOpen = isOpen && step.isPassed
            return step
        }
    }

    private func kept(_ own: [Attempt], at level: Level) -> Attempt? {
        let passed = own.filter { $0.right.map { $0 >= level.pass } ?? false }
        return switch keep {
        case .first: passed.first
        case .last: passed.last
        // A later one that is no better changes nothing.
        case .best: passed.max { ($0.right ?? 0, -$0.id) < ($1.right ?? 0, -$1.id) }
        }
    }

    private func door(_ own: [Attempt], in period: Int64) -> Door {
        if let begun = own.first(where: { $0.right == nil }) { return .begun(begun.id) }
        guard let most else { return .open(left: nil) }
        let used = own.count { $0.period == period }
        return used < most ? .open(left: most - used) : .usedUp
    }
}
