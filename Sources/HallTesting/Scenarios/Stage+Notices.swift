import Calendar
import Casework
import Hall
import Programs
import Registry
import Store

/// What scenarios do with notices and see of them.
extension Stage {
    /// Somebody objects to the step's case: one of the people by his name, or anybody.
    mutating func object(_ step: Scenario.Step) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let entries = try await hall.database.read(hall.tenant) {
            try $0.notices.entries(ofCase: id)
        }
        guard let entry = entries.last else { throw Refusal.notFound }
        let player = step.actor.flatMap { cast[$0] }
        let objector = Objector(
            name: player?.name ?? "某群众",
            phone: player?.phone ?? "12000000000"
        )
        let objection = ObjectToNotice(
            entry.id,
            by: step.how == "anonymous" ? nil : objector,
            saying: step.words ?? "",
            from: step.actor ?? ""
        )
        let actor = player?.actor ?? .visitor
        objected = try await hall.object(objection, once: nil, as: actor).get()
    }

    func notice(_ figure: NoticeFigure, _ step: Scenario.Step) async throws -> Words? {
        let id = caseFile(step)
        let (entry, open) = try await hall.database.read(hall.tenant) { tx in
            try id.map {
                (try tx.notices.entries(ofCase: $0).last, try tx.objections.open(of: $0).count)
            } ?? (nil, 0)
        }
        switch figure {
        case .listed(let wanted):
            let running = try await hall.ask(PublicNotices(), as: .visitor).notices
            let seen = running.map(\.count).reduce(0, +)
            return .compare("正在公示", "listed", String(wanted), String(seen))
        case .shows(let wanted):
            var lines: [String] = []
            if let entry { lines = try await shown(entry) }
            return Set(wanted).isSubset(of: lines)
                ? nil : .unmet("公示 \(wanted)", "shown: \(wanted)", "\(lines)")
        case .until(let day):
            guard let entry else { return .unmet("公示", "a notice", "—") }
            let notice = try await hall.ask(OpenNotice(entry.notice), as: .visitor)
            return .compare("公示到", "until", day.description, notice.line.lastDay.description)
        case .objections(let wanted):
            return .compare("未答复的异议", "objections", String(wanted), String(open))
        case .answer(let wanted):
            guard let code = objected?.code else { return .unmet("异议", "an objection", "—") }
            let answer = try await hall.ask(AskObjection(code), as: .visitor)
            let told = ObjectionRow.Answer(rawValue: wanted)?.title
            return told == answer?.answer
                ? nil : .unmet("答复 \(wanted)", "answer \(wanted)", answer?.answer?.zh ?? "—")
        }
    }

    /// What everybody reads of an entry; nothing where its notice is over.
    private func shown(_ entry: NoticeEntryRow) async throws -> [String] {
        do {
            let notice = try await hall.ask(OpenNotice(entry.notice), as: .visitor)
            return notice.entries.first { $0.id == entry.id }?.lines.map(\.value.zh) ?? []
        } catch let refusal as Refusal where refusal == .notFound {
            return []
        }
    }
}
