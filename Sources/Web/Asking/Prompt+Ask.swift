import Hall
import Programs

extension Prompt {
    /// A question of the hall's as a page puts it.
    ///
    /// - Parameter error: What is wrong beside what the hall found.
    init(_ ask: Ask, papers: [Paper] = [], error: Words? = nil) {
        self.init(
            ask.wireName,
            ask.words,
            Kind(ask, papers),
            help: ask.help,
            isOptional: ask.isOptional,
            answers: ask.answers,
            error: ask.fault ?? error
        )
    }
}

extension Prompt.Kind {
    fileprivate init(_ ask: Ask, _ papers: [Paper]) {
        switch ask.kind {
        case .bankAccount: self = .digits
        case .region(let regions):
            self = .select(regions.map { Prompt.Option($0.code, $0.title) })
        case .yesNo:
            self = .choose([
                Prompt.Option("yes", Words(zh: "是", en: "Yes")),
                Prompt.Option("no", Words(zh: "否", en: "No")),
            ])
        case .place(let places, let mayBeNew):
            self = .place(
                places.map { place in
                    let name = Words(zh: place.label, en: "\(place.number) \(place.name.en)")
                    return Prompt.Option(place.label, name)
                },
                mayBeNew: mayBeNew
            )
        case .union(let names):
            self = .union(names.map { Prompt.Option($0.zh, $0) })
        case .member(let names):
            self = .select(names.map { Prompt.Option($0, Words(zh: $0, en: $0)) })
        case .rows(let kind, let members): self = .rows(kind, members: members)
        case .field(.hours): self = .hours(said: ask.fault == nil ? ask.answer : nil)
        case .field(let kind): self.init(kind, papers.filter { $0.field == ask.id })
        }
    }

    private init(_ kind: FieldKind, _ papers: [Paper]) {
        switch kind {
        case .text(let isLong): self = isLong ? .longText : .text
        case .number: self = .number(unit: nil)
        case .money: self = .money
        case .date: self = .date
        case .tick: self = .tick
        case .choose(let choice):
            let options = choice.options.map { Prompt.Option($0.code, $0.title) }
            self = choice.isMany ? .chooseSeveral(options) : .choose(options)
        case .hours: self = .hours(said: nil)
        case .place: self = .place([], mayBeNew: false)
        case .union: self = .union([])
        case .person: self = .contact(isPerson: true)
        case .organisation: self = .contact(isPerson: false)
        case .rows(let rows): self = .rows(rows, members: [:])
        case .checklist(let list):
            let must = Words(zh: "必备", en: "mandatory")
            self = .checklist(
                list.items.map { item in
                    let isMust = list.mandatory.contains(item.code)
                    return Prompt.Option(item.code, item.title, detail: isMust ? must : nil)
                }
            )
        case .files: self = .files(papers.map { FileField.KeptFile($0, canRemove: true) })
        }
    }
}

extension FileField.KeptFile {
    init(_ paper: Paper, at path: String? = nil, canRemove: Bool = false) {
        self.init(
            name: paper.name,
            size: Self.size(paper.bytes),
            path: path ?? "/files/\(paper.id)",
            remove: canRemove ? paper.id : nil
        )
    }

    /// "1.2 MB" or "340 KB".
    private static func size(_ bytes: Int64) -> String {
        guard bytes >= 1 << 20 else { return "\(max(1, bytes >> 10)) KB" }
        let tenths = bytes * 10 >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}

extension Ask {
    /// Whether it is answered with papers.
    var takesPapers: Bool {
        if case .field(.files) = kind { true } else { false }
    }
}
