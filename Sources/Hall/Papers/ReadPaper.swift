package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// A paper of a case as a line of a list.
package struct PaperLine: Hashable, Sendable {
    package let id: PaperID
    package let number: String
    package let title: Words
    package let day: CivilDate
    package let caseFile: CaseID
    package let service: String
    package let signer: Words
    /// Whom it is written to.
    package let to: String

    init(_ row: PaperRow, signer: Words, _ context: Context) {
        id = row.id
        number = row.number
        title = Words(zh: row.title, en: row.titleEn)
        day = context.calendar.date(of: row.writtenAt)
        caseFile = row.caseFile
        service = row.service
        self.signer = signer
        to = PaperText(json: row.words)?.zh.to.joined(separator: "、") ?? ""
    }
}

/// Whose paper it is: the applicant's, and of those with a duty over its case. Whoever filed for another
/// reads none, for papers tell of money and reasons.
package struct PaperAtHand: Policy {
    private let id: PaperID

    package init(_ id: PaperID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .visitor { return .logIn }
        guard let row = try tx.papers.find(id) else { return .notFound }
        guard let file = try tx.cases.find(row.caseFile) else { return .notFound }
        return actor == .hall || Roles(of: actor, in: file).readsPapers ? nil : .notFound
    }
}

/// Opens a paper, and notes who did.
package struct ReadPaper: UseCase {
    package struct Answer: Sendable {
        package let line: PaperLine
        package let text: PaperText
        package let sha256: [UInt8]
        package let caseNumber: String
    }

    private let id: PaperID

    package init(_ id: PaperID) {
        self.id = id
    }

    package var policy: any Policy { PaperAtHand(id) }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.papers.find(id), let file = try tx.cases.find(row.caseFile) else {
            throw Refusal.notFound
        }
        if row.isErased { throw Refusal.erased }
        guard let text = PaperText(json: row.words) else { throw Refusal.notFound }
        try tx.audit.add(
            AuditAct(
                "paper.opened.\(row.kind)",
                of: "paper",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                in: row.caseFile
            )
        )
        let signer = try tx.organisations.find(row.signer)?.title ?? Words(zh: "", en: "")
        return Answer(
            line: PaperLine(row, signer: signer, context),
            text: text,
            sha256: row.sha256,
            caseNumber: file.number
        )
    }
}

extension Roles {
    var readsPapers: Bool { isApplicant || !duties.isEmpty }
}

extension CaseWork {
    /// The papers that the case has had, in the order they were written.
    func papers() throws -> [PaperLine] {
        try tx.papers.ofCase(row.id).map { row in
            let signer = try tx.organisations.find(row.signer)?.title ?? published.ownerName
            return PaperLine(row, signer: signer, context)
        }
    }
}

/// What an action would write now, before anybody presses its button. A paper names people in full, so
/// that somebody looked is noted.
package struct PreviewPapers: UseCase {
    private let caseFile: CaseID
    private let action: String
    private let words: String?

    package init(of action: String, on caseFile: CaseID, saying words: String?) {
        self.action = action
        self.caseFile = caseFile
        self.words = words
    }

    package var policy: any Policy { StaffAtHand(caseFile) }

    package func run(in tx: Tx, _ context: Context) throws -> [PaperText] {
        let work = try CaseWork(caseFile, in: tx, context)
        let step = work.service.procedure.step(work.row.state.step)
        let plans = step?.action(action)?.effects ?? []
        return try plans.compactMap { plan in
            guard case .write(let name) = plan, let kind = work.service.paper(name) else {
                return nil
            }
            let text = try work.preview(of: kind, saying: words)
            try tx.audit.add(
                AuditAct(
                    "paper.previewed.\(name)",
                    of: "case",
                    caseFile.raw,
                    at: context.now,
                    by: context.actor.account,
                    in: caseFile
                )
            )
            return text
        }
    }
}
