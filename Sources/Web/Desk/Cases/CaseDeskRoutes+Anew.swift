import HTTPTypes
import Hall
import Programs

extension CaseDeskRoutes {
    /// Sends in what was asked, for the applicant one has filed for.
    @Sendable func answer(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        let desk = try await desk(visit)
        guard let request = desk.request else { return .seeOther(path(visit)) }
        let sending = SendingIn(hall, visit, id, request, seeing: desk.summary.version)
        switch try await sending.run(&parts) {
        case .sent, .saved:
            return .seeOther(
                path(visit),
                flash: Flash(.ok, visit.frame["已交给承办人。", en: "Sent to whoever handles it."])
            )
        case .wrong(let errors, let typed):
            let again = try await hall.ask(OpenDeskCase(id, answering: typed), as: visit.actor)
            return .again(CaseDesk(again, errors: errors))
        }
    }

    /// Makes a colleague the contact of the case.
    @Sendable func passOn(_ visit: Visit) async throws -> Reply {
        let act = try PassOnCase(
            Addressed.caseFile(visit["case"]),
            to: visit.form["to"] ?? ""
        )
        do {
            let name = try await hall.perform(act, once: visit.key, as: visit.actor)
            return .seeOther(
                path(visit),
                flash: Flash(.ok, visit.frame["已转给\(name)。", en: "Passed on to \(name)."])
            )
        } catch let refusal as Refusal {
            return .seeOther(path(visit), flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    /// Takes what the registry holds today as what the case is judged on.
    @Sendable func judgeAnew(_ visit: Visit) async throws -> Reply {
        guard let version = Int(visit.form["_version"] ?? "") else { throw Trouble.unreadable }
        let judge = try JudgeAnew(Addressed.caseFile(visit["case"]), seeing: version)
        do {
            _ = try await hall.perform(judge, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal {
            return try await refused(visit, refusal, version)
        }
        return .seeOther(
            path(visit),
            flash: Flash(.ok, visit.frame["已按现在的登记重新判断。", en: "Judged anew."])
        )
    }
}
