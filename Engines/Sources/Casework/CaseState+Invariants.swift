extension CaseState {
    /// What is wrong with this state under its procedure: empty for every state ``Procedure`` makes.
    public func brokenInvariants(of procedure: Procedure) -> [String] {
        var broken: [String] = []
        func expect(_ holds: Bool, _ sentence: String) {
            if !holds { broken.append(sentence) }
        }
        expect(isFiled || self == .unfiled, "an unfiled case is empty")
        expect(
            !isFiled || isClosed || procedure.step(step) != nil,
            "a filed case stands in a step"
        )
        expect(isClosed == (outcome != nil), "a case has an outcome exactly when it is closed")
        expect(
            outcome.map { procedure.outcomes[$0] != nil } ?? true,
            "the outcome is one of the ends"
        )
        expect(!isClosed || clocks.isEmpty, "a closed case has no clock")
        expect(
            (returnsTo != nil) == (step == Step.applicant),
            "a case returns somewhere exactly when it lies with its applicant"
        )
        expect(clocks.map(\.id) == clocks.map(\.id).sorted(), "clocks stand in the order of ids")
        expect(Set(clocks.map(\.id)).count == clocks.count, "no clock stands there twice")
        expect(clocks.allSatisfy { $0.id <= clocksStarted }, "every clock has been counted")
        expect(
            clocks.filter(\.isRunning).allSatisfy { $0.step == step },
            "only the clock of the present step runs"
        )
        expect(
            clocks.filter { !$0.isRunning }.allSatisfy { $0.step == returnsTo },
            "only the clock of the asking step rests"
        )
        return broken
    }
}
