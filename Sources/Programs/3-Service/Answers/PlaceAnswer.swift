package import Registry

/// Which place somebody named: one that the registry has, or a new one.
package enum PlaceAnswer: Hashable, Sendable {
    /// By its identifier, as texts carry it.
    case existing(String)
    case new(NewPlace)

    /// A place that nobody has registered yet.
    package struct NewPlace: Hashable, Sendable {
        package let name: String
        package let address: String
        package let point: SurveyedPoint
    }

    /// The parts in which a form sends a new place, behind the field's name and a point.
    package enum Part: String, Sendable, CaseIterable {
        case name
        case address
        case longitude = "x"
        case latitude = "y"
        case datum
    }

    /// What stands in place of an identifier where the place is new.
    static let isNew = "new"

    /// What sentences and rules call it.
    package var name: String {
        switch self {
        case .existing(let id): id
        case .new(let place): place.name
        }
    }

    /// The answer as it is kept.
    var canonical: [String] {
        switch self {
        case .existing(let id): [id]
        case .new(let place):
            [
                PlaceAnswer.isNew, place.name, place.address, place.point.x, place.point.y,
                place.point.datum.rawValue,
            ]
        }
    }

    /// A place's name, number or identifier; or nothing, or `new`, and the parts in their order. Nil
    /// where nothing was answered.
    static func read(_ raw: [String]) throws(AnswerFault) -> PlaceAnswer? {
        let texts = raw.map(\.trimmed)
        guard let first = texts.first else { return nil }
        let parts = texts.dropFirst() + Array(repeating: "", count: Part.allCases.count)
        let told = Dictionary(zip(Part.allCases, parts)) { first, _ in first }
        // The datum is chosen beforehand, so it says nothing by itself.
        let isDescribed = told.contains { $0.key != .datum && !$0.value.isEmpty }
        if first.isEmpty || first == isNew {
            return isDescribed ? .new(try described(told)) : nil
        }
        guard !isDescribed else {
            throw AnswerFault(
                zh: "既选了已有的地点，又填了新地点，只留一样。",
                en: "A place is chosen and a new one described: keep one of them."
            )
        }
        return .existing(try short(first))
    }

    private static func described(_ told: [Part: String]) throws(AnswerFault) -> NewPlace {
        func part(_ part: Part) -> String { told[part] ?? "" }
        guard !part(.name).isEmpty, !part(.address).isEmpty else {
            throw AnswerFault(
                zh: "新地点要写名称和地址。",
                en: "A new place needs a name and an address."
            )
        }
        return NewPlace(
            name: try short(part(.name)),
            address: try short(part(.address)),
            point: try point(part(.longitude), part(.latitude), part(.datum))
        )
    }

    private static func point(
        _ x: String,
        _ y: String,
        _ datum: String
    ) throws(AnswerFault) -> SurveyedPoint {
        do throws(PointFault) {
            return try SurveyedPoint(x: x, y: y, datum: datum)
        } catch {
            throw AnswerFault(zh: error.zh, en: error.en)
        }
    }

    /// A line that fits on a sign.
    private static func short(_ text: String) throws(AnswerFault) -> String {
        guard case .text(let line)? = try FieldKind.text(isLong: false).read([text]) else {
            return text
        }
        return line
    }
}

extension FormField {
    /// What was sent for this question: a new place comes in parts, each with a name of its own.
    package func sent(in raw: [String: [String]]) -> [String] {
        if case .rows(let rows) = kind { return rows.lines(of: wireName, in: raw) }
        if kind.isContact { return contact(in: raw) }
        if let findings = findings(in: raw) { return findings }
        let own = raw[wireName] ?? []
        let parts = PlaceAnswer.Part.allCases.map { raw[wireName(of: $0)]?.first ?? "" }
        guard asksForPlace, own.count <= 1, parts.contains(where: { !$0.isEmpty }) else {
            return own
        }
        return [own.first ?? ""] + parts
    }

    /// Somebody's name, phone and card: together under the field's name, or each under its own.
    private func contact(in raw: [String: [String]]) -> [String] {
        let parts = ContactAnswer.Part.allCases.map {
            raw["\(wireName).\($0.rawValue)"]?.first ?? ""
        }
        return parts.allSatisfy(\.isEmpty) ? raw[wireName] ?? [] : parts
    }

    /// Whether an answer to it travels under this name.
    package func travels(as name: String) -> Bool {
        if name == wireName { return true }
        switch kind {
        case .rows, .checklist: return name.hasPrefix(wireName + ".")
        default: break
        }
        if kind.isContact {
            return ContactAnswer.Part.allCases.contains { name == "\(wireName).\($0.rawValue)" }
        }
        return asksForPlace && PlaceAnswer.Part.allCases.contains { name == wireName(of: $0) }
    }

    /// The name under which a part of a new place travels: `station.address`.
    package func wireName(of part: PlaceAnswer.Part) -> String {
        "\(wireName).\(part.rawValue)"
    }
}
