package import Calendar
package import Programs
package import Store

/// Whether a paper is genuine, for whoever holds it: what it is, who issued it and when; nothing about
/// anybody.
package struct CheckPaper: Question {
    package struct Proof: Hashable, Sendable {
        package let number: String
        package let title: Words
        package let signer: Words
        package let day: CivilDate
        /// Of the frozen text.
        package let sha256: [UInt8]
    }

    /// Where anybody checks.
    package static let path = "/papers/verify"

    private let code: String

    package init(_ code: String) {
        self.code = code
    }

    package var policy: any Policy { Anyone() }

    /// Nil where no paper has this code.
    package func answer(in tx: Tx, _ context: Context) throws -> Proof? {
        guard let code = WrittenPapers.code(typed: code), let row = try tx.papers.withCode(code)
        else { return nil }
        return Proof(
            number: row.number,
            title: Words(zh: row.title, en: row.titleEn),
            signer: try tx.organisations.find(row.signer)?.title ?? Words(zh: "", en: ""),
            day: context.calendar.date(of: row.writtenAt),
            sha256: row.sha256
        )
    }
}
