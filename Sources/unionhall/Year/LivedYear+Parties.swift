import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

extension LivedYear {
    /// Somebody stands for each party that a file knows and nobody has named yet.
    mutating func nameParties(of id: CaseID, as actor: Actor) async throws {
        guard actor.colleague != nil, let row = try await row(id) else { return }
        let named = Set(row.members.map(\.party))
        for party in try service(of: row).parties where !named.contains(party.id) {
            let person = life.dice.pick(life.town.city.people)
            let (name, phone) =
                party.kind.isPerson ? (person.name, person.phone) : ("\(person.name)公司", "")
            let naming = NameParty(id, party.id, name: name, phone: phone)
            do { _ = try await hall.perform(naming, as: actor) } catch is Refusal { return }
        }
    }

    /// What the form of an action is answered with: members of a party by their names, and what was
    /// promised is mostly paid in full.
    mutating func answers(
        to form: Form,
        of service: Service,
        in row: CaseRow
    ) async throws
        -> [String: [String]]
    {
        var answers = answers(of: service).fill(form, &life.dice)
        let members = try await hall.database.read(hall.tenant) { try $0.parties.of(row.id) }
        if let field = form.field(Promise.giver), case .choose(let choice) = field.kind {
            let named = Set(members.map(\.party))
            let codes = choice.options.map(\.code).filter(named.contains)
            if !codes.isEmpty { answers[field.wireName] = [life.dice.pick(codes)] }
        }
        let owed = row.state.promises.first(where: \.isOpen)?.rest
        let yuan = owed.flatMap { life.dice.chance(70) ? max(1, $0 / 100) : nil } ?? 500
        let isPayment = form.field(PostedPayment.payer) != nil
        if isPayment {
            answers[PostedPayment.sum] = [String(yuan)]
            answers[PostedPayment.day] = nil
        }
        for field in form.fields {
            switch field.kind {
            case .person(of: let party?):
                if let one = members.first(where: { $0.party == party }) {
                    answers[field.wireName] = [one.name, one.phone ?? "", one.card ?? ""]
                }
            case .rows(let rows):
                answers[field.wireName] = answers[field.wireName]?.map { line in
                    self.line(line, of: rows, members, total: isPayment ? yuan : nil)
                }
            default: continue
            }
        }
        return answers
    }

    /// Whoever signs sets his own name, and has read it.
    func sign(_ answers: inout [String: [String]], _ form: Form, as actor: Actor) {
        guard form.field(AgreedText.signature) != nil else { return }
        let index = actor.person.flatMap { life.town.order[$0] }
        answers[AgreedText.signature.wireName] =
            [index.map { life.town.city.people[$0].name } ?? "经办人"]
    }

    /// Parties without an account who are waited for mostly answer at their own doors.
    mutating func knockAtDoors(of id: CaseID, as actor: Actor) async throws -> Bool {
        guard actor.colleague != nil, let row = try await row(id) else { return false }
        let service = try self.service(of: row)
        let open = Set(row.state.awaited).subtracting(row.state.answered)
        for member in row.members
        where member.person == nil && open.contains(member.id.description) {
            guard life.dice.chance(80) else { continue }
            if try await knock(member.id, on: id, of: service, as: actor) { return true }
        }
        return false
    }

    private mutating func knock(
        _ member: CasePartyID,
        on id: CaseID,
        of service: Service,
        as actor: Actor
    ) async throws -> Bool {
        let session = hall.entropy.bytes(32)
        do {
            let link = try await hall.makePartyLink(member, as: actor)
            let enter = EnterPartyDoor(link.token, code: link.code, session: session)
            guard try await hall.perform(enter, as: .visitor),
                let opened = try await hall.ask(
                    OpenPartyCase(link.token, session: session),
                    as: .visitor
                ), let row = try await row(id),
                let choice = opened.choices.first,
                let form = service.action(choice.action, in: row.state.step)?.form
            else { return false }
            var answers = try await self.answers(to: form, of: service, in: row)
            sign(&answers, form, as: .visitor)
            let act = ActAtPartyDoor(
                link.token,
                session: session,
                choice.action,
                saying: choice.takesWords ? "已看过。" : nil,
                answering: answers,
                seeing: opened.version
            )
            try await hall.perform(act, as: .visitor)
            return true
        } catch is Refusal {
            return false
        } catch is UnfinishedForm {
            return false
        }
    }

    private func line(
        _ line: String,
        of rows: RowsKind,
        _ members: [CasePartyRow],
        total: Int64?
    ) -> String {
        var cells = rows.cells(of: line)
        for column in rows.columns {
            if case .person(of: let party?) = column.kind,
                let one = members.first(where: { $0.party == party })
            {
                cells[column.wireName] = [one.name, one.phone ?? "", one.card ?? ""]
            }
            if let total, column.id == rows.total { cells[column.wireName] = [String(total)] }
        }
        return rows.line(cells)
    }
}
