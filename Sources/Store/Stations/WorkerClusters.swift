package import Calendar
package import Registry

/// A place where people work, as somebody counted them on a day.
package struct WorkerClusterRow: Hashable, Sendable {
    package var id: WorkerClusterID
    /// Whose list it stands on.
    package var organisation: OrganisationID
    package var path: String
    package var name: String
    /// The part of the town it belongs to, in the list's own words; empty where nobody said.
    package var area: String
    package var point: Coordinate
    /// How far it reaches around its middle, in metres.
    package var radius: Int64
    package var workers: Int64
    package var countedOn: CivilDate
    package var madeAt: Instant

    package init(
        id: WorkerClusterID,
        organisation: OrganisationID,
        path: String,
        name: String,
        area: String,
        point: Coordinate,
        radius: Int64,
        workers: Int64,
        countedOn: CivilDate,
        madeAt: Instant
    ) {
        self.id = id
        self.organisation = organisation
        self.path = path
        self.name = name
        self.area = area
        self.point = point
        self.radius = radius
        self.workers = workers
        self.countedOn = countedOn
        self.madeAt = madeAt
    }
}

extension Tx {
    /// Where people work.
    package var workerClusters: WorkerClusters { WorkerClusters(tx: self) }
}

package struct WorkerClusters {
    let tx: Tx

    /// Puts a cluster on its organisation's list, in the place of one of the same name.
    package func put(_ row: WorkerClusterRow) throws {
        try tx.run(
            """
            INSERT INTO worker_cluster (tenant, id, organisation, path, name, area, longitude,
                latitude, radius, workers, counted_on, made_at)
            VALUES (\(tx.tenant), \(row.id), \(row.organisation), \(row.path), \(row.name),
                \(row.area), \(Int64(row.point.longitude)), \(Int64(row.point.latitude)),
                \(row.radius), \(row.workers), \(row.countedOn), \(row.madeAt))
            ON CONFLICT (tenant, organisation, name) DO UPDATE SET area = excluded.area,
                longitude = excluded.longitude, latitude = excluded.latitude,
                radius = excluded.radius, workers = excluded.workers,
                counted_on = excluded.counted_on, made_at = excluded.made_at
            """
        )
    }

    package func removeAll(of organisation: OrganisationID) throws {
        try tx.run(
            """
            DELETE FROM worker_cluster
            WHERE tenant = \(tx.tenant) AND organisation = \(organisation)
            """
        )
    }

    /// The clusters below some paths, or all of them, by name.
    package func all(
        within paths: [String]? = nil,
        limit: Int = 100_000
    ) throws
        -> [WorkerClusterRow]
    {
        let reach: SQL =
            paths.map { PathRange.any(of: $0.map(PathRange.init(below:)), "path") } ?? "TRUE"
        return try tx.rows(
            """
            SELECT id, organisation, path, name, area, longitude, latitude, radius, workers,
                counted_on, made_at
            FROM worker_cluster WHERE tenant = \(tx.tenant) AND \(reach)
            ORDER BY name, id LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            let id: WorkerClusterID = try columns.id()
            let organisation: OrganisationID = try columns.id()
            let path = try columns.text()
            let name = try columns.text()
            let area = try columns.text()
            let longitude = Int32(clamping: try columns.int())
            let latitude = Int32(clamping: try columns.int())
            guard let point = Coordinate(longitude: longitude, latitude: latitude) else {
                throw StoreError.column(5, expected: "a point on earth")
            }
            return WorkerClusterRow(
                id: id,
                organisation: organisation,
                path: path,
                name: name,
                area: area,
                point: point,
                radius: try columns.int(),
                workers: try columns.int(),
                countedOn: try columns.date(),
                madeAt: try columns.instant()
            )
        }
    }
}
