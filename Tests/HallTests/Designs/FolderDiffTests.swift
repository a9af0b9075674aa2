import HallTesting
import Programs
import Testing

@testable import Hall

@Suite struct FolderDiffTests {
    /// What went and what stayed is the old text, what came and what stayed is the new one.
    @Test(arguments: 0..<60)
    func `both texts can be had from their difference`(seed: UInt64) {
        var random = HallTesting.Dice(seed: seed)
        func text() -> [Substring] {
            (0..<Int.random(in: 0...40, using: &random)).map { _ in
                Substring("line \(Int.random(in: 0...6, using: &random))")
            }
        }
        let (old, new) = (text(), text())
        let lines = FolderDiff.lines(old, new)
        #expect(lines.filter { $0.old != nil }.map(\.text) == old.map(String.init))
        #expect(lines.filter { $0.new != nil }.map(\.text) == new.map(String.init))
        #expect(lines.compactMap(\.old) == Array(1..<(old.count + 1)))
        #expect(lines.compactMap(\.new) == Array(1..<(new.count + 1)))
    }

    @Test func `texts too long to compare count as replaced`() {
        let old = (0..<2_500).map { Substring("a\($0)") }
        let new = (0..<2_500).map { Substring("b\($0)") }
        let lines = FolderDiff.lines(["same"] + old + ["end"], ["same"] + new + ["end"])
        #expect(lines.count == 5_002)
        #expect(lines.first?.old == 1)
        #expect(lines.last?.new == 2_502)
    }

    @Test func `files come, go and change, and what is far from a change is left out`() {
        let long = (1...40).map { "line \($0)\n" }.joined()
        let old = ServiceFolder(
            name: "s",
            files: ["a.md": Array("x\n".utf8), "b.md": Array(long.utf8), "same": [1]]
        )
        let new = ServiceFolder(
            name: "s",
            files: [
                "b.md": Array(long.replacing("line 20\n", with: "twenty\n").utf8), "c.md": [],
                "same": [1],
            ]
        )
        let diff = FolderDiff(from: old, to: new)
        #expect(diff.files.map(\.path) == ["a.md", "b.md", "c.md"])
        #expect(diff.files.map(\.fate) == [.removed, .changed, .added])
        #expect(diff.files[1].hunks.map(\.lines.count) == [8])
        #expect((diff.files[1].added, diff.files[1].removed) == (1, 1))
    }
}
