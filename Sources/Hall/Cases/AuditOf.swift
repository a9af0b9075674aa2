package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// Who did what with a case and saw what of it, newest first, for those who handle it.
package struct AuditOf: Question {
    package struct Line: Hashable, Sendable {
        package let at: Instant
        /// Nil where the clock acted.
        package let who: Words?
        package let what: Words
        /// A reason that was given.
        package let words: String?
    }

    private let id: CaseID
    private let limit: Int

    package init(_ id: CaseID, limit: Int = 100) {
        self.id = id
        self.limit = limit
    }

    package var policy: any Policy { StaffAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        let service = try CaseWork(id, in: tx, context).service
        let entries = try tx.audit.ofCase(id, limit: limit)
        var names: [UserID: Words] = [:]
        for actor in Set(entries.compactMap(\.act.actor)) {
            names[actor] = try tx.accounts.find(actor)?.title
        }
        let voices = try Voices(of: id, in: tx)
        return entries.map { entry in
            let said = voices.at(entry.act)
            return Line(
                at: entry.act.at,
                who: said.map { service.words(speaker: $0) }
                    ?? entry.act.actor.flatMap { names[$0] },
                what: service.words(ofAct: entry.act.action, version: said?.number),
                // What stands there besides is for whoever checks the chain.
                words: said != nil || entry.act.action == "panel.scored" ? nil : entry.act.words
            )
        }
    }
}

/// What was said to the texts of a case, found again by the moment at which it was.
private struct Voices {
    struct Said {
        let voice: TextVoiceRow
        let number: Int
    }

    private let said: [Said]

    init(of id: CaseID, in tx: Tx) throws {
        let versions = try tx.texts.of(id)
        said = try tx.texts.voices(to: versions.map(\.id)).compactMap { voice in
            versions.first { $0.id == voice.version }.map { Said(voice: voice, number: $0.number) }
        }
    }

    func at(_ act: AuditAct) -> Said? {
        let parts = act.action.split(separator: ".").map(String.init)
        guard parts.first == "text", parts.count > 2 else { return nil }
        return said.first {
            $0.voice.saidAt == act.at && $0.voice.voice == parts[1]
                && $0.voice.account == act.actor
        }
    }
}

extension Service {
    /// Who said something to a text: the name, and the side on which he stands.
    fileprivate func words(speaker said: Voices.Said) -> Words {
        guard let party = said.voice.party.map({ words(.party($0)) }) else {
            return Words(zh: said.voice.name, en: said.voice.name)
        }
        return Words(
            zh: "\(said.voice.name)（\(party.zh)）",
            en: "\(said.voice.name) (\(party.en))"
        )
    }
}

extension AccountRow {
    /// How colleagues call whoever acted; a worker stays unnamed here.
    var title: Words {
        guard kind == .staff, let name else { return Words(zh: "申请人", en: "the applicant") }
        return Words(zh: name, en: name)
    }
}

extension Service {
    /// What people read for a verb of the audit trail.
    fileprivate func words(ofAct verb: String, version: Int?) -> Words {
        let parts = verb.split(separator: ".", maxSplits: 2).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("case", "erased"): return Words(zh: "保存期满，内容已删除", en: "Erased: its time is over")
        case ("case", "held"): return Words(zh: "留存，到期不删", en: "Held: kept beyond its time")
        case ("case", "let go"): return Words(zh: "解除留存", en: "No longer held")
        case ("case", let note?):
            return words(ofNote: note, about: parts.count > 2 ? parts[2] : nil)
        case ("person", "revealed"):
            let field = Reveal.Field(rawValue: parts.count > 2 ? parts[2] : "")
            let title = field?.title ?? Words(zh: "", en: "")
            return Words(zh: "查看\(title.zh)", en: "Revealed: \(title.en)")
        case ("party", "linked"): return Words(zh: "给当事方发链接", en: "A link for a party")
        case ("consent", "withdrawn"): return .consentWithdrawn
        case ("panel", "scored"): return Words(zh: "评委给了评分", en: "A judge gave a score")
        case ("panel", "conflict"): return Words(zh: "评委申明回避", en: "A judge declared a conflict")
        case ("quiz", "begun"): return Words(zh: "开始答题", en: "Began a level")
        case ("quiz", "finished"): return Words(zh: "交卷", en: "Handed a level in")
        case ("text", let voice?) where parts.count > 2:
            let (title, said) = (words(.paper(parts[2])), Voice(rawValue: voice)?.said)
            return Words(
                zh: "《\(title.zh)》\(version.map { "第 \($0) 稿" } ?? "")：\(said?.zh ?? voice)",
                en: "\(title.en)\(version.map { ", version \($0)" } ?? ""): \(said?.en ?? voice)"
            )
        case ("paper", "previewed"):
            let title = words(.paper(parts.count > 2 ? parts[2] : ""))
            return Words(zh: "预览《\(title.zh)》", en: "Previewed: \(title.en)")
        case ("paper", "opened"):
            let title = words(.paper(parts.count > 2 ? parts[2] : ""))
            return Words(zh: "查看《\(title.zh)》", en: "Opened: \(title.en)")
        default:
            return Words(zh: verb, en: verb)
        }
    }

    private func words(ofNote note: String, about subject: String?) -> Words {
        let subject = subject ?? ""
        return switch CaseNote(rawValue: note) {
        case .filed: Words(zh: "提交申请", en: "Sent in")
        case .acted: words(ofAction: subject)
        case .held: .held(words(ofAction: subject))
        case .moved: Words(zh: "转到下一环节", en: "Moved on")
        case .closed: words(.outcome(subject))
        case .warned: Words(zh: "快到期提醒", en: "Due soon")
        case .late: Words(zh: "已超期", en: "Overdue")
        case .granted: words(.grant(subject))
        case .paid: Words(zh: "已发放", en: "Paid")
        case .written: words(.paper(subject))
        case .notWritten: .notWritten(words(.paper(subject)))
        case .recovery: RecoveryNote(rawValue: subject)?.title ?? .recovery
        case .filesAdded: Words(zh: "补充了材料", en: "Papers added")
        case .assigned: .contact
        case .kept, .broken, .paidLate, .met, .named:
            words(ofPromising: CaseNote(rawValue: note), subject)
        case .drafted: .drafted(words(.paper(subject)))
        case .passed: Words(zh: "等的日子已过", en: "The time has passed")
        case .stoodIn: .stoodIn(words(.party(subject)))
        case .opened, .openedFrom, .notOpened: .opened(CaseNote(rawValue: note))
        case .waits: Words(zh: "已通过，排队等待", en: "Approved, waits its turn")
        case .gaveBack: words(ofGivingBack: subject)
        case .putOff: .putOff
        case .urgent: .urgent(subject)
        case .asked, .corrected, .judgedAnew: words(of: CaseNote(rawValue: note), about: subject)
        case nil: Words(zh: note, en: note)
        }
    }
}

extension Voice {
    fileprivate var said: Words {
        switch self {
        case .comment: Words(zh: "提了意见", en: "commented")
        case .accept: Words(zh: "同意", en: "accepted")
        case .object: Words(zh: "不同意", en: "did not accept")
        case .sign: Words(zh: "签署", en: "signed")
        }
    }
}

extension Reveal.Field {
    package var title: Words {
        switch self {
        case .name: Words(zh: "姓名", en: "Name")
        case .identityNumber: Words(zh: "身份证号", en: "Identity number")
        case .phone: Words(zh: "手机号", en: "Phone")
        case .bankAccount: Words(zh: "银行卡号", en: "Bank card")
        case .address: Words(zh: "住址", en: "Address")
        case .birthDate: Words(zh: "出生日期", en: "Date of birth")
        }
    }
}
