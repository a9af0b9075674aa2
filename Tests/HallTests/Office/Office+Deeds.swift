import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

extension Office {
    /// Answers that the rule says yes to.
    static let good = ["reason": ["illness"], "income": ["1000"], "story": ["住院一周。"]]
    /// Answers that the rule leaves to people.
    static let unclear = ["reason": ["other"], "income": ["1000"], "story": ["房子漏雨。"]]
    /// Answers that the rule says no to.
    static let rich = ["reason": ["illness"], "income": ["9000"], "story": ["住院一周。"]]

    @discardableResult func apply(
        _ worker: Int,
        _ answers: [String: [String]] = good,
        insisting: Bool = false,
        key: String? = nil
    ) async throws -> CaseID {
        let apply = Apply(Self.aid, answers: answers, insists: insisting)
        let receipt = try await hall.perform(apply, once: key, as: workers[worker].actor)
        return CaseID(raw: receipt.caseFile)
    }

    @discardableResult func act(
        _ action: String,
        on id: CaseID,
        as colleague: Colleague,
        saying words: String? = nil,
        seeing version: Int? = nil,
        key: String? = nil
    ) async throws -> String {
        try await act(action, on: id, by: .staff(colleague), words, version, key)
    }

    @discardableResult func act(
        _ action: String,
        on id: CaseID,
        as worker: Worker,
        saying words: String? = nil,
        seeing version: Int? = nil
    ) async throws -> String {
        try await act(action, on: id, by: worker.actor, words, version, nil)
    }

    private func act(
        _ action: String,
        on id: CaseID,
        by actor: Actor,
        _ words: String?,
        _ version: Int?,
        _ key: String?
    ) async throws -> String {
        let now = try await row(id).state.version
        let act = Act(action, on: id, saying: words, seeing: version ?? now)
        return try await hall.perform(act, once: key, as: actor)
    }

    /// Applied for and approved: waits to be paid.
    func granted(_ worker: Int) async throws -> (caseFile: CaseID, grant: GrantID) {
        let id = try await apply(worker)
        try await act("approve", on: id, as: both)
        let grants = try await house.look { try $0.grants.ofCase(id) }
        return (id, try #require(grants.first).id)
    }

    func row(_ id: CaseID) async throws -> CaseRow {
        try #require(try await house.look { try $0.cases.find(id) })
    }

    /// Lets days pass, every clock firing when it is due.
    func pass(days: Int64) async throws {
        let target = house.clock.now.advanced(byMilliseconds: days * 86_400_000)
        while let wake = try await house.look({ try $0.cases.nextWake() }), wake <= target {
            house.clock.move(to: wake)
            try await hall.tick()
        }
        house.clock.move(to: target)
    }

    /// Everything that tells of a case: what is refused must not change it.
    func traces(of id: CaseID) async throws -> Traces {
        try await house.look { tx in
            Traces(
                version: try tx.cases.find(id)?.state.version ?? 0,
                events: try tx.cases.events(of: id).count,
                decisions: try tx.decisions.of(id).count,
                messages: try tx.messages.ofCase(id).count,
                grants: try tx.grants.ofCase(id).count,
                acts: try tx.audit.ofCase(id, limit: 1_000).count
            )
        }
    }

    struct Traces: Equatable {
        let version: Int
        let events: Int
        let decisions: Int
        let messages: Int
        let grants: Int
        let acts: Int
    }

    /// How many entries the audit trail has: a refusal that throws adds none.
    func auditLength() async throws -> Int64 {
        try await house.look { try $0.audit.head()?.number ?? 0 }
    }
}

/// The refusal something comes to; a test fails where it is done after all.
func refusal(
    _ place: SourceLocation = #_sourceLocation,
    of body: () async throws -> some Any
) async -> Refusal? {
    do {
        _ = try await body()
        Issue.record("nothing was refused", sourceLocation: place)
    } catch let refusal as Refusal {
        return refusal
    } catch {
        Issue.record(error, sourceLocation: place)
    }
    return nil
}
