import Programs
import Registry
import Store

/// The place that an application is about: chosen from the registry, or registered by this very write.
extension Filing {
    /// Puts the place itself where the answer named or described it.
    mutating func settlePlace(_ reading: inout FormReading) throws {
        guard let field = service.form.place, case .place(let answer)? = reading.answers[field.id]
        else { return }
        let row =
            switch answer {
            case .existing(let words): try chosen(words, for: field)
            case .new(let described): try register(described, for: field, reading.answers)
            }
        place = row
        reading.answers[field.id] = .place(.existing(row.id.description))
    }

    private func chosen(_ words: String, for field: FormField) throws -> PlaceRow {
        let places = PlacesToChoose(tx, context, published)
        guard case .place(let kind) = field.kind, let row = try places.find(words, kind: kind)
        else {
            throw UnfinishedForm(
                faults: [
                    field.id: Words(
                        zh: "没有找到“\(words)”，请从列出的地点里选，或登记一个新的。",
                        en: "“\(words)” was not found: choose from the list, or describe a new one."
                    )
                ],
                unanswered: []
            )
        }
        return row
    }

    /// A new place is planned until somebody has looked at it.
    private func register(
        _ described: PlaceAnswer.NewPlace,
        for field: FormField,
        _ answers: FormAnswers
    ) throws -> PlaceRow {
        guard case .place(let kind) = field.kind, let home = try home else {
            throw Refusal.notYourDuty
        }
        let row = PlaceRow(
            id: tx.mint.id(),
            number: try tx.places.nextNumber(),
            kind: kind,
            name: described.name,
            organisation: home.id,
            path: home.path,
            region: home.region,
            address: described.address,
            point: described.point,
            hours: hours(in: answers) ?? Self.closed,
            status: .planned,
            madeAt: context.now
        )
        try tx.places.add(row, services: [])
        try tx.audit.add(
            AuditAct(
                "place.plan",
                of: "place",
                row.id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return row
    }

    /// Whose the place will be: where the one who files has a post that files.
    var home: OrganisationRow? {
        get throws {
            let posts = context.actor.colleague?.posts ?? []
            let post = posts.first { service.ask.who.contains($0.duty) } ?? posts.first
            return try post.flatMap { try tx.organisations.find($0.organisation) }
        }
    }

    private func hours(in answers: FormAnswers) -> String? {
        let field = service.grants.compactMap(\.placeRecord?.hours).first
        guard case .hours(let hours)? = field.flatMap({ answers[$0] }) else { return nil }
        return hours
    }

    /// Hours in which nothing is ever open.
    private static let closed = "off"
}
