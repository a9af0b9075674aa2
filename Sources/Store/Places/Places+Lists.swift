package import Registry

/// The places below some paths, perhaps only those of a kind, in a state, or with some words.
package struct PlaceFilter: Hashable, Sendable {
    package var ranges: [PathRange]
    package var kind: String?
    package var status: PlaceStatus?
    package var region: String?
    /// A code that there is a service of.
    package var service: String?
    /// Words of the name, the address or the number.
    package var words: String?

    package init(
        within ranges: [PathRange],
        kind: String? = nil,
        status: PlaceStatus? = nil,
        region: String? = nil,
        service: String? = nil,
        words: String? = nil
    ) {
        self.ranges = ranges
        self.kind = kind
        self.status = status
        self.region = region
        self.service = service
        self.words = words
    }
}

extension Places {
    package func count(_ filter: PlaceFilter) throws -> Int {
        try tx.first("SELECT count(*) FROM place WHERE \(holds(filter))") {
            Int(try $0.int(0))
        } ?? 0
    }

    /// A stretch of a list in the order of the numbers people read.
    package func page(
        _ filter: PlaceFilter,
        from first: Int = 0,
        limit: Int = 50
    ) throws -> [PlaceRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM place WHERE \(holds(filter))
            ORDER BY number LIMIT \(limit) OFFSET \(first)
            """,
            read
        )
    }

    /// The codes of services that exist, each with its commonest titles and how many places have it.
    package func codes() throws -> [(code: String, title: String, titleEn: String, places: Int)] {
        try tx.rows(
            """
            SELECT code, max(title), max(title_en), count(DISTINCT place) FROM place_service
            WHERE tenant = \(tx.tenant) GROUP BY code ORDER BY count(DISTINCT place) DESC, code
            """
        ) { (try $0.text(0), try $0.text(1), try $0.text(2), Int(try $0.int(3))) }
    }

    /// The kinds of places that exist.
    package func kinds() throws -> [String] {
        try tx.rows(
            "SELECT DISTINCT kind FROM place WHERE tenant = \(tx.tenant) ORDER BY kind"
        ) { try $0.text(0) }
    }

    private func holds(_ filter: PlaceFilter) -> SQL {
        let kind: SQL = filter.kind.map { "kind = \($0)" } ?? "TRUE"
        let status: SQL = filter.status.map { "status = \($0.rawValue)" } ?? "TRUE"
        let region: SQL = filter.region.map { "region = \($0)" } ?? "TRUE"
        return """
            tenant = \(tx.tenant) AND \(PathRange.any(of: filter.ranges, "path"))
                AND \(kind) AND \(status) AND \(region) AND \(offers(filter.service))
                AND \(says(filter.words))
            """
    }

    private func offers(_ code: String?) -> SQL {
        code.map { code in
            """
            id IN (SELECT place FROM place_service
                WHERE tenant = \(tx.tenant) AND code = \(code))
            """
        } ?? "TRUE"
    }

    /// One character is too little for the search table: then nothing is left out.
    private func says(_ words: String?) -> SQL {
        guard let words, words.count > 1, let phrase = SearchPhrase(Bigrams.of(words)) else {
            return "TRUE"
        }
        return "id IN (SELECT rowid FROM place_search WHERE words MATCH \(phrase.text))"
    }
}
