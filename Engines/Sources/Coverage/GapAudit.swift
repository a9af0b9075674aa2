public import Registry

/// Where people gather: a point, how many, and how far around it a place still lies among them.
public struct WorkerCluster: Hashable, Sendable {
    /// Its middle.
    public let point: Coordinate
    /// How many people.
    public let workers: Int
    /// How far it reaches, in metres.
    public let radius: Double

    /// People around a point.
    public init(at point: Coordinate, workers: Int, radius: Double) {
        self.point = point
        self.workers = workers
        self.radius = radius
    }
}

/// What is promised about places: how many where people are many, and how far anybody has to go.
public struct GapRule: Hashable, Sendable {
    /// So many places where so many people gather.
    public struct Density: Hashable, Sendable {
        /// How many places.
        public let places: Int
        /// From how many people on; that number itself counts.
        public let workers: Int
        /// Whether so many are wanted for each full number of people, or once for each cluster.
        public let isForEach: Bool

        /// A promise of places.
        public init(places: Int, workers: Int, isForEach: Bool = false) {
            self.places = places
            self.workers = workers
            self.isForEach = isForEach
        }

        /// How many places a cluster needs.
        public func wanted(by cluster: WorkerCluster) -> Int {
            guard workers > 0, cluster.workers >= workers else { return 0 }
            return isForEach ? places * (cluster.workers / workers) : places
        }
    }

    /// How many places; nil where nothing is promised.
    public let density: Density?
    /// How far one has to go at most, in metres on foot; nil where nothing is promised.
    public let reach: Double?

    /// Promises about places.
    public init(density: Density?, reach: Double?) {
        self.density = density
        self.reach = reach
    }
}

/// Which clusters lack what was promised: two lists that know nothing of each other.
public struct GapAudit: Hashable, Sendable {
    /// A cluster with fewer places in it than it should have.
    public struct Thin: Hashable, Sendable {
        /// Its place in the list of clusters.
        public let cluster: Int
        /// How many it has.
        public let has: Int
        /// How many it should have.
        public let wants: Int

        /// A cluster that has too few.
        public init(cluster: Int, has: Int, wants: Int) {
            self.cluster = cluster
            self.has = has
            self.wants = wants
        }
    }

    /// A cluster from which the nearest place is too far.
    public struct Far: Hashable, Sendable {
        /// Its place in the list of clusters.
        public let cluster: Int
        /// How far the nearest place is on foot, in metres; nil where there is none at all.
        public let metres: Double?
        /// Which one that is, by its place in the list.
        public let nearest: Int?

        /// A cluster that is too far.
        public init(cluster: Int, metres: Double?, nearest: Int?) {
            self.cluster = cluster
            self.metres = metres
            self.nearest = nearest
        }
    }

    /// The clusters with too few places, in their order.
    public let thin: [Thin]
    /// The clusters that are too far from any, in their order.
    public let far: [Far]
    /// How many clusters the promise of density is about.
    public let dense: Int

    /// People do not walk in straight lines: so much longer is the way than the line.
    public static let detour = Double(Walk.detour) / 100

    /// Looks at every cluster; what is exactly at the limit is still within it.
    ///
    /// - Parameters:
    ///   - clusters: Where people are.
    ///   - places: Where the places are that count.
    ///   - rule: What was promised.
    public init(_ clusters: [WorkerCluster], places: [Coordinate], under rule: GapRule) {
        let grid = PlaceGrid(places)
        var thin: [Thin] = []
        var far: [Far] = []
        var dense = 0
        for (index, cluster) in clusters.enumerated() {
            let wants = rule.density?.wanted(by: cluster) ?? 0
            if wants > 0 {
                dense += 1
                let has = grid.nearest(to: cluster.point, limit: wants, within: cluster.radius)
                    .count
                if has < wants { thin.append(Thin(cluster: index, has: has, wants: wants)) }
            }
            guard let reach = rule.reach else { continue }
            let nearest = grid.nearest(to: cluster.point, limit: 1).first
            let metres = nearest.map { $0.metres * Self.detour }
            if metres.map({ $0 > reach }) ?? true {
                far.append(Far(cluster: index, metres: metres, nearest: nearest?.index))
            }
        }
        self.thin = thin
        self.far = far
        self.dense = dense
    }
}
