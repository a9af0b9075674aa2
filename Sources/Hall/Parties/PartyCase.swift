package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// A case as a party sees it that has no account: what is asked of it, what it promised, and nothing of
/// anybody else.
package struct PartyCase: Sendable {
    package let number: String
    package let service: Words
    /// What the party is in the case, and how it is called.
    package let party: Words
    package let name: String
    /// The union that handles the case.
    package let union: Words
    package let step: Words
    package let isOver: Bool
    package let version: Int
    package let promises: [PromiseLine]
    package let choices: [Choice]
    /// The texts that its sides agree on, with the party's own words to them.
    package let texts: [CaseText]
    /// What the party itself has said and done, and the lines about its promises.
    package let story: [Told]

    package struct Choice: Sendable {
        package let action: String
        package let title: Words
        package let needsWords: Bool
        package let takesWords: Bool
        package let asks: [Ask]
        package let papers: [Paper]
    }

    package struct Told: Sendable {
        package let at: CivilDateTime
        package let title: Words
        package let words: Words?
        package let answers: [CaseView.Answered]
    }
}

/// A promise as a page shows it.
package struct PromiseLine: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case open
        case kept
        case broken
        case paidLate
        case ended
    }

    package let title: Words
    /// Who gave it, as the service calls that party and as it is called.
    package let by: Words
    /// In fen.
    package let sum: Int64?
    package let paid: Int64
    package let until: CivilDate
    package let state: State
}

extension CaseWork {
    /// The promises of the case; of one party only where asked for.
    func promiseLines(of party: String? = nil) throws -> [PromiseLine] {
        guard !row.state.promises.isEmpty else { return [] }
        let members = try tx.parties.of(row.id)
        return row.state.promises.filter { party == nil || $0.by == party }.map { promise in
            let title = service.words(.party(promise.by))
            let names = members.filter { $0.party == promise.by }.map(\.name)
            let called = names.count == 1 ? names[0] : nil
            return PromiseLine(
                title: service.words(.promise(promise.name)),
                by: Words(
                    zh: called.map { "\(title.zh)（\($0)）" } ?? title.zh,
                    en: called.map { "\(title.en) (\($0))" } ?? title.en
                ),
                sum: promise.sum,
                paid: promise.paid,
                until: promise.until,
                state: promise.lineState
            )
        }
    }
}

extension CasePromise {
    fileprivate var lineState: PromiseLine.State {
        if kept != nil { return .kept }
        if paidLate != nil { return .paidLate }
        if broken != nil { return .broken }
        return ended == nil ? .open : .ended
    }
}

/// Opens a party's own part of a case; nil where the code has not been given in this browser.
package struct OpenPartyCase: Question {
    private let token: [UInt8]
    private let session: [UInt8]?
    private let typed: [String: [String: [String]]]

    /// - Parameter typed: What was just sent to an action's form, by the action.
    package init(
        _ token: [UInt8],
        session: [UInt8]?,
        typed: [String: [String: [String]]] = [:]
    ) {
        self.token = token
        self.session = session
        self.typed = typed
    }

    /// Whoever holds the link and has given its code may.
    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> PartyCase? {
        let door = try PartyDoor(token, in: tx, context)
        guard let session, door.link.sessionHash == session.sha256 else { return nil }
        let work = try CaseWork(door.member.caseFile, in: tx, context)
        let party = door.member.party
        let union = try tx.organisations.find(work.row.handling)?.title
        return PartyCase(
            number: work.row.number,
            service: work.service.title,
            party: work.service.words(.party(party)),
            name: door.member.name,
            union: union ?? work.published.ownerName,
            step: work.service.words(.step(work.row.state.step)),
            isOver: work.row.state.isClosed,
            version: work.row.state.version,
            promises: try work.promiseLines(of: party),
            choices: try work.choices(of: door.member, typed),
            texts: try work.texts(as: [door.member.id]),
            story: try work.story(of: party)
        )
    }
}

extension CaseWork {
    fileprivate func choices(
        of member: CasePartyRow,
        _ typed: [String: [String: [String]]]
    ) throws -> [PartyCase.Choice] {
        guard !row.state.isClosed else { return [] }
        let papers = try tx.files.of(.caseFile(row.id))
        let (party, id) = (member.party, member.id.description)
        let isAwaited = row.state.awaited.contains(id) && !row.state.answered.contains(id)
        return try service.procedure.actions(in: row.state, for: [party])
            .filter { $0.whenAll.isEmpty || isAwaited }
            .map { action in
                let form = try form(of: action.id, typed[action.id] ?? [:], by: [party])
                // Who promises is known: it is whoever asks.
                let asks = try asks(form).filter { $0.id != Promise.giver }
                let sent = asks.flatMap(\.answers)
                return PartyCase.Choice(
                    action: action.id,
                    title: service.words(.action(action.id, step: row.state.step)),
                    needsWords: action.say == .required,
                    takesWords: action.say != .none,
                    asks: asks,
                    papers: papers.filter { sent.contains($0.id.description) }.map(Paper.init)
                )
            }
    }

    /// What the party said and did, told by the deeds that only it could do, and its promises' fate.
    fileprivate func story(of party: String) throws -> [PartyCase.Told] {
        let deeds = try tx.cases.events(of: row.id).filter { event in
            event.kind == CaseNote.acted.rawValue && event.party == party
        }
        return deeds.map { event in
            PartyCase.Told(
                at: context.calendar.zone.civil(event.at),
                title: service.title(of: event),
                words: event.words.map { Words(zh: $0, en: $0) },
                answers: answered(event).map { form, answers in
                    form.fields.compactMap { field in
                        answers[field.id].map {
                            CaseView.Answered(
                                field: field.id,
                                title: field.title,
                                answer: service.words(of: $0, to: field)
                            )
                        }
                    }
                } ?? []
            )
        }
    }
}

/// Does at a party's door what the file lets the party do.
package struct ActAtPartyDoor: UseCase {
    private let token: [UInt8]
    private let session: [UInt8]
    private let action: String
    private let words: String?
    private let answers: [String: [String]]
    private let version: Int

    package init(
        _ token: [UInt8],
        session: [UInt8],
        _ action: String,
        saying words: String?,
        answering answers: [String: [String]],
        seeing version: Int
    ) {
        self.token = token
        self.session = session
        self.action = action
        self.words = words
        self.answers = answers
        self.version = version
    }

    /// Whoever holds the link and has given its code may.
    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws {
        let door = try PartyDoor(token, session: session, in: tx, context)
        var work = try CaseWork(door.member.caseFile, in: tx, context)
        try work.act(
            action,
            as: [door.member.party],
            by: door.member.id,
            saying: words,
            answering: answers,
            seeing: version
        )
    }
}

/// Takes a paper at a party's door, for a question of an action that the party may do.
package struct AddFileAtPartyDoor: UseCase {
    private let token: [UInt8]
    private let session: [UInt8]
    private let field: String
    private let name: String
    private let bytes: [UInt8]

    package init(
        _ token: [UInt8],
        session: [UInt8],
        field: String,
        name: String,
        bytes: [UInt8]
    ) {
        self.token = token
        self.session = session
        self.field = field
        self.name = name
        self.bytes = bytes
    }

    /// Whoever holds the link and has given its code may.
    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws {
        let door = try PartyDoor(token, session: session, in: tx, context)
        let work = try CaseWork(door.member.caseFile, in: tx, context)
        let actions = work.service.procedure.actions(in: work.row.state, for: [door.member.party])
        let asks = actions.contains { action in
            work.service.action(action.id, in: work.row.state.step)?.form.field(field)?.kind.isFiles
                == true
        }
        guard asks else { throw Refusal.notFound }
        let add = AddFile(to: .caseFile(work.row.id), field: field, name: name, bytes: bytes)
        _ = try add.run(in: tx, context)
    }
}
