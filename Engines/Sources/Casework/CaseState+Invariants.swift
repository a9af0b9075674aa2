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
        expect(!isClosed || endedIn != nil, "a closed case has ended somewhere")
        expect(
            appealUntil == nil
                || (isClosed && appealed == nil
                    && outcome.map { procedure.outcomes[$0] == .refused } == true),
            "only a refusal that nobody appealed against can be appealed against"
        )
        expect(step != Step.appeal || appealed != nil, "an appeal is against an outcome")
        expect(
            (returnsTo != nil) == Step.detours.contains(step),
            "a case returns somewhere exactly when it is on a detour"
        )
        expect(
            step != Step.objection || returnsTo.flatMap(procedure.step)?.notice != nil,
            "what is objected to is shown to the public"
        )
        expect(clocks.map(\.id) == clocks.map(\.id).sorted(), "clocks stand in the order of ids")
        expect(Set(clocks.map(\.id)).count == clocks.count, "no clock stands there twice")
        expect(clocks.allSatisfy { $0.id <= clocksStarted }, "every clock has been counted")
        expect(
            clocks.filter(\.isRunning).allSatisfy { $0.step == step },
            "only the clock of the present step runs"
        )
        expect(
            clocks.filter { !$0.isRunning && $0.round == nil }.allSatisfy {
                $0.step == returnsTo || (awaits != nil && $0.step == step)
            },
            "only the clock of the asking step rests, or of one that waits"
        )
        expect(
            clocks.allSatisfy { $0.rest != .kept || $0.round != nil },
            "only what is given again is kept while the case is elsewhere"
        )
        expect(
            clocks.allSatisfy { clock in
                guard let ordinary = clock.ordinary else { return true }
                return isUrgent && clock.round == nil && procedure.urgent[clock.step] != nil
                    && (ordinary.rest == nil) == clock.isRunning
                    && (!clock.isRunning || clock.due <= ordinary.due)
            },
            "a shorter term counts in urgent cases, and ends no later than the step's own"
        )
        expect(
            clocks.allSatisfy { clock in
                clock.round.map { round in
                    procedure.step(clock.step)?.every.contains { $0.grant == round } == true
                } ?? true
            },
            "what is given again is written in its step"
        )
        expect(
            awaits.map { procedure.step(returnsTo ?? step)?.action($0) != nil } ?? true,
            "a case waits for an action of its step"
        )
        expect(
            step != Step.signature || awaits != nil,
            "a second signature is under something that was done"
        )
        expect(
            !isFiled || isClosed || step == Step.applicant || reached.contains(step),
            "a step where a case stands has been reached"
        )
        expect(Set(reached).count == reached.count, "no step is reached twice")
        expectPromises(of: procedure, expect)
        expect(
            awaited.isEmpty || procedure.step(returnsTo ?? step)?.each.isEmpty == false,
            "somebody is waited for only where everyone of a party acts"
        )
        expect(
            Set(answered).isSubset(of: awaited) && Set(answered).count == answered.count,
            "only those who are waited for have acted, each once"
        )
        return broken
    }

    private func expectPromises(of procedure: Procedure, _ expect: (Bool, String) -> Void) {
        expect(promises.map(\.id) == promises.map(\.id).sorted(), "promises stand in their order")
        expect(promises.allSatisfy { $0.id <= promisesMade }, "every promise has been counted")
        expect(
            promises.allSatisfy { promise in
                [promise.kept, promise.broken, promise.ended].count { $0 != nil } <= 1
            },
            "a promise is kept or broken or ended, and once"
        )
        expect(
            promises.allSatisfy { $0.paidLate == nil || $0.broken != nil },
            "only a broken promise is paid late"
        )
        expect(
            promises.allSatisfy { !$0.isOpen || $0.sum == nil || $0.rest > 0 },
            "an open promise is not paid yet"
        )
        expect(
            !isClosed || !promises.contains(where: \.isOpen),
            "a closed case waits for no promise"
        )
        let waits = procedure.step(step)?.waitsFor
        expect(
            waits == nil || promises.contains { $0.isOpen && $0.name == waits },
            "a step that waits for a promise has one"
        )
    }
}
