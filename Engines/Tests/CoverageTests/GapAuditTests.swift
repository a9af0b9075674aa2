import Coverage
import Registry
import SeededTesting
import Testing

@Suite struct GapAuditTests {
    /// Fifteen minutes at eighty metres a minute.
    private let rule = GapRule(density: .init(places: 1, workers: 1_000), reach: 1_200)

    private func east(_ metres: Double) throws -> Coordinate {
        let perDegree = 2 * Double.pi * Degrees.earthRadius / 360
        return try #require(Coordinate(Degrees(longitude: 120 + metres / perDegree, latitude: 0)))
    }

    @Test func `a thousand workers need a place among them, 999 do not, and both a near one`()
        throws
    {
        let clusters = [
            WorkerCluster(at: try east(0), workers: 1_000, radius: 300),
            WorkerCluster(at: try east(10), workers: 999, radius: 300),
        ]
        let far = try east(16 * 80 / GapAudit.detour + 10)
        let before = GapAudit(clusters, places: [far], under: rule)
        #expect(before.thin == [.init(cluster: 0, has: 0, wants: 1)])
        #expect(before.far.map(\.cluster) == [0, 1])

        let near = GapAudit(
            clusters,
            places: [far, try east(14 * 80 / GapAudit.detour)],
            under: rule
        )
        #expect(near.thin.map(\.cluster) == [0])
        #expect(near.far.isEmpty)

        let inside = GapAudit(clusters, places: [far, try east(290)], under: rule)
        #expect(inside.thin.isEmpty && inside.far.isEmpty)
    }

    @Test func `one for each full thousand is another promise than one for each cluster`() throws {
        let crowd = [WorkerCluster(at: try east(0), workers: 2_999, radius: 500)]
        let each = GapRule(
            density: .init(places: 1, workers: 1_000, isForEach: true),
            reach: nil
        )
        let places = [try east(100)]
        #expect(GapAudit(crowd, places: places, under: rule).thin.isEmpty)
        #expect(
            GapAudit(crowd, places: places, under: each).thin == [
                .init(cluster: 0, has: 1, wants: 2)
            ]
        )
    }

    @Test func `without any place everybody is too far, and nobody knows how far`() throws {
        let audit = GapAudit(
            [WorkerCluster(at: try east(0), workers: 5, radius: 300)],
            places: [],
            under: rule
        )
        #expect(audit.far == [.init(cluster: 0, metres: nil, nearest: nil)])
        #expect(audit.thin.isEmpty && audit.dense == 0)
    }

    @Test(arguments: UInt64(1)...20)
    func `it finds what looking at every pair finds`(seed: UInt64) throws {
        var random = Seeded(seed)
        func point() throws -> Coordinate {
            try #require(
                Coordinate(
                    Degrees(
                        longitude: .random(in: 120.0...120.1, using: &random),
                        latitude: .random(in: 30.0...30.1, using: &random)
                    )
                )
            )
        }
        let places = try (0..<Int.random(in: 0...60, using: &random)).map { _ in try point() }
        let clusters = try (0..<40).map { _ in
            WorkerCluster(
                at: try point(),
                workers: .random(in: 0...4_000, using: &random),
                radius: .random(in: 0...1_500, using: &random)
            )
        }
        let density = GapRule.Density(
            places: 1,
            workers: 1_000,
            isForEach: Bool.random(using: &random)
        )
        let audit = GapAudit(clusters, places: places, under: .init(density: density, reach: 1_200))
        for (index, cluster) in clusters.enumerated() {
            let ways = places.map { $0.distance(to: cluster.point) }
            let wants = density.wanted(by: cluster)
            let has = ways.count { $0 <= cluster.radius }
            #expect(audit.thin.contains { $0.cluster == index } == (has < wants))
            let isNear = ways.contains { $0 * GapAudit.detour <= 1_200 }
            #expect(audit.far.contains { $0.cluster == index } != isNear)
        }
    }
}
