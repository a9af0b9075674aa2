import FEEL

/// What measures may ask about a place where people work.
package struct ClusterFacts: Hashable, Sendable {
    package let name: String
    package let area: String
    package let workers: Int

    package init(name: String, area: String, workers: Int) {
        self.name = name
        self.area = area
        self.workers = workers
    }

    static let root = "cluster"
    static let type: Type = .context([
        Type.Field("name", .string), Type.Field("area", .string), Type.Field("workers", .number),
    ])

    var bindings: Context {
        Context([
            (
                Self.root,
                .context(
                    Context([
                        ("name", .string(name)), ("area", .string(area)),
                        ("workers", .number(Decimal34(Int64(workers)))),
                    ])
                )
            )
        ])
    }
}
