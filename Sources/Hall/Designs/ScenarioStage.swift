package import Programs
package import Store

/// Plays scenarios on an empty hall of its own, whatever is in this one.
package protocol ScenarioStage: Sendable {
    /// - Parameter neighbours: The services that its cases open.
    func play(
        _ scenario: Scenario,
        of service: Service,
        beside neighbours: [Service]
    ) async throws -> [ScenarioFailure]
}

/// A scenario that was played, and what did not come as it says.
package struct PlayedScenario: Sendable {
    package let title: String
    package let file: String
    package let failures: [ScenarioFailure]

    package var holds: Bool { failures.isEmpty }
}

extension Hall {
    /// Plays every scenario of a design as it is kept.
    package func rehearse(
        _ design: ServiceDesignID,
        as actor: Actor
    ) async throws -> [PlayedScenario] {
        try await rehearse(try await ask(DesignFolder(design), as: actor).folder)
    }

    /// - Throws: a ``Refusal`` for a folder with errors.
    func rehearse(_ folder: ServiceFolder) async throws -> [PlayedScenario] {
        guard let stage else { throw Refusal.noStage }
        guard let service = folder.service().service else { throw Refusal.designHasErrors }
        let shelf = shelf.now
        let neighbours = service.neighbours.sorted().compactMap { try? shelf.open($0).service }
        // A year mistyped by a century would keep the hall busy for hours.
        return try await withThrowingTaskGroup(of: [PlayedScenario].self) { group in
            group.addTask {
                var played: [PlayedScenario] = []
                for scenario in service.scenarios {
                    played.append(
                        PlayedScenario(
                            title: scenario.title,
                            file: scenario.file,
                            failures: try await stage.play(
                                scenario,
                                of: service,
                                beside: neighbours
                            )
                        )
                    )
                }
                return played
            }
            group.addTask {
                try await Task.sleep(for: longestRehearsal)
                throw Refusal.endless
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }
}

/// How long all scenarios of a service may take together.
private let longestRehearsal = Duration.seconds(120)

/// A design's folder, and which version of it.
package struct DesignFolder: Question {
    private let design: ServiceDesignID

    package init(_ design: ServiceDesignID) {
        self.design = design
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func answer(
        in tx: Tx,
        _ context: Context
    ) throws -> (folder: ServiceFolder, version: Int64) {
        let design = try DesignAtHand(design, in: tx, context)
        return (design.folder, design.row.version)
    }
}

extension Refusal {
    static let designHasErrors = Refusal(
        Words(zh: "草稿里还有错误。", en: "The design has errors."),
        remedy: Words(zh: "先改好标出来的地方。", en: "Mend what is marked first.")
    )
    fileprivate static let endless = Refusal(
        Words(
            zh: "场景跑了两分钟还没跑完，已停下。",
            en: "The scenarios were stopped: they had not ended after two minutes."
        ),
        remedy: Words(
            zh: "看看日期有没有写错年份，或者把场景分小。",
            en: "See whether a year is mistyped, or make them shorter."
        )
    )
    fileprivate static let noStage = Refusal(
        Words(zh: "这里不能跑场景。", en: "Scenarios cannot be played here.")
    )
}
