import Registry
import SeededTesting
import Testing

/// Days are plain numbers here: ties only compare them.
private typealias DayTie = Tie<Int>

private let chen = Identifier<Person>(raw: 1)
private let wang = Identifier<Person>(raw: 2)

private func tie(
    of person: Identifier<Person> = chen,
    to organisation: Int64 = 10,
    as kind: TieKind = .member,
    primary: Bool = false,
    from: Int,
    until: Int? = nil
) throws -> DayTie {
    try DayTie(
        person: person,
        organisation: Identifier(raw: organisation),
        kind: kind,
        isPrimary: primary,
        from: from,
        until: until
    )
}

@Suite struct TieTests {
    @Test func `a tie binds from its first day to its last`() throws {
        let bound = try tie(from: 5, until: 7)
        #expect((3...9).filter { bound.holds(on: $0) } == [5, 6, 7])
        #expect(try tie(from: 5).holds(on: 1_000))
    }

    @Test func `impossible ties cannot be built`() {
        #expect(throws: TieRefusal.endsBeforeItBegins) { try tie(from: 5, until: 4) }
        #expect(throws: TieRefusal.secondIsPrimary) {
            try tie(to: 10, as: .second, primary: true, from: 5)
        }
    }

    @Test func `a person has one primary tie at a time`() throws {
        var ties = Ties<Int>()
        try ties.add(tie(to: 10, primary: true, from: 1, until: 5))
        #expect(throws: TieRefusal.primaryTaken) {
            try ties.add(tie(to: 11, primary: true, from: 5))
        }
        try ties.add(tie(to: 11, primary: true, from: 6))
        try ties.add(tie(to: 12, as: .second, from: 2))
        try ties.add(tie(of: wang, to: 11, primary: true, from: 1))
        #expect(throws: TieRefusal.alreadyTied) { try ties.add(tie(to: 12, as: .second, from: 9)) }
        #expect(ties.primary(of: chen, on: 5)?.organisation.raw == 10)
        #expect(ties.primary(of: chen, on: 6)?.organisation.raw == 11)
        #expect(ties.of(chen, on: 6).count == 2)
        #expect(ties.faults() == [])
    }

    @Test func `the invariants bite on stored ties`() throws {
        let first = try tie(to: 10, primary: true, from: 1)
        #expect(
            Ties(stored: [first, try tie(to: 11, primary: true, from: 3)]).faults() == [
                .primaryTaken
            ]
        )
        #expect(Ties(stored: [first, try tie(to: 10, from: 3)]).faults() == [.alreadyTied])
        #expect(
            Ties(stored: [first, try tie(of: wang, to: 10, primary: true, from: 3)]).faults() == []
        )
    }

    @Test(arguments: UInt64(1)...30)
    func `counting primary ties day by day agrees`(seed: UInt64) throws {
        var random = Seeded(seed)
        var ties = Ties<Int>()
        for turn in 0..<60 {
            let from = Int.random(in: 0...30, using: &random)
            let until = random.oneIn(4) ? nil : from + Int.random(in: 0...10, using: &random)
            let next = try tie(
                of: random.oneIn(2) ? chen : wang,
                to: Int64(turn),
                primary: random.oneIn(2),
                from: from,
                until: until
            )
            let isFine = (0...60).allSatisfy { day in
                let others = ties.all.filter { $0.person == next.person && $0.isPrimary }
                let taken = others.contains { $0.from <= day && day <= $0.until ?? .max }
                return !next.isPrimary || !next.holds(on: day) || !taken
            }
            #expect(((try? ties.add(next)) != nil) == isFine)
        }
        #expect(ties.faults() == [])
        #expect(ties.all.count > 10)
    }

    @Test(arguments: [
        TieRefusal.endsBeforeItBegins, .secondIsPrimary, .primaryTaken, .alreadyTied,
    ])
    func `a refused tie says why in both languages`(refusal: TieRefusal) {
        #expect(refusal.zh.hasSuffix("。") && refusal.en.hasSuffix("."))
    }

    @Test func `a household is the applicant alone unless others are tied to him`() {
        #expect(Household(of: chen).people == [chen])
        #expect(Household(of: chen).size == 1)
        #expect(Household(of: chen, with: [wang, chen]).size == 2)
        #expect(Household(of: chen, with: [wang]).shares(with: Household(of: wang)))
        #expect(!Household(of: chen).shares(with: Household(of: wang)))
    }
}
