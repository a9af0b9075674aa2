import Calendar
import Hall
import Programs
import Registry

extension CaseSummary {
    /// What stands in addresses.
    var address: String { id.description }

    /// Where it stands, in a word or two for its applicant.
    var state: Words { outcome ?? step }

    var tone: Tone {
        if waitsForApplicant { return .warn }
        guard let outcomeKind else { return .info }
        return outcomeKind == "done" ? .ok : .plain
    }

    /// The last whole day; nil where nothing presses.
    var dueDay: CivilDate? { lastDay }
}
