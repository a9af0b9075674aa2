import Programs
import Registry
import Store

/// The papers that lie ready for a form, by the question they answer: those of its draft, and what
/// came by a lead's link.
struct ReadyPapers {
    private let byField: [String: [FileRow]]

    init(
        for form: Form,
        draft: DraftID?,
        lead: LeadID?,
        in tx: Tx
    ) throws {
        let owners = [draft.map(FileRow.Owner.draft), lead.map(FileRow.Owner.lead)]
        var papers = try owners.compactMap { $0 }.flatMap(tx.files.of)
        var byField: [String: [FileRow]] = [:]
        for field in form.fields where field.kind.isFiles {
            // What came by a link says of no question; it answers the first that asks for papers.
            let isOwn = { (paper: FileRow) in paper.field == field.id || paper.field.isEmpty }
            byField[field.id] = papers.filter(isOwn)
            papers.removeAll(where: isOwn)
        }
        self.byField = byField
    }

    /// What answers a question, as a form sends it.
    func answers(to field: FormField) -> [String] {
        byField[field.id, default: []].map(\.id.description)
    }

    /// All of them, each with its question.
    var papers: [Paper] {
        byField.sorted { $0.key < $1.key }.flatMap { field, rows in
            rows.map { Paper($0, answering: field) }
        }
    }
}
