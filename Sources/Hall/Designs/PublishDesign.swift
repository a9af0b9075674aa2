import Programs
import Registry
package import Store

/// Hands a design to a second person; reached only with its scenarios played.
private struct HandInDesign: UseCase {
    let design: ServiceDesignID
    let version: Int64

    var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    func run(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, seeing: version, in: tx, context)
        let published = try design.published
        try design.expectOwner(of: published?.row)
        guard published?.folder != design.folder else { throw Refusal.nothingChanged }
        guard let account = context.actor.account else { throw Refusal.logIn }
        var row = design.row
        row.basedOn = published?.row.digest
        row.handedInAt = context.now
        row.note = nil
        try tx.serviceDesigns.save(row)
        // Whoever hands it in stands for it, and is not the one who looks at it next.
        try tx.serviceDesigns.addHand(account, to: row.id)
        try design.note("design.hand-in")
    }
}

/// Sends a design back to whoever wrote it, with the reason.
package struct ReturnDesign: UseCase {
    private let design: ServiceDesignID
    private let reason: String
    private let version: Int64

    /// - Parameter version: The design as it was seen.
    package init(_ design: ServiceDesignID, because reason: String, seeing version: Int64) {
        self.design = design
        self.reason = reason
        self.version = version
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, seeing: version, in: tx, context)
        guard design.row.handedInAt != nil else { throw Refusal.designMovedOn }
        let reason = String(reason.trimmed.prefix(1_000))
        guard !reason.isEmpty else { throw Refusal.sayWhy }
        var row = design.row
        row.handedInAt = nil
        row.note = reason
        try tx.serviceDesigns.save(row)
        try design.note("design.return", words: "\(row.folder): \(reason)")
    }
}

/// Publishes what another person has handed in; reached only with its scenarios played once more.
private struct PublishDesign: UseCase {
    let design: ServiceDesignID
    let version: Int64

    var policy: any Policy { StaffOnly(with: [DesignDuties.writing], fresh: true) }

    func run(in tx: Tx, _ context: Context) throws -> Published {
        let design = try DesignAtHand(design, seeing: version, in: tx, context)
        guard design.row.handedInAt != nil else { throw Refusal.designMovedOn }
        try design.expectAnotherHand()
        let open = try design.published?.row
        try design.expectOwner(of: open)
        guard open?.digest == design.row.basedOn else { throw Refusal.designOvertaken }
        guard let service = design.folder.service().service else {
            throw Refusal.designHasErrors
        }
        let publish = PublishService(design.folder, service, owner: design.row.owner)
        let published = try publish.run(in: tx, context)
        let words = "\(design.row.folder) \(service.version), written by \(try design.hands)"
        try design.note("design.publish", words: words)
        try tx.serviceDesigns.remove(design.row.id)
        return published
    }
}

/// Whether it is somebody's to publish, and there is something to.
private struct MayPublishDesign: Question {
    let design: ServiceDesignID
    let version: Int64

    var policy: any Policy { StaffOnly(with: [DesignDuties.writing], fresh: true) }

    func answer(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, seeing: version, in: tx, context)
        guard design.row.handedInAt != nil else { throw Refusal.designMovedOn }
        try design.expectAnotherHand()
    }
}

extension DesignAtHand {
    fileprivate func expectAnotherHand() throws {
        let written = Set(try tx.serviceDesigns.hands(on: row.id))
        let hands = context.actor.hands(holding: [DesignDuties.writing], at: owner.path)
        guard context.actor.account != nil, written.isDisjoint(with: hands) else {
            throw Refusal.ownDesign
        }
    }
}

extension Hall {
    /// Plays the scenarios and hands a design in where all of them hold.
    package func handInDesign(
        _ design: ServiceDesignID,
        seeing version: Int64,
        as actor: Actor
    ) async throws {
        try await checkDesign(design, seeing: version, as: actor)
        try await perform(HandInDesign(design: design, version: version), as: actor)
    }

    /// Plays the scenarios once more and publishes; new cases are filed under it from now on.
    package func publishDesign(
        _ design: ServiceDesignID,
        seeing version: Int64,
        as actor: Actor
    ) async throws -> Published {
        // What costs nothing is asked before the scenarios are played.
        try await ask(MayPublishDesign(design: design, version: version), as: actor)
        try await checkDesign(design, seeing: version, as: actor)
        let published = try await perform(
            PublishDesign(design: design, version: version),
            as: actor
        )
        shelf.put(published)
        return published
    }

    private func checkDesign(
        _ design: ServiceDesignID,
        seeing version: Int64,
        as actor: Actor
    ) async throws {
        let kept = try await ask(DesignFolder(design), as: actor)
        guard kept.version == version else { throw Refusal.designMovedOn }
        let played = try await rehearse(kept.folder)
        guard !played.isEmpty else { throw Refusal.noScenario }
        let failed = played.filter { !$0.holds }
        guard failed.isEmpty else { throw Refusal.scenariosFail(failed.map(\.title)) }
    }
}

extension Refusal {
    fileprivate static let nothingChanged = Refusal(
        Words(
            zh: "草稿和现行版本一样，没有要发布的。",
            en: "The design is the same as what is in force: there is nothing to publish."
        )
    )
    fileprivate static let sayWhy = Refusal(
        Words(zh: "请写为什么退回。", en: "Say why it is sent back.")
    )
    fileprivate static let ownDesign = Refusal(
        Words(
            zh: "改过这份草稿的人不能发布它。",
            en: "Whoever has changed the design does not publish it."
        ),
        remedy: Words(
            zh: "请另一位政策设计的同事看过再发布。",
            en: "Ask another colleague who writes services to look at it and publish it."
        )
    )
    fileprivate static let designOvertaken = Refusal(
        Words(
            zh: "交出之后，这项服务又发布了别的版本。",
            en: "Another version was published since it was handed in."
        ),
        remedy: Words(
            zh: "退回去，对照新版本再交一次。",
            en: "Send it back, to be compared with that one and handed in again."
        )
    )
    fileprivate static let noScenario = Refusal(
        Words(
            zh: "没有场景，没人知道它办得对不对。",
            en: "Without a scenario nobody knows that it works."
        ),
        remedy: Words(
            zh: "在 scenarios/ 里写一个：谁、哪一天、做什么、应该怎样。",
            en: "Write one in scenarios/: who does what on which day, and what comes of it."
        )
    )

    fileprivate static func scenariosFail(_ titles: [String]) -> Refusal {
        Refusal(
            Words(
                zh: "有场景没有通过：\(titles.joined(separator: "；"))。",
                en: "Scenarios fail: \(titles.joined(separator: "; "))."
            ),
            remedy: Words(
                zh: "点“跑场景”看是哪一步不对。",
                en: "“Play the scenarios” says which step it is."
            )
        )
    }
}
