import Calendar
package import Hall
package import Programs
import Store

/// Plays a service's scenario through the same use cases as the pages and the batch importer: there is
/// no back door, so what is seen here is what a city will see.
package struct Rehearsal {
    private var stage: Stage
    private var failures: [ScenarioFailure] = []

    /// Plays a scenario on an empty hall of its own.
    ///
    /// The services that its cases open are played beside it.
    ///
    /// Time passes as it would on a machine that never sleeps: every clock fires when it is due.
    ///
    /// - Parameter look: What is done with the hall when the last step is over.
    package static func run(
        _ scenario: Scenario,
        of service: Service,
        beside neighbours: [Service] = [],
        then look: (Hall) async throws -> Void = { _ in }
    ) async throws -> [ScenarioFailure] {
        var rehearsal = Rehearsal(
            stage: try await Stage.set(for: scenario, of: service, beside: neighbours)
        )
        for step in scenario.steps {
            try await rehearsal.play(step)
        }
        try await look(rehearsal.stage.hall)
        return rehearsal.failures
    }

    private init(stage: Stage) {
        self.stage = stage
    }

    private mutating func play(_ step: Scenario.Step) async throws {
        try await stage.pass(until: step.at)
        var refusal: Words?
        do {
            let before = try await stage.openedBefore(step)
            try await stage.perform(step)
            try await stage.nameOpened(by: step, beside: before)
        } catch let no as Refusal {
            refusal = no.reason
        } catch let no as NotEligible {
            refusal = no.refusal.reason
        } catch let form as UnfinishedForm {
            refusal = form.words(stage.service)
        }
        if let refusal, !step.expectsRefusal {
            fail(step, Words(zh: "被拒绝：\(refusal.zh)", en: "Refused: \(refusal.en)"))
        }
        for expectation in step.expectations {
            if let message = try await stage.missed(expectation, in: step, refusal: refusal) {
                fail(step, message)
            }
        }
        stage.noteStep()
    }

    private mutating func fail(_ step: Scenario.Step, _ message: Words) {
        failures.append(ScenarioFailure(place: step.place, message: message))
    }
}

/// Where a hall plays the scenarios of a service that is being written.
package struct RehearsalStage: ScenarioStage {
    package init() {}

    package func play(
        _ scenario: Scenario,
        of service: Service,
        beside neighbours: [Service]
    ) async throws -> [ScenarioFailure] {
        try await Rehearsal.run(scenario, of: service, beside: neighbours)
    }
}

extension Scenario.Step {
    fileprivate var expectsRefusal: Bool {
        expectations.contains { if case .refused = $0 { true } else { false } }
    }
}

extension UnfinishedForm {
    fileprivate func words(_ service: Service) -> Words {
        let faults = self.faults.sorted { $0.key < $1.key }
        let names = unanswered.map { service.words(.field($0)) }
        return Words(
            zh: "表单未填好：" + faults.map { "\($0.key)：\($0.value.zh)" }.joined()
                + names.map(\.zh).joined(separator: "、"),
            en: "The form is unfinished: " + faults.map { "\($0.key): \($0.value.en)" }.joined()
                + names.map(\.en).joined(separator: ", ")
        )
    }
}
