import Calendar
import Casework
import Ledger
import Programs
import Registry
import Store

/// A claim on the table, with the case whose money it is.
struct RecoveryWork {
    let tx: Tx
    let context: Context
    var row: RecoveryRow
    let work: CaseWork

    var plan: RecoveryPlan { work.service.head.recovery }

    /// Takes up a claim that the actor has to do with; to everybody else it is not there.
    init(_ id: RecoveryID, in tx: Tx, _ context: Context) throws {
        guard let row = try tx.recoveries.find(id) else { throw Refusal.notFound }
        try self.init(row, in: tx, context)
    }

    init(_ row: RecoveryRow, in tx: Tx, _ context: Context) throws {
        self.tx = tx
        self.context = context
        self.row = row
        work = try CaseWork(row.caseFile, in: tx, context)
    }

    /// The account whose money it was.
    func account(of grant: GrantRow) -> ServiceAccount? {
        let service = work.service
        guard let source = service.grant(grant.name)?.from else { return nil }
        return service.account(source) ?? service.grant(source)?.from.flatMap(service.account)
    }

    func grant() throws -> GrantRow {
        guard let grant = try tx.grants.find(row.grant) else { throw Refusal.notFound }
        return grant
    }

    /// What was given, as people read it.
    func title() throws -> Words { work.service.words(.grant(try grant().name)) }

    /// Who holds a duty over the case, as far as the actor is concerned.
    func holdDuty(_ duty: String) throws {
        guard let colleague = context.actor.colleague else { return }
        guard colleague.duties(at: row.handlingPath).contains(duty) else {
            throw Refusal.notYourDuty
        }
    }

    /// Whoever had a hand in the claim, or in what is objected to, is not the second one.
    func holdSecondHand(_ duty: String) throws {
        let hands = context.actor.hands(holding: [duty], at: row.handlingPath)
        guard !row.hands.isDisjoint(with: hands) else { return }
        throw Refusal(
            Words(
                zh: "追回要由两个人办，这一笔您经过手。",
                en: "A claim takes two people, and you had a hand in this one."
            ),
            remedy: Words(
                zh: "请另一位主管，或上一级工会的主管办理。",
                en: "Ask another supervisor, or one of the union above."
            )
        )
    }

    /// In whose place the actor acts for a duty.
    func absent(_ duty: String) -> UserID? {
        context.actor.colleague?.inPlaceOf(holding: [duty], at: row.handlingPath).min()
    }

    func hold(_ states: RecoveryRow.State...) throws {
        guard states.contains(row.state) else { throw Refusal.otherClaim }
    }

    /// A line of the case's story, and of the audit with it.
    func note(_ deed: RecoveryNote, _ words: String? = nil, isShown: Bool = true) throws {
        try work.note(.recovery, action: deed.rawValue, words: words, isShown: isShown)
    }

    /// Tells whoever had the money, or colleagues.
    func tell(_ who: [String], _ code: String, _ zh: String, _ en: String) throws {
        let (service, title) = (work.service.title, try title())
        let number = work.row.number
        try Messenger(tx, context).tell(
            who,
            code: "recovery \(row.id) \(code)",
            MessageText(
                Words(
                    zh: "“\(service.zh)”（\(number)）的“\(title.zh)”：\(zh)",
                    en: "\(service.en) (\(number)), \(title.en): \(en)"
                ),
                template: "case-news",
                parameters: ["service": service.zh, "number": number, "action": "追回款项"]
            ),
            about: work.row
        )
    }

    /// Ends the claim.
    mutating func end(_ state: RecoveryRow.State, saying words: String? = nil) throws {
        row.state = state
        row.endedAt = context.now
        row.endedBy = context.actor.account
        row.endWords = words
        try tx.recoveries.save(row)
    }
}

/// What the story of a case says of a claim.
enum RecoveryNote: String {
    case claimed
    case cameIn = "came in"
    case undone
    case contested
    case answered
    case repaid
    case waived
    case dropped
    case late

    var title: Words {
        switch self {
        case .claimed: Words(zh: "追回款项", en: "Money claimed back")
        case .cameIn: Words(zh: "退回款到账", en: "Money came back")
        case .undone: Words(zh: "更正退回款", en: "A repayment was noted wrongly")
        case .contested: Words(zh: "对追回有异议", en: "An objection to the claim")
        case .answered: Words(zh: "答复异议", en: "The objection was answered")
        case .repaid: Words(zh: "已全部退回", en: "All of it is paid back")
        case .waived: Words(zh: "余款不再追回", en: "The rest is waived")
        case .dropped: Words(zh: "不再追回", en: "The claim was dropped")
        case .late: Words(zh: "追回到期未退", en: "The claim is overdue")
        }
    }
}

extension Refusal {
    /// Somebody has gone on with it meanwhile.
    package static let otherClaim = Refusal(
        Words(zh: "这笔追回现在不能这样办。", en: "The claim does not stand there any more."),
        remedy: Words(zh: "请刷新页面，看看最新情况。", en: "Reload the page to see where it stands.")
    )
}

extension String {
    /// Words that somebody else will read: between two signs and five hundred.
    func reason(named field: String) throws -> String {
        let said = trimmed
        guard (2...500).contains(said.count) else {
            throw UnfinishedForm(
                faults: [
                    field: Words(
                        zh: "请写 2 到 500 个字，当事人要看得懂为什么。",
                        en: "Write 2 to 500 characters that the person concerned understands."
                    )
                ],
                unanswered: []
            )
        }
        return said
    }
}
