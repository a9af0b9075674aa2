/// Finds where a pattern matches a text, trying one way after the other from a stack of its own.
struct PatternMatcher {
    private let pattern: Pattern
    private let text: [Unicode.Scalar]
    private let run: Run
    private let places: Int
    private var unpaid = 0
    /// Whether the steps ran out, so that finding nothing means nothing.
    private(set) var isExhausted = false

    /// Where a match and its groups begin and end; -1 for a group that took no part.
    struct Match {
        let places: [Int]
        /// How many groups the pattern has.
        let groups: Int

        var range: Range<Int> { places[0]..<places[1] }

        func group(_ number: Int) -> Range<Int>? {
            let (start, end) = (places[2 * number], places[2 * number + 1])
            return start >= 0 && end >= start ? start..<end : nil
        }
    }

    private struct State {
        var instruction: Int
        var position: Int
        var places: [Int]
    }

    init(_ pattern: Pattern, _ text: [Unicode.Scalar], _ run: Run) {
        self.pattern = pattern
        self.text = text
        self.run = run
        let marks = pattern.program.reduce(2 * (pattern.groups + 1)) { most, instruction in
            if case .mark(let place) = instruction { max(most, place + 1) } else { most }
        }
        places = marks
    }

    /// The first match that begins at a place or behind it.
    mutating func first(from start: Int) -> Match? {
        var start = start
        while start <= text.count, !isExhausted {
            if let match = match(at: start) { return match }
            start += 1
        }
        return nil
    }

    /// All matches one behind the other; `nil` where one is empty or the steps ran out.
    mutating func all() -> [Match]? {
        var matches: [Match] = []
        var start = 0
        while let match = first(from: start) {
            guard !match.range.isEmpty else { return nil }
            matches.append(match)
            start = match.range.upperBound
        }
        return isExhausted ? nil : matches
    }

    private mutating func match(at start: Int) -> Match? {
        var first = [Int](repeating: -1, count: places)
        first[0] = start
        var waiting = [State(instruction: 0, position: start, places: first)]
        while var state = waiting.popLast() {
            while pay() {
                if case .match = pattern.program[state.instruction] {
                    state.places[1] = state.position
                    return Match(places: state.places, groups: pattern.groups)
                }
                guard step(&state, &waiting) else { break }
            }
            if isExhausted { return nil }
        }
        return nil
    }

    private static let batch = 256
    private static let mostWaiting = 200_000

    /// Counts a step; false once there are none left.
    private mutating func pay() -> Bool {
        unpaid += 1
        guard unpaid >= Self.batch else { return !isExhausted }
        unpaid = 0
        isExhausted = !run.spend(Self.batch / 8)
        return !isExhausted
    }

    /// Carries out one instruction; false where it leads nowhere.
    private mutating func step(_ state: inout State, _ waiting: inout [State]) -> Bool {
        switch pattern.program[state.instruction] {
        case .scalar(let scalar): return read(&state) { matches(scalar, $0) }
        case .set(let set):
            return read(&state) { set.contains($0, ignoringCase: pattern.flags.ignoresCase) }
        case .dot: return read(&state) { pattern.flags.dotMatchesAll || ($0 != "\n" && $0 != "\r") }
        case .start: return pass(&state, isStart(state.position))
        case .end: return pass(&state, isEnd(state.position))
        case .save(let place), .mark(let place):
            state.places[place] = state.position
            return pass(&state, true)
        case .progress(let mark): return pass(&state, state.places[mark] != state.position)
        case .backreference(let group): return repeats(group, &state)
        case .jump(let place):
            state.instruction = place
            return true
        case .split(let preferred, let other):
            guard waiting.count < Self.mostWaiting else {
                isExhausted = true
                return false
            }
            var later = state
            later.instruction = other
            waiting.append(later)
            state.instruction = preferred
            return true
        case .match: return false
        }
    }

    private func pass(_ state: inout State, _ condition: Bool) -> Bool {
        state.instruction += 1
        return condition
    }

    private func read(_ state: inout State, _ test: (Unicode.Scalar) -> Bool) -> Bool {
        guard state.position < text.count, test(text[state.position]) else { return false }
        state.position += 1
        state.instruction += 1
        return true
    }

    private func matches(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left == right || (pattern.flags.ignoresCase && left.isCaseVariant(of: right))
    }

    /// A line begins with the text and behind each of its newlines but a closing one.
    private func isStart(_ position: Int) -> Bool {
        if position == 0 { return true }
        return pattern.flags.anchorsMatchLines && position < text.count
            && text[position - 1] == "\n"
    }

    /// A line ends before each newline, and with the text where that does not close with one.
    private func isEnd(_ position: Int) -> Bool {
        guard pattern.flags.anchorsMatchLines else { return position == text.count }
        return position < text.count ? text[position] == "\n" : text.last != "\n"
    }

    private func repeats(_ group: Int, _ state: inout State) -> Bool {
        state.instruction += 1
        guard let range = Match(places: state.places, groups: pattern.groups).group(group) else {
            return true
        }
        guard state.position + range.count <= text.count else { return false }
        for offset in 0..<range.count
        where !matches(text[range.lowerBound + offset], text[state.position + offset]) {
            return false
        }
        state.position += range.count
        return true
    }
}
