package import Programs
import Registry
package import Store

/// A place that can be chosen in a form.
package struct PlaceChoice: Hashable, Sendable {
    package let id: PlaceID
    /// The short number people read out.
    package let number: String
    package let name: Words

    /// How it is typed and found again: `ZD-00012 灯街驿站`.
    package var label: String { "\(number) \(name.zh)" }
}

/// The places that a form may name: of a service for places those at or below the own posts, for somebody
/// has to answer for them; of any other those of the union in charge that everybody can go to.
struct PlacesToChoose {
    /// So many are offered; further ones are found by their number.
    static let most = 300

    private let tx: Tx
    private let context: Context
    private let published: Published

    init(_ tx: Tx, _ context: Context, _ published: Published) {
        self.tx = tx
        self.context = context
        self.published = published
    }

    func of(kind: String) throws -> [PlaceChoice] {
        try tx.places.page(PlaceFilter(within: reach, kind: kind), limit: Self.most)
            .filter(isToBeHad)
            .map { PlaceChoice(id: $0.id, number: $0.number, name: $0.words) }
    }

    /// The place that was typed: by identifier, number, number and name, or name.
    func find(_ words: String, kind: String) throws -> PlaceRow? {
        let number = words.split(separator: " ").first.map(String.init) ?? words
        let byNumber = try tx.places.withNumber(number)
        let found = try byNumber ?? PlaceID(words).flatMap(tx.places.find) ?? named(words, kind)
        guard let found, found.kind == kind, isToBeHad(found),
            paths.contains(where: found.path.hasPrefix)
        else { return nil }
        return found
    }

    /// Two places of one name are told apart by their numbers only.
    private func named(_ name: String, _ kind: String) throws -> PlaceRow? {
        let filter = PlaceFilter(within: reach, kind: kind, words: name)
        let found = try tx.places.page(filter, limit: Self.most).filter { $0.name == name }
        return found.count == 1 ? found[0] : nil
    }

    private var reach: [PathRange] { paths.map(PathRange.init(below:)) }

    /// What is planned or shut for now can be applied for, and nobody has been there.
    private func isToBeHad(_ place: PlaceRow) -> Bool {
        isForPlace ? place.status != .closed : place.status == .open
    }

    private var isForPlace: Bool { published.service.ask.isForPlace }

    private var paths: [String] {
        guard isForPlace else { return [published.ownerPath] }
        guard let colleague = context.actor.colleague else {
            return context.actor == .hall ? [published.ownerPath] : []
        }
        return colleague.posts.map(\.path)
    }
}

extension FormAnswers {
    /// The places that a form for people names, each by its number and name; an ``UnfinishedForm`` where one
    /// is not found. Only who files for places may describe a new one.
    mutating func settlePlaces(of form: Form, among places: PlacesToChoose) throws {
        for field in form.fields {
            guard case .place(let kind) = field.kind, case .place(let answer)? = self[field.id]
            else { continue }
            guard case .existing(let words) = answer,
                let row = try places.find(words, kind: kind)
            else {
                throw UnfinishedForm(
                    faults: [field.id: PlaceAnswer.unknown(answer.name)],
                    unanswered: []
                )
            }
            self[field.id] = .place(.existing(row.label))
        }
    }
}

extension CaseWork {
    /// Whoever answers again may have named another place.
    mutating func settlePlaces() throws {
        guard !service.ask.isForPlace, service.form.fields.contains(where: \.asksForPlace),
            var answers = service.answers(fromCanonical: row.answers)
        else { return }
        try answers.settlePlaces(of: service.form, among: PlacesToChoose(tx, context, published))
        row.answers = answers.canonical
    }
}

extension PlaceRow {
    /// How it is said where nobody is led to its page: `ZD-00012 灯街驿站`.
    var label: String { "\(number) \(name)" }
}

extension PlaceAnswer {
    /// What is said of a name that no place, or more than one, has.
    static func unknown(_ name: String) -> Words {
        Words(
            zh: "没有找到“\(name)”，请从列出的地点里选。",
            en: "“\(name)” was not found: choose one of the places listed."
        )
    }
}
