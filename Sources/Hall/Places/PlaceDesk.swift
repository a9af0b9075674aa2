package import Programs
package import Registry
package import Store

/// The places that a colleague keeps, a page of them.
package struct PlaceList: Question {
    package static let pageSize = 50

    package struct Answer: Sendable {
        package let lines: [Line]
        package let first: Int
        package let total: Int
    }

    package struct Line: Sendable {
        package let row: PlaceRow
        package let organisation: Words
        package let now: OpenNow

        package var address: String { row.id.description }
        package var title: Words { row.words }
        package var number: String { row.number }
        package var street: String { row.address }
    }

    private let status: PlaceStatus?
    private let words: String?
    private let page: Int

    package init(_ status: PlaceStatus? = nil, words: String? = nil, page: Int = 1) {
        self.status = status
        self.words = words
        self.page = max(1, page)
    }

    package var policy: any Policy { StaffOnly(with: Colleague.placeDuties) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let filter = PlaceFilter(
            within: context.placePaths.map(PathRange.init(below:)),
            status: status,
            words: words?.trimmed.nilIfEmpty
        )
        let first = (page - 1) * Self.pageSize
        let rows = try tx.places.page(filter, from: first, limit: Self.pageSize)
        let owners = try tx.organisations.find(anyOf: rows.map(\.organisation))
        let map = PlaceMap(
            PlaceMap(context.calendar),
            changed: try tx.places.atHand(rows, at: context.now),
            changes: 1
        )
        let search = PlaceSearch(map, .init(), for: .anybody, at: context.now, context.calendar)
        let known = Dictionary(uniqueKeysWithValues: map.places.map { ($0.id, $0) })
        return Answer(
            lines: rows.compactMap { row in
                known[row.id].map {
                    Line(
                        row: row,
                        organisation: owners[row.organisation]?.title ?? Words(zh: "", en: ""),
                        now: search.openNow($0)
                    )
                }
            },
            first: first,
            total: try tx.places.count(filter)
        )
    }
}

/// What the form for a place begins with: the place itself, or nothing but where it may belong.
package struct PlaceForm: Question {
    package struct Answer: Sendable {
        package let sheet: PlaceSheet
        package let version: Int64
        /// The organisations for which the colleague keeps places, by the own posts.
        package let owners: [Owner]
        package let regions: [RegionChoice]
    }

    package struct Owner: Sendable, Hashable {
        package let address: String
        package let name: Words
    }

    private let place: PlaceID?

    package init(_ place: PlaceID? = nil) {
        self.place = place
    }

    package var policy: any Policy {
        if let place { PlaceKeeper(place) } else { StaffOnly(with: Colleague.placeDuties) }
    }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let row = try place.flatMap(tx.places.find)
        let services = try place.map(tx.places.services(at:)) ?? []
        let owners = try context.placePaths
            .flatMap { try tx.organisations.subtree(of: PathRange(below: $0), limit: 200) }
        let home = try tx.organisations.top()
        return Answer(
            sheet: row.map { PlaceSheet($0, services) } ?? PlaceSheet(),
            version: row?.version ?? 0,
            owners: owners.filter { $0.kind == "union" || $0.parent == nil }.map {
                Owner(address: $0.id.description, name: $0.title)
            },
            regions: try home.map {
                try tx.regions.choices(around: $0.region, called: $0.title)
            } ?? []
        )
    }
}

extension Context {
    /// Below which paths the actor keeps places.
    var placePaths: [String] {
        reach.filter { actor.colleague?.keepsPlaces(at: $0) ?? false }
    }
}
