import Registry
import SeededTesting
import Testing

private typealias Name = Identifier<Organisation>

@Suite struct TreeTests {
    @Test func `a path knows its parent, depth and what it contains`() throws {
        let top = OrganisationPath(top: Name(raw: 1))
        let branch = try #require(top.child(Name(raw: 2)))
        let leaf = try #require(branch.child(Name(raw: 3)))
        #expect(leaf.depth == 2 && top.depth == 0)
        #expect(leaf.parent == branch && top.parent == nil)
        #expect(top.contains(leaf) && leaf.contains(leaf) && !leaf.contains(branch))
        #expect(top.description == "/0000000000001/")
        #expect(leaf.description.hasPrefix(branch.description))
        #expect(OrganisationPath(leaf.description) == leaf)
        #expect(branch.child(Name(raw: 1)) == nil)
    }

    @Test(arguments: [
        "", "/", "//", "/1/", "0000000000001", "/0000000000001", "0000000000001/",
        "/0000000000001//", "/0000000000001/0000000000001/", "/000000000000O/", "/000000000000a/",
    ])
    func `only the one way of writing a path is read`(text: String) {
        #expect(OrganisationPath(text) == nil)
    }

    @Test(arguments: UInt64(1)...30)
    func `paths and plain parent pointers tell the same story`(seed: UInt64) {
        var random = Seeded(seed)
        var tree = OrganisationTree()
        var parents: [Name: Name?] = [:]
        func above(_ name: Name) -> [Name] {
            Array(sequence(first: name) { parents[$0] ?? nil }.prefix(100))
        }
        for _ in 0..<120 {
            let one = Name(raw: Int64.random(in: 1...25, using: &random))
            let other = Name(raw: Int64.random(in: 1...27, using: &random))
            let isKnown = parents[one] != nil
            let isOtherKnown = parents[other] != nil
            if random.oneIn(3) {
                let isFine = isKnown && isOtherKnown && !above(other).contains(one)
                #expect(((try? tree.move(one, below: other)) != nil) == isFine)
                if isFine { parents[one] = .some(other) }
            } else {
                let parent = random.oneIn(6) ? nil : other
                let isFine = !isKnown && (parent == nil || isOtherKnown)
                #expect(((try? tree.add(one, below: parent)) != nil) == isFine)
                if isFine { parents[one] = .some(parent) }
            }
            #expect(tree.faults() == [])
            #expect(
                tree.paths.mapValues { $0.steps.reversed() }
                    == parents.keys.reduce(into: [:]) { $0[$1] = above($1) }
            )
            let subtree = Set(tree.subtree(of: one))
            #expect(subtree == Set(parents.keys.filter { above($0).contains(one) }))
        }
        #expect(tree.paths.count > 10)
    }

    @Test func `an organisation cannot move below itself`() throws {
        var tree = OrganisationTree()
        try tree.add(Name(raw: 1), below: nil)
        try tree.add(Name(raw: 2), below: Name(raw: 1))
        let before = tree.paths
        #expect(throws: TreeRefusal.intoItself) { try tree.move(Name(raw: 1), below: Name(raw: 2)) }
        #expect(throws: TreeRefusal.intoItself) { try tree.move(Name(raw: 1), below: Name(raw: 1)) }
        #expect(throws: TreeRefusal.unknown(Name(raw: 9))) {
            try tree.move(Name(raw: 9), below: Name(raw: 1))
        }
        #expect(throws: TreeRefusal.alreadyThere(Name(raw: 1))) {
            try tree.add(Name(raw: 1), below: nil)
        }
        #expect(tree.paths == before)
        #expect(
            TreeRefusal.intoItself.zh.hasSuffix("。") && TreeRefusal.intoItself.en.hasSuffix(".")
        )
    }

    @Test func `the invariants bite`() throws {
        func path(_ raws: Int64...) throws -> OrganisationPath {
            try #require(OrganisationPath(steps: raws.map { Name(raw: $0) }))
        }
        let sound = [
            Name(raw: 1): try path(1), Name(raw: 2): try path(1, 2),
            Name(raw: 3): try path(1, 2, 3),
        ]
        #expect(OrganisationTree(paths: sound).faults() == [])
        var elsewhere = sound
        elsewhere[Name(raw: 3)] = try path(1, 2, 4)
        #expect(OrganisationTree(paths: elsewhere).faults() == [.endsElsewhere(Name(raw: 3))])
        var orphan = sound
        orphan[Name(raw: 2)] = nil
        #expect(OrganisationTree(paths: orphan).faults() == [.parentMissing(Name(raw: 3))])
        var shortcut = sound
        shortcut[Name(raw: 3)] = try path(2, 3)
        #expect(OrganisationTree(paths: shortcut).faults() == [.parentElsewhere(Name(raw: 3))])
    }
}
