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
        let text = occasion.text(of: row, in: published.service)
        try tell(who, News(code: occasion.code, text: text), row)
    }

    /// Tells those who are to act that a case has come to them.
    func task(_ who: [String], in step: String, about row: CaseRow, of published: Published) throws
    {
        let text = MessageText.task(in: step, about: row, in: published.service)
        try tell(who, News(code: "task \(step)", text: text), row)
    }

    /// Tells parties and duties something of a case, once for each state of it.
    func tell(_ who: [String], code: String, _ text: MessageText, about row: CaseRow) throws {
        try tell(who, News(code: code, text: text), row)
    }

    /// What is said, and the code by which it is said once.
    private struct News {
        let code: String
        let text: MessageText
    }

    private func tell(_ who: [String], _ news: News, _ row: CaseRow) throws {
        for party in Set(who) {
            if party == Step.applicant {
                try tellApplicant(news, row)
            } else if row.members.contains(where: { $0.party == party }) {
                try tellMembers(of: party, news, row)
            } else {
                try tellDuty(party, news, row)
            }
        }
    }

    private func tellApplicant(_ news: News, _ row: CaseRow) throws {
        guard let applicant = row.applicant else { return }
        let post = post(news, row)
        let accounts = try tx.accounts.ofPerson(applicant).map(\.id)
        for account in Set(accounts + [row.filer].compactMap { $0 }) {
            try post.keep(for: account)
        }
        try post.ring(applicant)
    }

    /// Those of a party whom the registry knows; the others hear from whoever handles the case.
    private func tellMembers(of party: String, _ news: News, _ row: CaseRow) throws {
        let post = post(news, row)
        for person in Set(row.members.filter { $0.party == party }.compactMap(\.person)) {
            for account in try tx.accounts.ofPerson(person) { try post.keep(for: account.id) }
            try post.ring(person)
        }
    }

    private func tellDuty(_ duty: String, _ news: News, _ row: CaseRow) throws {
        let line = try tx.organisations.line(to: row.handlingPath).map(\.id)
        let holders = try tx.accounts.holders(of: duty, at: line, on: context.today)
        let all = Set(holders.map(\.account))
        let meant = row.contact.flatMap { all.contains($0) ? Set([$0]) : nil } ?? all
        let there = try tx.present(meant, on: context.today)
        let heard = try there.isEmpty ? tx.hearing(all, on: context.today) : there
        let post = post(news, row)
        for account in heard {
            try post.keep(for: account)
        }
    }

    /// Tells those of a duty over a part of the house who are among some, and not of which case it is.
    func tell(
        _ duty: String,
        over path: String,
        once: String,
        _ text: MessageText,
        to isMeant: (UserID) throws -> Bool
    ) throws {
        let line = try tx.organisations.line(to: path).map(\.id)
        let holders = try tx.accounts.holders(of: duty, at: line, on: context.today)
        let post = Outbox(text, once: once, about: nil, in: tx, at: context.now)
        let there = try tx.hearing(Set(holders.map(\.account)), on: context.today)
        for account in try there.filter(isMeant) {
            try post.keep(for: account)
        }
    }

    private func post(_ news: News, _ row: CaseRow) -> Outbox {
        Outbox(
            news.text,
            once: "case \(row.id) \(news.code) \(row.state.version)",
            about: row.id,
            in: tx,
            at: context.now
        )
    }
}
