import FEEL
import Testing

@testable import Programs

/// What is left of answers when a case is erased: enough to count again, and no words.
@Suite struct RemainsTests {
    @Test func `lines stay lines, with what can be counted and nobody's name`() throws {
        let folder = try Folders.load("heze-1345-membership", in: Folders.catalogue)
        let service = try #require(folder.service().service)
        let kind = try #require(service.form.field("adults")).kind
        guard case .rows(let rows) = kind else {
            Issue.record("adults are no lines")
            return
        }
        // Each line answers every question: the first of the choices, and a text that says something.
        let lines = (1...3).map { number in
            RowAnswer(
                Dictionary(
                    uniqueKeysWithValues: rows.columns.map { column in
                        (column.id, Self.answer(to: column.kind, number))
                    }
                )
            )
        }
        let answers = FormAnswers(["front door": .text("清华路501"), "adults": .rows(lines)])
        let left = service.remains(of: answers, for: service.counts)
        let again = try #require(service.answers(fromCanonical: left.canonical))
        #expect(again == left && left["front door"] == nil)
        guard case .rows(let kept)? = again["adults"] else {
            Issue.record("no lines are left")
            return
        }
        #expect(kept.count == 3)
        for secret in ["王", "清华", "机密", "12900"] { #expect(!left.canonical.contains(secret)) }
        let now = try Hardship.now()
        for measure in service.counts where measure.lines != nil {
            for (before, after) in zip(lines, kept) {
                #expect(
                    measure.reading(of: before, in: service, at: now)
                        == measure.reading(of: after, in: service, at: now)
                )
            }
        }
        // Without a measure that counts them nothing is left.
        #expect(service.remains(of: answers, for: []) == FormAnswers())
    }

    private static func answer(to kind: FieldKind, _ number: Int) -> FormAnswer {
        switch kind {
        case .choose(let choice):
            let codes = choice.options.map(\.code)
            return choice.isMany ? .codes([codes[0]]) : .code(codes[number % codes.count])
        case .person, .organisation:
            return .contact(ContactAnswer(name: "王\(number)", phone: "1290000000\(number)"))
        case .number, .money: return .number(Decimal34(Int64(number)))
        case .tick: return .tick(true)
        default: return .text("机密\(number)")
        }
    }
}
