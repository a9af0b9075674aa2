import HTTPTypes
import Hall
import Programs

extension CaseDeskRoutes {
    /// Handles the case before others.
    @Sendable func markUrgent(_ visit: Visit) async throws -> Reply {
        let reason = visit.form[UrgencyNote.field] ?? ""
        let act = try MarkUrgent(Addressed.caseFile(visit["case"]), because: reason)
        return try await saying(visit, visit.frame["已加急。", en: "It is urgent now."]) {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        }
    }

    /// Handles it like any other again.
    @Sendable func takeUrgencyBack(_ visit: Visit) async throws -> Reply {
        let reason = visit.form[UrgencyNote.field] ?? ""
        let act = try TakeUrgencyBack(Addressed.caseFile(visit["case"]), because: reason)
        return try await saying(visit, visit.frame["已不再加急。", en: "It is no longer urgent."]) {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        }
    }

    private func saying(
        _ visit: Visit,
        _ done: String,
        _ deed: () async throws -> Void
    ) async throws -> Reply {
        var flash = Flash(.ok, done)
        do {
            try await deed()
        } catch let unfinished as UnfinishedForm {
            flash = Flash(.warn, visit.frame[unfinished.faults[UrgencyNote.field]] ?? "")
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            flash = Flash(.warn, visit.frame[refusal.words])
        }
        return .seeOther(path(visit), flash: flash)
    }
}
