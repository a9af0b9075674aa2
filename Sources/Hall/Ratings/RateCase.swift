import Calendar
import Casework
import Programs
import Registry
package import Store

/// Says how a case was handled: once it is over, by its applicant alone, and anew as long as nobody has called.
package struct RateCase: RepeatableUseCase {
    package let caseFile: CaseID
    package let grade: Int
    package let words: String?

    package init(_ caseFile: CaseID, grade: Int, saying words: String?) {
        self.caseFile = caseFile
        self.grade = grade
        self.words = words
    }

    package var policy: any Policy { CaseAtHand(caseFile) }

    package var body: [String] { [caseFile.description, "\(grade)", words ?? ""] }

    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let work = try CaseWork(caseFile, in: tx, context)
        guard try work.canRate, let plan = work.service.head.rating else { throw Refusal.noRating }
        guard RatingPlan.grades.contains(grade) else { throw Refusal.noGrade }
        let said = words?.trimmed.nilIfEmpty
        let before = try tx.ratings.of(caseFile)?.grade
        try tx.ratings.put(
            RatingRow(
                caseFile: caseFile,
                service: work.row.service,
                handlingPath: work.row.handlingPath,
                grade: grade,
                words: said,
                ratedAt: context.now
            )
        )
        // It stands in the trail of the house, and not in the case's own, which those who handled it read.
        try tx.audit.add(
            AuditAct(
                "case.rated",
                of: "case",
                caseFile.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        if grade <= RatingPlan.lowest, before.map({ $0 > RatingPlan.lowest }) ?? true {
            try Messenger(tx, context).tell(
                plan.to,
                over: work.row.handlingPath,
                once: "case \(caseFile) to call \(context.now.milliseconds)",
                .toCall(work.service)
            ) { try !work.hasDecided($0) }
        }
        return grade
    }
}

/// What the applicant of a case has said of how it was handled, and can say.
package struct OwnRating: Hashable, Sendable {
    /// Nil where nothing has been said.
    package let grade: Int?
    package let words: String?
    package let canRate: Bool
    package let wasCalled: Bool
}

extension CaseWork {
    /// Whether whoever asks can say how it was: its applicant, in time, of an end that somebody else made.
    var canRate: Bool {
        get throws {
            guard let plan = service.head.rating, let closed = row.closedAt, !isErased,
                let outcome = row.state.outcome,
                ![Procedure.withdrawn, Procedure.lapsed].contains(outcome),
                Roles(of: context.actor, in: row).isApplicant,
                context.now < plan.within.end(from: closed, in: context.calendar)
            else { return false }
            return try tx.ratings.of(row.id)?.call == nil
        }
    }

    /// Nil where there is nothing to be said, and nothing was.
    func ownRating() throws -> OwnRating? {
        guard Roles(of: context.actor, in: row).isApplicant else { return nil }
        let said = try tx.ratings.of(row.id)
        let canRate = try self.canRate
        guard said != nil || canRate else { return nil }
        return OwnRating(
            grade: said?.grade,
            words: said?.words,
            canRate: canRate,
            wasCalled: said?.call != nil
        )
    }
}

extension MessageText {
    /// Somebody was not content; which case it is stands on the page for those who call.
    fileprivate static func toCall(_ service: Service) -> MessageText {
        let title = service.title
        return MessageText(
            Words(
                zh: "“\(title.zh)”有一件评价不满意，请到“满意度”里回访。",
                en: "Somebody was not content with \(title.en): call them, under Satisfaction."
            ),
            template: "case-task",
            parameters: ["service": title.zh, "number": "", "step": "回访"]
        )
    }
}

extension Refusal {
    fileprivate static let noRating = Refusal(
        Words(zh: "这件事现在不能评价。", en: "This case cannot be rated now."),
        remedy: Words(
            zh: "办结以后、期限以内，由申请人自己评价；已经回访过的不再改。",
            en:
                "Its applicant can, after its end and in time; what somebody has called about stays."
        )
    )
    fileprivate static let noGrade = Refusal(
        Words(zh: "请选一项评价。", en: "Choose how it was.")
    )
}
