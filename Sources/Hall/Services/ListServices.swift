package import Calendar
package import Programs
import Registry
package import Store

/// Every version of every service that was published here, with who answers for it.
package struct ListServices: Question {
    package struct Line: Sendable {
        package let service: String
        package let title: Words
        package let digest: String
        package let owner: String
        package let status: ProgramRow.Status
        package let publishedOn: CivilDate
        /// Cases that still run under this version.
        package let openCases: Int
    }

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try tx.programs.all().map { row in
            Line(
                service: row.service,
                title: Words(zh: row.title, en: row.titleEn),
                digest: row.digest,
                owner: try tx.organisations.find(row.owner)?.name ?? "",
                status: row.status,
                publishedOn: context.calendar.date(of: row.publishedAt),
                openCases: try tx.cases.openCount(of: row.service, under: row.digest)
            )
        }
    }
}

/// The folder of the version that takes new cases, byte for byte as it was published.
package struct PublishedFolder: Question {
    private let service: String

    package init(of service: String) {
        self.service = service
    }

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> ServiceFolder {
        guard let row = try tx.programs.open(service), let files = try tx.programs.files(row.id),
            let folder = ServiceFolder(packed: files)
        else { throw Refusal.noSuchService }
        return folder
    }
}
