import Registry
package import Store

/// Does one action on many cases in one transaction; each line has its own answer.
package struct DecideInBulk: RepeatableUseCase, Encodable {
    package static let most = 1_000

    package struct Line: Hashable, Sendable, Codable {
        package let caseFile: Int64
        package let version: Int

        package init(_ caseFile: CaseID, seeing version: Int) {
            self.caseFile = caseFile.raw
            self.version = version
        }
    }

    package struct Result: Hashable, Sendable, Codable {
        package let caseFile: Int64
        package let number: String
        /// Nil where it was done.
        package let refusal: Refusal?
    }

    package let action: String
    package let lines: [Line]
    package let words: String?

    package init(_ action: String, on lines: [Line], saying words: String?) {
        self.action = action
        self.lines = lines
        self.words = words
    }

    package var policy: any Policy { StaffOnly() }

    package var body: DecideInBulk { self }

    package func run(in tx: Tx, _ context: Context) throws -> [Result] {
        try lines.prefix(Self.most).map { line in
            let id = CaseID(raw: line.caseFile)
            let number = try tx.cases.find(id)?.number ?? ""
            let attempt = try tx.attempt { try act(on: id, line, in: tx, context) }
            switch attempt {
            case .success: return Result(caseFile: id.raw, number: number, refusal: nil)
            case .failure(let refusal as Refusal):
                return Result(caseFile: id.raw, number: number, refusal: refusal)
            case .failure(let error): throw error
            }
        }
    }

    private func act(on id: CaseID, _ line: Line, in tx: Tx, _ context: Context) throws {
        if let refusal = try CaseAtHand(id).refusal(of: context.actor, in: tx) { throw refusal }
        var work = try CaseWork(id, in: tx, context)
        try work.act(action, saying: words, seeing: line.version)
    }
}
