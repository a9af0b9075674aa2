/// A regular expression as XPath writes them, matched within a budget: patterns come from people, and
/// some would otherwise run for ever.
struct Pattern: Sendable {
    let program: [Instruction]
    /// How many groups capture, the whole match not counted.
    let groups: Int
    let flags: Flags

    struct Flags: Sendable {
        var dotMatchesAll = false
        var anchorsMatchLines = false
        var ignoresCase = false
        var ignoresSpace = false
        var isLiteral = false

        /// The flags a text names; `nil` where it names another.
        init?(_ text: String) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "s": dotMatchesAll = true
                case "m": anchorsMatchLines = true
                case "i": ignoresCase = true
                case "x": ignoresSpace = true
                case "q": isLiteral = true
                default: return nil
                }
            }
        }
    }

    enum Instruction: Sendable {
        case scalar(Unicode.Scalar)
        case set(ScalarSet)
        case dot
        case start
        case end
        case save(Int)
        case backreference(Int)
        case jump(Int)
        /// Goes on at the first place, and at the second where that leads nowhere.
        case split(Int, Int)
        /// Remembers where a round of a loop began.
        case mark(Int)
        /// Gives up a round that has read nothing.
        case progress(Int)
        case match
    }

    /// Reads a pattern; `nil` where it is none or would become too large.
    init?(_ source: String, flags: String) {
        guard let flags = Flags(flags) else { return nil }
        var reader = PatternReader(source, flags)
        guard let tree = reader.wholePattern() else { return nil }
        var writer = PatternWriter(groups: reader.groups)
        guard writer.write(tree) else { return nil }
        program = writer.finished()
        groups = reader.groups
        self.flags = flags
    }
}

/// Turns a pattern's tree into instructions.
private struct PatternWriter {
    private var program: [Pattern.Instruction] = []
    private var marks: Int
    private var written = 0

    /// Marks lie behind the two places of every group.
    init(groups: Int) {
        marks = 2 * (groups + 1)
    }

    private static let longest = 20_000

    func finished() -> [Pattern.Instruction] { program + [.match] }

    /// Adds what a part needs; false once the program is too long.
    mutating func write(_ part: PatternReader.Part) -> Bool {
        written += 1
        guard program.count < Self.longest, written < Self.longest else { return false }
        switch part {
        case .scalar(let scalar): program.append(.scalar(scalar))
        case .set(let set): program.append(.set(set))
        case .dot: program.append(.dot)
        case .start: program.append(.start)
        case .end: program.append(.end)
        case .backreference(let group): program.append(.backreference(group))
        case .row(let parts): return parts.allSatisfy { write($0) }
        case .group(let inner, let number): return write(inner, group: number)
        case .either(let parts): return write(either: parts)
        case .repeated(let inner, let least, let most, let isLazy):
            return write(inner, least, most, isLazy)
        }
        return true
    }

    private mutating func write(_ inner: PatternReader.Part, group: Int?) -> Bool {
        guard let group else { return write(inner) }
        program.append(.save(2 * group))
        guard write(inner) else { return false }
        program.append(.save(2 * group + 1))
        return true
    }

    private mutating func write(either parts: [PatternReader.Part]) -> Bool {
        var jumps: [Int] = []
        for part in parts.dropLast() {
            let split = program.count
            program.append(.split(split + 1, 0))
            guard write(part) else { return false }
            jumps.append(program.count)
            program.append(.jump(0))
            program[split] = .split(split + 1, program.count)
        }
        guard let last = parts.last, write(last) else { return false }
        for jump in jumps { program[jump] = .jump(program.count) }
        return true
    }

    private mutating func write(
        _ inner: PatternReader.Part,
        _ least: Int,
        _ most: Int?,
        _ isLazy: Bool
    ) -> Bool {
        for _ in 0..<least {
            guard write(inner) else { return false }
        }
        guard let most else { return write(endless: inner, isLazy) }
        var splits: [Int] = []
        for _ in least..<most {
            splits.append(program.count)
            program.append(.split(0, 0))
            guard write(inner) else { return false }
        }
        for split in splits {
            program[split] =
                isLazy ? .split(program.count, split + 1) : .split(split + 1, program.count)
        }
        return true
    }

    private mutating func write(endless inner: PatternReader.Part, _ isLazy: Bool) -> Bool {
        let mark = marks
        marks += 1
        let split = program.count
        program.append(.split(0, 0))
        program.append(.mark(mark))
        guard write(inner) else { return false }
        program.append(.progress(mark))
        program.append(.jump(split))
        let after = program.count
        program[split] = isLazy ? .split(after, split + 1) : .split(split + 1, after)
        return true
    }
}
