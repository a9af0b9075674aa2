import Decisions
import FEEL
import Testing

/// Models made to exhaust whoever reads them: each ends, soon, with a reason.
@Suite struct HostileModelTests {
    /// Decisions that each need the next, in file order or against it.
    private func chain(_ length: Int, reversed: Bool) -> String {
        let decisions = (0..<length).map { number in
            let next = "d\(number + 1)"
            return number == length - 1
                ? Models.decision("d\(number)", "1")
                : Models.decision("d\(number)", "\(next) + 1", needs: Models.needsDecision(next))
        }
        return (reversed ? decisions.reversed() : decisions).joined()
    }

    @Test(arguments: [false, true])
    func `a chain of decisions as long as the stack is cut`(reversed: Bool) throws {
        let model = try Models.model(chain(4_000, reversed: reversed))
        let answer = model.evaluate(decision: "d0", inputs: [], in: Environment())
        #expect(answer.value.isNull)
        #expect(!answer.diagnostics.isEmpty)
        #expect(model.faults.isEmpty == reversed)
    }

    @Test(arguments: [false, true])
    func `a chain that people would draw is followed to its end`(reversed: Bool) throws {
        let answer = try Models.answer(chain(90, reversed: reversed), "d0")
        #expect(answer.value == Tables.number(90))
    }

    @Test func `a chain of functions is cut`() throws {
        let functions = (0..<4_000).map { number in
            Models.knowledge(
                "f\(number)",
                [],
                number == 3_999 ? "1" : "f\(number + 1)()",
                needs: number == 3_999 ? "" : Models.needsKnowledge("f\(number + 1)")
            )
        }
        let decision = Models.decision("d", "f0()", needs: Models.needsKnowledge("f0"))
        let answer = try Models.answer(functions.joined() + decision)
        #expect(answer.value.isNull && !answer.diagnostics.isEmpty)
    }

    @Test func `more elements than anyone draws are refused`() throws {
        let decisions = (0..<5_001).map { Models.decision("d\($0)", "1") }
        let fault = try #require(throws: ModelFault.self) {
            try Models.definitions(decisions.joined())
        }
        #expect(fault.en.contains("5000"))
    }

    @Test func `namespaces that each element would copy are refused`() throws {
        let many = (0..<201).map { "xmlns:p\($0)=\"u\"" }.joined(separator: " ")
        let fault = try #require(throws: ModelFault.self) {
            try DMNReader.read(Array("<a\n\(many)/>".utf8))
        }
        #expect(fault.en.contains("namespaces"))
    }

    @Test func `types that hold each other and values that double end`() throws {
        let types = (0..<40).map { number in
            """
            <itemDefinition name="t\(number)"><itemComponent name="x"><typeRef>t\(number + 1)</typeRef>
            </itemComponent><itemComponent name="y"><typeRef>t\(number + 1)</typeRef></itemComponent>
            </itemDefinition>
            """
        }
        let doubling = (0..<50).map { number in
            Models.decision(
                "d\(number)",
                "[d\(number + 1), d\(number + 1)]",
                needs: Models.needsDecision("d\(number + 1)")
            )
        }
        let answer = try Models.answer(
            types.joined() + Models.input("n", type: "t0") + doubling.joined()
                + Models.decision("d50", "n", needs: Models.needsInput("n")),
            "d0"
        )
        #expect(answer.value.isNull && !answer.diagnostics.isEmpty)
    }
}
