import Casework
import Hall
import HallTesting
import Programs
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
