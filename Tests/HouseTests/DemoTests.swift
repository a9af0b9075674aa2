import Testing

@testable import unionhall

@Suite struct BatchTests {
    @Test(arguments: [1, 2, 7, 40]) func `batches hold everything in order and none too many`(
        most: Int
    ) {
        let numbers = Array(0..<100)
        let batches = numbers.batches(of: most)
        #expect(batches.flatMap { $0 } == numbers)
        #expect(batches.allSatisfy { !$0.isEmpty && $0.count <= most })
    }

    @Test func `neighbours with one mark stay in one batch`() {
        // Marks in runs of one to four, as households are.
        let marks = (0..<300).flatMap { Array(repeating: $0, count: $0 % 4 + 1) }
        let batches = marks.batches(of: 50) { $0 }
        #expect(batches.flatMap { $0 } == marks)
        #expect(batches.allSatisfy { $0.count <= 50 })
        let ends = zip(batches, batches.dropFirst()).map { ($0.last, $1.first) }
        #expect(ends.allSatisfy { $0 != $1 })
    }

    @Test func `no batches of nothing`() {
        #expect([Int]().batches(of: 5).isEmpty)
    }
}
