package import Calendar
import Papers
package import Programs
import Registry
package import Store

/// The register of issued numbers: every paper of the cases within one's reach, the latest first.
package struct PaperRegister: Question {
    package struct Answer: Sendable {
        package let lines: [PaperLine]
        package let total: Int
        /// The services that can write papers, for the filter.
        package let services: [(id: String, title: Words)]
    }

    package struct Wish: Hashable, Sendable {
        package var service: String?
        package var from: CivilDate?
        /// The last day.
        package var until: CivilDate?

        package init(service: String? = nil, from: CivilDate? = nil, until: CivilDate? = nil) {
            self.service = service
            self.from = from
            self.until = until
        }
    }

    private let wish: Wish
    private let skipping: Int
    private let limit: Int

    package init(_ wish: Wish, skipping: Int = 0, limit: Int = 50) {
        self.wish = wish
        self.skipping = skipping
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let filter = filter(context)
        let rows = try tx.papers.register(filter, skipping: skipping, limit: limit)
        let signers = try tx.organisations.find(anyOf: Array(Set(rows.map(\.signer))))
        return Answer(
            lines: rows.map { row in
                let signer = signers[row.signer]?.title ?? Words(zh: "", en: "")
                return PaperLine(row, signer: signer, context)
            },
            total: try tx.papers.count(filter),
            services: context.services.open.filter { !$0.service.papers.isEmpty }
                .map { ($0.service.id, $0.service.title) }
        )
    }

    /// Whoever handles such cases at a union sees what was written in its cases and in those below it.
    private func filter(_ context: Context) -> PaperFilter {
        let duties = DeskDuties(context.services).writing
        let posts = context.actor.colleague?.posts.filter { duties.contains($0.duty) } ?? []
        return PaperFilter(
            within: context.actor == .hall ? nil : posts.map { PathRange(below: $0.path) },
            service: wish.service,
            from: wish.from.map { context.calendar.start(of: $0) },
            until: wish.until.map { context.calendar.end(of: $0) }
        )
    }
}

extension Hall {
    /// The register as a workbook.
    package func paperRegister(
        _ wish: PaperRegister.Wish,
        in language: Language,
        by actor: Actor
    ) async throws -> [UInt8] {
        try await perform(NoteRegister(), as: actor)
        let isChinese = language == .zh
        let file = try TableFile(.xlsx, sheet: isChinese ? "发文登记簿" : "Papers")
        let columns =
            isChinese
            ? ["文号", "标题", "日期", "签发单位", "服务"]
            : ["Number", "Title", "Date", "Signed by", "Service"]
        try file.begin(Array(zip(columns, [24, 36, 14, 28, 28])))
        var seen = 0
        while true {
            let part = try await ask(
                PaperRegister(wish, skipping: seen, limit: 500),
                as: actor
            )
            let titles = Dictionary(
                part.services.map { ($0.id, $0.title[language]) },
                uniquingKeysWith: { first, _ in first }
            )
            for line in part.lines {
                try file.write(
                    [
                        line.number, line.title[language], line.day.description,
                        line.signer[language], titles[line.service] ?? line.service,
                    ].map { .init($0) }
                )
            }
            seen += part.lines.count
            if part.lines.count < 500 { break }
        }
        return try file.finish()
    }
}

/// That the register was taken away.
private struct NoteRegister: UseCase {
    var policy: any Policy { StaffOnly() }

    func run(in tx: Tx, _ context: Context) throws {
        try tx.audit.add(
            AuditAct(
                "papers.exported",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: context.actor.account
            )
        )
    }
}
