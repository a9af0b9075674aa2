import Calendar
import Coverage
package import FEEL
package import Programs
package import Registry
import Store

/// What was found of the places where people work: which lack a place among them, which lie too far.
package struct GapsFound: Sendable {
    /// A cluster that lacks something.
    package struct Gap: Hashable, Sendable {
        package let name: String
        package let area: String
        package let workers: Int
        package let point: Coordinate
        /// How many places lie in it; nil on the list of those too far away.
        package let has: Int?
        /// How many should.
        package let wants: Int?
        /// Minutes to the nearest place, a begun one counted; nil where there is none.
        package let minutes: Int?
        package let nearest: String?
    }

    package let rule: Measure.Gaps
    package let clusters: Int
    package let workers: Int
    /// How many clusters the promise of density is about.
    package let dense: Int
    /// How many open places were looked at.
    package let places: Int
    /// Too few places among so many people.
    package let thin: [Gap]
    /// Too far from any.
    package let far: [Gap]
    /// How many people are near enough to one.
    package let nearWorkers: Int

    /// Which part of the clusters has what was promised: near enough where that was promised, else enough
    /// places.
    package var share: Decimal34? {
        if rule.reach != nil {
            return Decimal34(Int64(clusters - far.count)) / Decimal34(Int64(clusters))
        }
        return Decimal34(Int64(dense - thin.count)) / Decimal34(Int64(dense))
    }

    init(
        _ rule: Measure.Gaps,
        of measure: Measure,
        _ service: String,
        in tx: Tx,
        _ context: Context
    ) throws {
        let reach = context.actor == .hall ? nil : context.reach
        let runs = try context.services.open(service).service
        let rows = try tx.workerClusters.all(within: reach).filter { row in
            let facts = ClusterFacts(name: row.name, area: row.area, workers: Int(row.workers))
            return measure.isAmong(facts, in: runs, at: context.zonedNow)
        }
        let stations = try Self.stations(of: measure, runs, in: tx, context)
        let perMinute = rule.reach?.way.metresPerMinute ?? 1
        let audit = GapAudit(
            rows.map {
                WorkerCluster(at: $0.point, workers: Int($0.workers), radius: Double($0.radius))
            },
            places: stations.map(\.point),
            under: GapRule(
                density: rule.density.map {
                    GapRule.Density(places: $0.places, workers: $0.workers, isForEach: $0.isForEach)
                },
                reach: rule.reach.map { Double($0.minutes) * perMinute }
            )
        )
        self.rule = rule
        clusters = rows.count
        workers = rows.reduce(0) { $0 + Int($1.workers) }
        dense = audit.dense
        places = stations.count
        thin = audit.thin.map { gap in
            Gap(rows[gap.cluster], has: gap.has, wants: gap.wants, minutes: nil, nearest: nil)
        }
        far = audit.far.map { gap in
            Gap(
                rows[gap.cluster],
                has: nil,
                wants: nil,
                minutes: gap.metres.map { Int(($0 / perMinute).rounded(.up)) },
                nearest: gap.nearest.map { stations[$0].name }
            )
        }
        nearWorkers = workers - audit.far.reduce(0) { $0 + Int(rows[$1.cluster].workers) }
    }

    /// The places that serve people now: open, not shut for a time, and what the measure asks for.
    private static func stations(
        of measure: Measure,
        _ service: Service,
        in tx: Tx,
        _ context: Context
    ) throws -> [(point: Coordinate, name: String)] {
        var found: [(point: Coordinate, name: String)] = []
        let known = KnownFacts(tx, context)
        try tx.places.each(at: context.now) { row in
            guard row.place.status == .open,
                !row.closures.contains(where: { $0.covers(context.now) })
            else { return }
            if measure.when != nil {
                let facts = PlaceFacts(known: known.of(row.place, row.services), cases: [])
                guard measure.serves(facts, in: service, at: context.zonedNow) else { return }
            }
            found.append((row.place.point.coordinate, row.place.name))
        }
        return found
    }
}

extension GapsFound.Gap {
    fileprivate init(
        _ row: WorkerClusterRow,
        has: Int?,
        wants: Int?,
        minutes: Int?,
        nearest: String?
    ) {
        name = row.name
        area = row.area
        workers = Int(row.workers)
        point = row.point
        self.has = has
        self.wants = wants
        self.minutes = minutes
        self.nearest = nearest
    }
}
