import Calendar
import FEEL
import Foundation
import Panels
import Programs
import Registry
import Store

/// A case as a panel looks at it.
struct PanelCase {
    let id: CaseID
    let row: CaseRow
    let service: Service
    let answers: FormAnswers
    /// Who applies, by name.
    let organisation: String?
    /// The code of its class.
    let kind: String?
    /// In fen.
    let asked: Int64?

    init(_ row: CaseRow, _ panel: Panel, in tx: Tx, _ context: Context) throws {
        id = row.id
        self.row = row
        let service = try context.services.version(row.service, row.digest).service
        let answers = service.answers(fromCanonical: row.answers) ?? FormAnswers()
        self.service = service
        self.answers = answers
        if case .contact(let contact)? = panel.organisation.flatMap({ answers[$0] }) {
            organisation = contact.name
        } else {
            organisation = try row.organisation.flatMap(tx.organisations.find)?.name
        }
        if case .code(let code)? = panel.cut.per.flatMap({ answers[$0] }) {
            kind = code
        } else {
            kind = nil
        }
        if case .money(let yuan)? = panel.cut.asks.flatMap({ answers[$0] }) {
            asked = (yuan * 100)?.asInt64
        } else {
            asked = nil
        }
    }

    /// What people call it: the first short text that judges read; its number where there is none.
    func title(_ panel: Panel) -> String {
        for id in panel.shows {
            if case .text(isLong: false)? = service.form.field(id)?.kind,
                case .text(let text)? = answers[id]
            {
                return text
            }
        }
        return row.number
    }

    func kindTitle(_ panel: Panel) -> Words? {
        guard let field = panel.cut.per, let kind else { return nil }
        return service.words(ofValue: kind, in: field)
    }
}
