import Calendar
import Casework
import Programs
import Registry
import Store

extension CaseWork {
    /// Handles the case before others from now on, or as any other again, and writes down why.
    mutating func mark(_ note: UrgencyNote, because words: String? = nil) throws {
        let isUrgent = note != .takenBack
        try follow(.urgent(isUrgent))
        guard row.state.isUrgent == isUrgent, !row.state.isClosed else { return }
        try self.note(.urgent, action: note.rawValue, words: words)
    }

    /// A case that is filed while its service hurries is urgent.
    mutating func hurryInLane() throws {
        guard !row.state.isClosed,
            let lane = try tx.urgentLanes.standing(service.id, on: context.today)
        else { return }
        try mark(.byLane, because: lane.reason)
    }

    /// What the service's own rule says of what the case is judged on. It makes a case urgent and never the
    /// reverse; what cannot be said is not urgent yet, and what people have taken back stays so.
    mutating func hurryByRule(on grounds: Grounds) throws {
        guard let when = service.urgent?.when, !row.state.isUrgent, !row.state.isClosed,
            service.condition(when, on: grounds.sheet, at: context.zoned(grounds.since)).holds
                == true,
            try lastUrgency() == nil
        else { return }
        try mark(.byRule)
    }

    private func lastUrgency() throws -> CaseEventRow? {
        try tx.cases.events(of: row.id).last { $0.kind == CaseNote.urgent.rawValue }
    }

    /// Why the case is handled before others; nil where it is not.
    func urgency() throws -> Urgency? {
        guard row.state.isUrgent else { return nil }
        let event = try lastUrgency()
        let words = isErased ? nil : event?.words
        return Urgency(
            note: event?.action.flatMap(UrgencyNote.init) ?? .byHand,
            reason: words,
            since: context.calendar.zone.civil(event?.at ?? row.filedAt)
        )
    }

    /// The last day of what is shortened where it stands; nil where others than those who handle it have the case.
    var urgentDay: CivilDate? {
        guard row.state.returnsTo == nil, row.state.step != Step.accepting else { return nil }
        return row.dueAt.map(context.calendar.lastDay(before:))
    }

    /// Tells the applicant what a colleague has decided about the time of the case.
    func tellOfUrgency(because reason: String) throws {
        let title = service.title
        let step = service.words(.step(row.state.step))
        let day = urgentDay.map(Words.init(day:))
        let isUrgent = row.state.isUrgent
        let by = Words(
            zh: day.map { "“\(step.zh)”最晚 \($0.zh) 办完。" } ?? "",
            en: day.map { " “\(step.en)” is to be done by \($0.en)." } ?? ""
        )
        try Messenger(tx, context).tell(
            [Step.applicant],
            code: "urgent \(isUrgent) \(context.now.milliseconds)",
            MessageText(
                isUrgent
                    ? Words(
                        zh: "“\(title.zh)”（\(row.number)）已加急办理：\(reason)。\(by.zh)",
                        en: "\(title.en) (\(row.number)) is handled urgently: \(reason).\(by.en)"
                    )
                    : Words(
                        zh: "“\(title.zh)”（\(row.number)）不再加急，按平时的时限办：\(reason)。\(by.zh)",
                        en:
                            "\(title.en) (\(row.number)) is no longer urgent and has its usual time: \(reason).\(by.en)"
                    ),
                template: "case-news",
                parameters: [
                    "service": title.zh, "number": row.number,
                    "action": UrgencyNote.title(isUrgent).zh,
                ]
            ),
            about: row
        )
    }
}
