import Coverage
import Registry
import SeededTesting
import Testing

@Suite struct PlaceGridTests {
    /// What a grid is for, said plainly: sort everything, take what suits.
    private func plainly(
        _ points: [Coordinate],
        _ marks: [UInt64],
        from point: Coordinate,
        limit: Int,
        within metres: Double?,
        with wanted: UInt64
    ) -> [(index: Int, metres: Double)] {
        let all = points.indices.filter { marks[$0] & wanted == wanted }
            .map { (index: $0, metres: points[$0].distance(to: point)) }
            .filter { $0.metres <= metres ?? .infinity }
            .sorted { ($0.metres, $0.index) < ($1.metres, $1.index) }
        return Array(all.prefix(limit))
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
    func `the grid finds what plain sorting finds`(seed: UInt64) throws {
        var random = Seeded(seed)
        let spread: Int32 = [100, 5_000_000, 200_000_000, 1_800_000_000][Int(seed % 4)]
        for _ in 0..<40 {
            let count = Int.random(in: 0...400, using: &random)
            let points = (0..<count).map { _ in point(spread, &random) }
            let marks = points.map { _ in UInt64.random(in: 0...15, using: &random) }
            let grid = PlaceGrid(points, marks: marks)
            #expect(grid.count == count)
            for _ in 0..<10 {
                let start = point(spread, &random)
                let limit = Int.random(in: 0...20, using: &random)
                let reach = random.oneIn(2) ? nil : Double.random(in: 0...1e7, using: &random)
                let wanted = UInt64.random(in: 0...3, using: &random)
                let found = grid.nearest(to: start, limit: limit, within: reach, with: wanted)
                let expected = plainly(
                    points,
                    marks,
                    from: start,
                    limit: limit,
                    within: reach,
                    with: wanted
                )
                #expect(found.count == expected.count)
                for (one, other) in zip(found, expected) {
                    // Far across the ball the two formulae differ by less than a metre.
                    #expect(abs(one.metres - other.metres) < max(0.001, other.metres * 1e-7))
                    #expect(marks[one.index] & wanted == wanted)
                }
            }
        }
    }

    @Test func `a condition is asked nearest first, and only until there are enough`() throws {
        let points = try (0..<100).map { step in
            try #require(Coordinate(longitude: Int32(step) * 10_000, latitude: 0))
        }
        let start = try #require(Coordinate(longitude: -5, latitude: 0))
        var asked: [Int] = []
        let found = PlaceGrid(points).nearest(to: start, limit: 2) { index in
            asked.append(index)
            return index.isMultiple(of: 3)
        }
        #expect(found.map(\.index) == [0, 3])
        #expect(asked == [0, 1, 2, 3])
    }

    @Test func `points in the same spot are all found, in the order of the list`() throws {
        let spot = try #require(Coordinate(longitude: 1_200_000_000, latitude: 300_000_000))
        let grid = PlaceGrid([Coordinate](repeating: spot, count: 100))
        let found = grid.nearest(to: spot, limit: 50)
        #expect(found.map(\.index) == Array(0..<50))
        #expect(found.allSatisfy { $0.metres == 0 })
        #expect(PlaceGrid([]).nearest(to: spot, limit: 5).isEmpty)
    }

    @Test func `the date line and the pole are nothing special`() throws {
        let points = try [
            (1_799_999_000, 0), (-1_799_999_000, 0), (0, 899_999_000), (900_000_000, 899_999_000),
        ].map { try #require(Coordinate(longitude: $0.0, latitude: $0.1)) }
        let grid = PlaceGrid(points)
        let line = try #require(Coordinate(longitude: 1_800_000_000, latitude: 0))
        #expect(Set(grid.nearest(to: line, limit: 4, within: 100).map(\.index)) == [0, 1])
        let pole = try #require(Coordinate(longitude: -1_234_567_890, latitude: 900_000_000))
        #expect(Set(grid.nearest(to: pole, limit: 4, within: 100).map(\.index)) == [2, 3])
    }

    private func point(_ spread: Int32, _ random: inout Seeded) -> Coordinate {
        let north = Int32.random(
            in: -min(spread, 900_000_000)...min(spread, 900_000_000),
            using: &random
        )
        let east = Int32.random(in: -spread...spread, using: &random)
        guard let point = Coordinate(longitude: east, latitude: north) else {
            preconditionFailure("no such point")
        }
        return point
    }
}

@Suite struct ClusterTests {
    @Test(arguments: [1, 2, 3, 4]) func `every point of the window is counted once`(
        seed: UInt64
    ) throws {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let points = (0..<200).compactMap { index in
                Coordinate(
                    longitude: .random(in: -1_000...1_000, using: &random),
                    latitude: .random(in: -1_000...1_000, using: &random)
                ).map { (index: index, point: $0) }
            }
            let low = try #require(Coordinate(longitude: -500, latitude: -700))
            let high = try #require(Coordinate(longitude: 800, latitude: 600))
            let window = try #require(Window(low: low, high: high))
            let side = Int32.random(in: 1...900, using: &random)
            let clusters = window.clusters(of: points, side: side)
            let inside = points.filter { window.contains($0.point) }
            #expect(clusters.map(\.count).reduce(0, +) == inside.count)
            for cluster in clusters {
                #expect(window.contains(cluster.middle))
                let first = try #require(points.first { $0.index == cluster.index }).point
                for other in clusters where other.index != cluster.index {
                    let x = Double(cluster.middle.longitude - other.middle.longitude)
                    let y = Double(cluster.middle.latitude - other.middle.latitude)
                    // Whole steps are rounded to.
                    #expect((x * x + y * y).squareRoot() > Double(side) * 0.8 - 2)
                }
                if cluster.count == 1 { #expect(cluster.middle == first) }
            }
            #expect(clusters.map(\.index) == clusters.map(\.index).sorted())
        }
    }

    @Test func `a window needs its corners in order`() throws {
        let low = try #require(Coordinate(longitude: 0, latitude: 0))
        let high = try #require(Coordinate(longitude: 1, latitude: 1))
        #expect(Window(low: high, high: low) == nil)
        #expect(Window(low: low, high: low)?.contains(low) == true)
    }
}
