package import Calendar
package import Programs
import Registry
package import Store

/// What stands behind an upload link, for whoever holds it; nil for one that is over or never was.
package struct OpenUploadLink: Question {
    package struct Door: Sendable {
        /// Who asks for the papers.
        package let union: Words
        package let service: Words
        /// What the service asks for: its questions that are answered by papers.
        package let papers: [Paper]
        package let until: CivilDate
        package let received: Int
        /// How many it still takes.
        package let left: Int
    }

    package struct Paper: Hashable, Sendable {
        package let title: Words
        package let help: Words?
    }

    private let token: [UInt8]

    package init(_ token: [UInt8]) {
        self.token = token
    }

    /// Whoever holds the link may.
    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Door? {
        guard let link = try tx.uploadLinks.find(token.sha256), link.expiresAt > context.now,
            let lead = try link.lead(in: tx),
            let union = try tx.organisations.find(lead.handling)
        else { return nil }
        let service = try context.services.open(lead.service).service
        return Door(
            union: union.title,
            service: service.title,
            papers: service.form.fields.compactMap(Paper.init),
            until: context.calendar.lastDay(before: link.expiresAt),
            received: try tx.files.of(link.owner).count,
            left: Int(link.leftFiles)
        )
    }
}

extension OpenUploadLink.Paper {
    fileprivate init?(_ field: FormField) {
        guard case .files = field.kind else { return nil }
        self.init(title: field.title, help: field.help)
    }
}
