extension Conformance {
    /// How many cases a part of a suite has and how many of them pass.
    public struct Tally: Hashable, Sendable {
        /// Cases asked.
        public private(set) var total = 0
        /// Cases whose values are all as expected.
        public private(set) var passed = 0
        /// Cases whose errors are as expected too.
        public private(set) var strict = 0

        /// Nothing asked yet.
        public init() {}

        /// Counts a case.
        public mutating func add(_ result: Result) {
            total += 1
            passed += result.passes ? 1 : 0
            strict += result.passesStrictly ? 1 : 0
        }

        /// Counts the cases of another tally.
        public mutating func add(_ other: Tally) {
            total += other.total
            passed += other.passed
            strict += other.strict
        }
    }
}
