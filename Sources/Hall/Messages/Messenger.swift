import Calendar
import Casework
import Programs
import Registry
import Store

/// Tells people what happened to a case: kept in the hall for them to read, and sent to a phone where
/// it is the applicant who must know.
struct Messenger {
    private let tx: Tx
    private let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// Tells parties and duties of a case; the same thing is never said twice.
    func tell(
        _ who: [String],
        _ occasion: Occasion,
        about row: CaseRow,
        of published: Published
    )
        throws
    {
        let words = occasion.words(of: row, in: published.service)
        try tell(who, News(code: occasion.code, words: words), row)
    }

    /// Tells those who are to act that a case has come to them.
    func task(_ who: [String], in step: String, about row: CaseRow, of published: Published) throws
    {
        let (title, name) = (published.service.title, published.service.words(.step(step)))
        let words = Words(
            zh: "“\(title.zh)”（\(row.number)）已到“\(name.zh)”，请办理。",
            en: "\(title.en) (\(row.number)) has come to you: \(name.en)."
        )
        try tell(who, News(code: "task \(step)", words: words), row)
    }

    /// What is said, and the code by which it is said once.
    private struct News {
        let code: String
        let words: Words
    }

    private func tell(_ who: [String], _ news: News, _ row: CaseRow) throws {
        for party in Set(who) {
            if party == Step.applicant {
                try tellApplicant(news, row)
            } else {
                try tellDuty(party, news, row)
            }
        }
    }

    private func tellApplicant(_ news: News, _ row: CaseRow) throws {
        guard let applicant = row.applicant else { return }
        let accounts = try tx.accounts.ofPerson(applicant).map(\.id)
        for account in Set(accounts + [row.filer].compactMap { $0 }) {
            try keep(news, row, account: account)
        }
        if let phone = try tx.people.find(applicant)?.phone {
            try add(
                row,
                news,
                to: "phone",
                MessageRow(
                    id: tx.mint.id(),
                    person: applicant,
                    caseFile: row.id,
                    channel: MessageChannel.sms,
                    address: phone,
                    words: news.words.json,
                    onceKey: "",
                    nextTryAt: context.now,
                    madeAt: context.now
                )
            )
        }
    }

    private func tellDuty(_ duty: String, _ news: News, _ row: CaseRow) throws {
        let line = try tx.organisations.line(to: row.handlingPath).map(\.id)
        let holders = try tx.accounts.holders(of: duty, at: line, on: context.today)
        for account in Set(holders.map(\.account)) {
            try keep(news, row, account: account)
        }
    }

    /// Kept in the hall: there is nothing to send, so it has arrived.
    private func keep(_ news: News, _ row: CaseRow, account: UserID) throws {
        try add(
            row,
            news,
            to: account.description,
            MessageRow(
                id: tx.mint.id(),
                account: account,
                caseFile: row.id,
                channel: MessageChannel.hall,
                words: news.words.json,
                onceKey: "",
                state: .sent,
                nextTryAt: context.now,
                madeAt: context.now,
                sentAt: context.now
            )
        )
    }

    private func add(
        _ row: CaseRow,
        _ news: News,
        to whom: String,
        _ message: MessageRow
    )
        throws
    {
        var message = message
        message.onceKey = "case \(row.id) \(news.code) \(row.state.version) \(whom)"
        try tx.messages.add(message)
    }
}

extension Occasion {
    fileprivate var code: String {
        switch self {
        case .asked: "asked"
        case .closed: "closed"
        case .warned(let step): "warned \(step)"
        case .late(let step): "late \(step)"
        case .action(let action): "action \(action)"
        }
    }

    /// What is said, in plain words, with the case's number and never anybody's name.
    fileprivate func words(of row: CaseRow, in service: Service) -> Words {
        let (title, number) = (service.title, row.number)
        switch self {
        case .asked(let words):
            return Words(
                zh: "您的“\(title.zh)”（\(number)）需要补充：\(words ?? "")",
                en: "Your \(title.en) (\(number)) needs more information: \(words ?? "")"
            )
        case .closed(let outcome):
            let end = service.words(.outcome(outcome))
            return Words(
                zh: "您的“\(title.zh)”（\(number)）已办结：\(end.zh)。",
                en: "Your \(title.en) (\(number)) is closed: \(end.en)."
            )
        case .warned(let step):
            let name = service.words(.step(step))
            return Words(
                zh: "“\(title.zh)”（\(number)）的“\(name.zh)”快到期了，请尽快办理。",
                en: "\(name.en) of \(title.en) (\(number)) is due soon."
            )
        case .late(let step):
            let name = service.words(.step(step))
            return Words(
                zh: "“\(title.zh)”（\(number)）的“\(name.zh)”已超期。",
                en: "\(name.en) of \(title.en) (\(number)) is overdue."
            )
        case .action(let action):
            let name = service.words(ofAction: action)
            return Words(
                zh: "“\(title.zh)”（\(number)）有新进展：\(name.zh)。",
                en: "\(title.en) (\(number)): \(name.en)."
            )
        }
    }
}
