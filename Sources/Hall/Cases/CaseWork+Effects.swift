import Calendar
import Casework
import Programs
import Registry
import Store

extension CaseWork {
    /// Writes down what follows from an event, in order, in the transaction of the event itself.
    mutating func carryOut(
        _ effects: [Effect],
        doing action: String?,
        saying words: String?
    ) throws {
        for effect in effects {
            try carryOut(effect, doing: action, saying: words)
        }
    }

    private mutating func carryOut(
        _ effect: Effect,
        doing action: String?,
        saying words: String?
    )
        throws
    {
        switch effect.deed {
        case .move(let from, let to):
            row.enteredAt = context.now
            try note(.moved, from: from, to: to, due: effect.due)
        case .close(let outcome, let kind, _):
            row.outcomeKind = kind.rawValue
            row.closedAt = context.now
            row.eraseOn = context.calendar.date(
                of: service.head.keep.end(from: context.now, in: context.calendar)
            )
            row.enteredAt = context.now
            if row.decidedAt == nil { row.decidedAt = context.now }
            try releaseKept()
            try note(.closed, action: outcome, due: effect.due)
        case .lookAgain:
            row.outcomeKind = nil
            row.closedAt = nil
            row.eraseOn = nil
            row.decidedAt = nil
        case .warn(let clock):
            try note(.warned, from: clock.step, due: effect.due, isShown: false)
        case .late(let clock):
            try note(.late, from: clock.step, due: effect.due, isShown: false)
        case .grant(let name):
            try holdEntitlement(saying: words)
            row.decidedAt = context.now
            try give(name)
        case .round(let name, let day):
            try giveRound(name, for: day, due: effect.due)
        case .take(let offer):
            try holdEntitlement(saying: words)
            row.decidedAt = context.now
            try take(offer)
        case .giveBack(let offer):
            try giveBack(offer)
        case .wait(let action):
            try note(.waits, action: action, form: hand?.form.kept)
        case .stopWaiting:
            for waiting in try tx.waitingGrants.of(row.id) where waiting.action != nil {
                try tx.waitingGrants.remove(waiting.id)
            }
        case .pay(let name):
            try settle(name)
        case .tell(let who, let occasion):
            try Messenger(tx, context).tell(who, occasion, about: row, of: published)
        case .task(let who, let step) where ![Step.applicant, Step.accepting].contains(step):
            try Messenger(tx, context).task(who, in: step, about: row, of: published)
        case .task:
            // Who is asked for more, or offered something, hears it by a message of its own.
            break
        case .write(let name):
            try write(name, saying: words, byTime: action == nil)
        case .draft(let text):
            try draft(text)
        case .voice(let voice, let text):
            try speak(voice, to: text, saying: words)
        case .passed(let clock):
            try note(.passed, from: clock.step, due: effect.due, isShown: false)
        case .stoodIn(let member, let other):
            try noteStandIn(member, for: other)
        case .opens(let opening):
            try open(opening, byTime: action == nil)
        case .keep(let promise):
            try note(.kept, action: promise.name, due: effect.due)
        case .break(let promise):
            try note(.broken, action: promise.name, due: effect.due)
        case .paidLate(let promise):
            try note(.paidLate, action: promise.name, due: effect.due)
        case .meet(let meeting):
            try note(.met, action: meeting)
        case .startClock, .stopClock, .pauseClock, .resumeClock, .promise, .count, .answered:
            // Clocks and promises are saved with the state.
            break
        }
    }

    /// In whose place somebody acts, for the trail.
    private var standInWords: String? {
        get throws {
            try hand?.inPlaceOf.flatMap(tx.accounts.find).map { absent in
                "代\(absent.name ?? "") / for \(absent.name ?? "")"
            }
        }
    }

    /// A line of the case's story.
    func note(
        _ kind: CaseNote,
        action: String? = nil,
        from: String? = nil,
        to: String? = nil,
        due: Instant? = nil,
        words: String? = nil,
        form: String? = nil,
        party: String? = nil,
        isShown: Bool = true,
        by first: CaseEventRow? = nil
    ) throws {
        try holdKept()
        let isDeed = kind == .acted || kind == .held
        try tx.cases.addEvent(
            CaseEventRow(
                id: tx.mint.id(),
                caseFile: row.id,
                at: context.now,
                dueAt: due == context.now ? nil : due,
                kind: kind.rawValue,
                action: action,
                stepFrom: from,
                stepTo: to,
                actor: first?.actor ?? turn?.actor ?? context.actor.account,
                words: words,
                form: form,
                party: party,
                isShown: isShown,
                inPlaceOf: first.map(\.inPlaceOf) ?? (isDeed ? hand?.inPlaceOf : nil)
            )
        )
        try tx.audit.add(
            AuditAct(
                "case." + kind.rawValue + (action.map { "." + $0 } ?? ""),
                of: "case",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                in: row.id,
                words: try isDeed ? standInWords : nil
            )
        )
    }
}

/// What kinds of line a case's story has.
package enum CaseNote: String, Sendable {
    case filed
    case acted
    /// Somebody did what takes effect when a second one has signed; the action names it.
    case held
    case moved
    case closed
    case warned
    case late
    case granted
    case paid
    /// A paper was written; the action names it, the words are its number.
    case written
    /// Time ran out and a paper could not be written; the words say what it lacks.
    case notWritten = "not written"
    /// Money of it is claimed back, or comes back; the action says which.
    case recovery
    case filesAdded = "files added"
    case assigned
    /// A question was put again; the action names it.
    case asked
    /// An answer or a fact has changed; the action names it, the words hold what it was and is.
    case corrected
    case judgedAnew = "judged anew"
    case kept
    case broken
    case paidLate = "paid late"
    case met
    /// A text has a new version; the action names the text, the words are its number.
    case drafted
    /// A time that was waited for has passed.
    case passed
    /// Another stands where somebody of a party stood; the action names the party, the words both.
    case stoodIn = "stood in"
    /// A case of another procedure was opened; the action names the procedure.
    case opened
    /// Another case has opened this one; the action names its procedure.
    case openedFrom = "opened from"
    /// Time ran out and a case could not be opened; the words say why.
    case notOpened = "not opened"
    /// A party was named; the action is the party.
    case named
    /// What was approved cannot be given yet; the action names what was done.
    case waits
    /// It is handled before others, or no more; the action says which, the words why.
    case urgent
    /// Deadlines were put off because the service paused; the words say why.
    case putOff = "put off"
    /// A piece of an offer went back to the others; the action names the offer.
    case gaveBack = "gave back"
}
