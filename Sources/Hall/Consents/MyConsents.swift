package import Calendar
package import Programs
import Registry
package import Store

/// A yes that is on record about somebody, as the person reads it.
package struct MyConsent: Hashable, Sendable {
    package let address: String
    package let service: Words
    package let purpose: Words
    package let way: Words
    package let words: String?
    package let givenAt: Instant
    package let withdrawnAt: Instant?
    /// What would follow if it were taken back now.
    package let future: ConsentFuture
}

/// Everything a worker has agreed to, newest first.
package struct MyConsents: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [MyConsent] {
        guard let person = context.actor.person else { return [] }
        return try tx.consents.ofPerson(person).reversed()
            .map { try MyConsent($0, in: tx, context) }
    }
}

extension MyConsent {
    fileprivate init(_ row: ConsentRow, in tx: Tx, _ context: Context) throws {
        let service =
            try row.caseFile.flatMap(tx.cases.find)?.service
            ?? row.lead.flatMap(tx.leads.find)?.service
        address = row.id.description
        self.service =
            service.map(context.services.title) ?? Words(zh: "工会服务", en: "Union services")
        purpose =
            Consent.Purpose.named(row.purpose)?.title
            ?? Words(zh: "作为监护人同意", en: "What you agreed to as guardian")
        way = ConsentGiven.Way(rawValue: row.way)?.title ?? Words(zh: row.way, en: row.way)
        words = row.words
        givenAt = row.givenAt
        withdrawnAt = row.withdrawnAt
        future = try ConsentFuture(row, in: tx, context)
    }
}

extension Consent.Purpose {
    fileprivate var title: Words {
        switch self {
        case .proxy: Words(zh: "由工会代为申请", en: "The union applying for you")
        case .use: Words(zh: "使用你填写的内容", en: "Using what you tell us")
        case .deed(let words): words
        }
    }
}
