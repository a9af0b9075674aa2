import Hall
import Insight
import Programs

/// What scenarios see of the lists that services show.
extension Stage {
    /// As whoever does the step reads a list, or somebody who is not logged in.
    func shown(
        _ id: String,
        _ figure: ShownFigure,
        _ step: Scenario.Step
    ) async throws -> Words? {
        let procedure = service.procedures.first { $0.shownList(id) != nil } ?? service
        let reader = step.actor.flatMap { cast[$0] }?.actor ?? .visitor
        let wish = OpenShownList.Wish(limit: OpenShownList.file)
        let answer = try await hall.ask(
            OpenShownList(id, of: procedure.id, wish),
            as: reader
        )
        switch figure {
        case .count(let wanted):
            return .compare(id, id, String(wanted), told(answer.total))
        case .few:
            return answer.total == .masked ? nil : .unmet(id, id, told(answer.total))
        case .says(let wanted):
            let seen = answer.rows.flatMap(\.cells).map(\.value.zh)
            return wanted.allSatisfy { word in seen.contains { $0.contains(word) } }
                ? nil : .unmet("公开 \(wanted)", "shown: \(wanted)", "\(seen)")
        }
    }

    /// As somebody who is not logged in reads a measure.
    func told(_ id: String, _ wanted: String) async throws -> Words? {
        let sections = try await hall.ask(OpenToldFigures(), as: .visitor)
        let line = sections.flatMap(\.figures).first { $0.id == id }
        let seen = line?.told.map { $0.isFew ? "few" : $0.value ?? "—" }
        return .compare("公开的 \(id)", "\(id) in public", wanted, seen ?? "—")
    }

    private func told(_ count: PublicCount) -> String {
        switch count {
        case .shown(let count): "\(count)"
        case .masked: "few"
        }
    }
}
