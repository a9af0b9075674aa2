import Casework
import Programs
import Registry
import Store

/// What gives much takes effect when a second one has signed it: until then it is held, with its words and the
/// answers of its form, and nothing has been given.
extension CaseWork {
    /// Something that was done and waits for a second signature.
    struct Held {
        let action: Casework.Action
        /// Where it was done.
        let step: String
        /// The line of the story that keeps it.
        let event: CaseEventRow
    }

    /// What waits for a signature here; nil where nothing does.
    func held() throws -> Held? {
        guard let (action, step) = service.procedure.held(in: row.state),
            let event = try pending(.held, action.id)
        else { return nil }
        return Held(action: action, step: step.id, event: event)
    }

    /// The last line that keeps an action which has not taken effect yet.
    func pending(_ note: CaseNote, _ action: String) throws -> CaseEventRow? {
        try tx.cases.events(of: row.id).last { $0.kind == note.rawValue && $0.action == action }
    }

    /// Whether an action of the present step gives more than one may give alone, and nobody else has signed it.
    func takesSignature(_ action: String) throws -> Bool {
        guard let fourEyes = service.fourEyes, try fen(givenBy: action) > fourEyes.above else {
            return false
        }
        return try turn == nil || !isSigned(action)
    }

    /// What an action of the present step gives in money; nothing where that cannot be said.
    func fen(givenBy action: String) throws -> Int64 {
        try fen(givenBy: service.procedure.step(row.state.step)?.action(action))
    }

    func fen(givenBy action: Casework.Action?) throws -> Int64 {
        let all = (action?.effects ?? []).compactMap(\.grantGiven).compactMap(service.grant)
            .filter { $0.unit == ServiceAccount.yuan }
        // What is paid out of money that is set aside at once is counted there.
        let grants = all.filter { grant in !all.contains { $0.id == grant.from } }
        guard !grants.isEmpty else { return 0 }
        let sheet = try grounds().sheet
        return grants.reduce(0) { sum, grant in
            sum + max(service.amount(of: grant, on: sheet, at: context.zonedNow) ?? 0, 0)
        }
    }

    /// Whether what waits for money was signed before: it is not signed again when the money is there.
    private func isSigned(_ action: String) throws -> Bool {
        let events = try tx.cases.events(of: row.id)
        guard let held = events.lastIndex(where: { $0.isHeld && $0.action == action }) else {
            return false
        }
        return events[held...].contains {
            $0.kind == CaseNote.acted.rawValue && $0.action == Action.countersign
        }
    }

    /// Lets what was held take effect, in the words and with the answers of whoever did it.
    mutating func countersign(saying words: String?, seeing version: Int) throws {
        guard let held = try held() else {
            throw Refusal(.wrongStep(action: Action.countersign, step: row.state.step), in: service)
        }
        try holdOtherHand(than: held)
        try holdBank()
        let form = ActionForm(kept: answered(held.event))
        let condition = try judgeCondition(of: held.action.id, in: held.step, answering: form)
        hand = Hand(
            form: form,
            member: nil,
            isAtDoor: false,
            inPlaceOf: absent(doing: Action.countersign)
        )
        let act = Casework.Act(
            Action.countersign,
            as: Roles(of: context.actor, in: row).duties(for: Action.countersign),
            saying: held.event.words,
            seeing: version,
            condition: condition.holds,
            missing: condition.missing,
            promised: form.promised,
            paid: form.paid
        )
        let doing = Doing(
            held.action.id,
            saying: held.event.words,
            form: form,
            takingUp: held.event
        )
        let said = words?.trimmed.nilIfEmpty
        let before = self
        let attempt = try tx.attempt {
            var work = before
            try work.note(.acted, action: Action.countersign, words: said, isShown: false)
            try work.follow(.act(act), doing: doing)
            return work
        }
        switch attempt {
        case .success(let work): self = work
        case .failure(let shortage as Shortage):
            try note(.acted, action: Action.countersign, words: said, isShown: false)
            try follow(.short(act))
            try wait(for: shortage, doing: doing, by: held.event.actor)
        case .failure(let error): throw error
        }
    }

    /// Whoever filed the case, or did what is to be signed, does not sign it.
    func holdOtherHand(than held: Held) throws {
        let duties = Set(service.duties(of: Step.signature))
        let hands = context.actor.hands(holding: duties, at: row.handlingPath)
        guard !held.event.hands.isDisjoint(with: hands) || row.filer.map(hands.contains) == true
        else { return }
        throw Refusal(
            Words(
                zh: "这件事是您提交或办理的，第二个签字要由别人来签。",
                en: "You filed this case or handled it; somebody else has to sign."
            ),
            remedy: Words(
                zh: "请另一位有签字职责的同事，或上一级工会的同事签。",
                en: "Ask another colleague who signs, or one of the union above."
            )
        )
    }
}

extension CaseWork {
    /// What whoever looks has to know of these actions before one is done: that a second one signs, or what is signed.
    func remarks(on choices: [CaseView.Choice]) throws -> [String: Words] {
        guard let fourEyes = service.fourEyes else { return [:] }
        var remarks: [String: Words] = [:]
        for choice in choices {
            if choice.action == Action.countersign {
                remarks[choice.action] = try held().map(words)
            } else if choice.nature == .gives, try takesSignature(choice.action) {
                let above = Words(fen: fourEyes.above)
                remarks[choice.action] = Words(
                    zh: "超过 \(above.zh)，办了以后要第二个人签字才算数。",
                    en: "Above \(above.en): it takes effect when a second one has signed."
                )
            }
        }
        return remarks
    }

    /// `张红 批准，要给 12,000.00 元：情况属实`.
    private func words(_ held: Held) throws -> Words {
        let name = try held.event.actor.flatMap(tx.accounts.find)?.name
        let title = service.words(.action(held.action.id, step: held.step))
        let sum = Words(fen: try fen(givenBy: held.action))
        let said = held.event.words
        return Words(
            zh:
                "\(name ?? "同事")已办“\(title.zh)”，要给 \(sum.zh)。\(said.map { "说明：\($0)" } ?? "")",
            en: "\(name ?? "A colleague"): \(title.en), \(sum.en). \(said ?? "")"
        )
    }
}

extension ActionForm {
    /// A form that was filled in before, as the story keeps it.
    init(kept: (form: Form, answers: FormAnswers)?) {
        self.init(
            form: kept?.form ?? .none,
            answers: kept?.answers ?? FormAnswers(),
            reading: FormReading(kept: kept?.answers ?? FormAnswers()),
            raw: [:],
            faults: [:]
        )
    }
}

extension CaseEventRow {
    /// Whether it keeps what was done and has not taken effect yet.
    fileprivate var isHeld: Bool { kind == CaseNote.held.rawValue }
    /// Whether somebody did something, whether it has taken effect or not.
    var isDeed: Bool { isHeld || kind == CaseNote.acted.rawValue }
}

extension EffectPlan {
    var grantGiven: String? { if case .grant(let id) = self { id } else { nil } }
}
