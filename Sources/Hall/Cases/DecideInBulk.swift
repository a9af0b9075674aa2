import Casework
import Programs
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
        /// Whether it waits for a second signature now.
        package var isHeld = false
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
        try lines.enumerated().map { place, line in
            let id = CaseID(raw: line.caseFile)
            // A foreign case answers like an unknown one: without its number.
            guard let row = try tx.cases.find(id), Roles(of: context.actor, in: row).seesCase else {
                return Result(caseFile: id.raw, number: "", refusal: .notFound)
            }
            guard place < Self.most else {
                return Result(caseFile: id.raw, number: row.number, refusal: .nextTime)
            }
            var isHeld = false
            let refusal = try tx.refusal {
                var work = try CaseWork(row, in: tx, context)
                try work.act(action, saying: words, seeing: line.version)
                isHeld = work.row.state.step == Step.signature
            }
            return Result(caseFile: id.raw, number: row.number, refusal: refusal, isHeld: isHeld)
        }
    }
}

extension Tx {
    /// Tries one line of many: its refusal, which leaves nothing behind, or nil where it was done.
    func refusal(of body: () throws -> Void) throws -> Refusal? {
        switch try attempt(body) {
        case .success: return nil
        case .failure(let refusal as Refusal): return refusal
        case .failure(let error): throw error
        }
    }
}

extension Refusal {
    /// What is beyond one sending is not done and not forgotten either.
    static let nextTime = Refusal(
        Words(
            zh: "一次最多办 \(DecideInBulk.most) 件，这一件没有轮到。",
            en: "At most \(DecideInBulk.most) at once: this one was not reached."
        ),
        remedy: Words(zh: "请再办一次其余的。", en: "Do the rest once more.")
    )
}
