package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// Who objects: by name and phone, or nobody in particular.
package struct Objector: Hashable, Sendable, Encodable {
    package let name: String
    package let phone: String

    package init(name: String, phone: String) {
        self.name = name
        self.phone = phone
    }
}

/// Objects to a case on a notice: whoever it is, logged in or not, has a number for it, and the case does not
/// go on before somebody has answered.
package struct ObjectToNotice: RepeatableUseCase {
    package enum Answer: Hashable, Sendable, Codable {
        case received(Int64)
        /// This address or this case has had too many; in milliseconds, from when on there is room again.
        case tooOften(Int64)
    }

    /// A whole district may stand behind one address of its carrier.
    private static let ofAddress = Limit("objection address", 60, DoorRules.hour)
    private static let ofCase = Limit("objection case", 200, DoorRules.day)
    /// So that one does not use up what others may say of a case.
    private static let ofBoth = Limit("objection address case", 10, DoorRules.day)
    private static let mostWords = 1_000

    private let entry: NoticeEntryID
    private let objector: Objector?
    private let words: String
    private let address: String

    /// - Parameter objector: Nil where it is brought without a name.
    package init(
        _ entry: NoticeEntryID,
        by objector: Objector?,
        saying words: String,
        from address: String
    ) {
        self.entry = entry
        self.objector = objector
        self.words = words
        self.address = address
    }

    package var policy: any Policy { Anyone() }

    package var body: [String] {
        [entry.description, objector?.name ?? "", objector?.phone ?? "", words]
    }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        guard let entry = try tx.notices.entry(entry), entry.endedAt == nil,
            let notice = try tx.notices.find(entry.notice), context.now < notice.until
        else { throw Refusal.noticeOver }
        // Who objects is no part of the case's story, not even where he is logged in.
        let unseen = Context(
            actor: .visitor,
            now: context.now,
            calendar: context.calendar,
            services: context.services,
            places: context.places,
            address: context.address
        )
        var work = try CaseWork(entry.caseFile, in: tx, unseen)
        let plan = work.service.notice(notice.name)
        guard let said = words.trimmed.nilIfEmpty else { throw Refusal.saysNothing }
        guard said.count <= Self.mostWords else { throw Refusal.saysTooMuch }
        let (name, phone) = try named(plan)
        let limits = [
            (Self.ofBoth, "\(address) \(entry.caseFile)"), (Self.ofAddress, address),
            (Self.ofCase, "\(entry.caseFile)"),
        ]
        for (limit, who) in limits {
            if let again = try limit.count(who, in: tx, at: context.now) {
                return .tooOften(again.milliseconds)
            }
        }
        try work.act(
            Action.object,
            as: [Step.anybody],
            saying: nil,
            seeing: work.row.state.version
        )
        let id: ObjectionID = tx.mint.id()
        let number = try tx.objectionNumber(in: context.today.year)
        try tx.objections.add(
            ObjectionRow(
                id: id,
                entry: entry.id,
                caseFile: entry.caseFile,
                number: number,
                name: name,
                phone: phone,
                words: said,
                madeAt: context.now
            ),
            code: tx.objections.code(of: id)
        )
        return .received(id.raw)
    }

    /// By name and phone, unless the notice lets people object without.
    private func named(_ plan: PublicNotice?) throws -> (name: String?, phone: String?) {
        guard let objector else {
            guard plan?.takesAnonymous == true else { throw Refusal.wantsName }
            return (nil, nil)
        }
        guard let name = PersonName(objector.name) else { throw Refusal.wantsName }
        guard let phone = try? PhoneNumber(objector.phone) else { throw Refusal.wantsPhone }
        return (name.text, phone.text)
    }
}

extension Tx {
    fileprivate func objectionNumber(in year: Int) throws -> String {
        let number = String(try cases.nextNumber("YY-{year}-{n}", year: year))
        let zeros = String(repeating: "0", count: max(0, 6 - number.count))
        return "YY-\(year)-\(zeros)\(number)"
    }
}

/// What whoever objected takes along: the number to speak of it by, and the code that opens the answer.
package struct ObjectionReceipt: Hashable, Sendable {
    package let number: String
    package let code: String
}

extension Hall {
    /// Objects once for each form; the receipt, or from when on there is room again.
    package func object(
        _ objection: ObjectToNotice,
        once key: String?,
        as actor: Actor
    ) async throws -> Result<ObjectionReceipt, TooManyObjections> {
        switch try await perform(objection, once: key, as: actor) {
        case .received(let id):
            .success(try await ask(ReceiptOf(ObjectionID(raw: id)), as: actor))
        case .tooOften(let again):
            .failure(TooManyObjections(again: Instant(milliseconds: again)))
        }
    }
}

package struct TooManyObjections: Error, Hashable, Sendable {
    package let again: Instant
}

/// Asked for nothing but the objection that was brought just now; the code is kept nowhere.
private struct ReceiptOf: Question {
    let id: ObjectionID

    init(_ id: ObjectionID) {
        self.id = id
    }

    var policy: any Policy { Anyone() }

    func answer(in tx: Tx, _ context: Context) throws -> ObjectionReceipt {
        guard let row = try tx.objections.find(id) else { throw Refusal.notFound }
        return ObjectionReceipt(number: row.number, code: tx.objections.code(of: id))
    }
}

/// What became of an objection, for whoever has its code.
package struct AskObjection: Question {
    package struct Told: Hashable, Sendable {
        package let number: String
        package let notice: Words
        package let day: CivilDate
        /// Nil as long as nobody has answered.
        package let answer: Words?
        package let why: String
    }

    private let code: String

    package init(_ code: String) {
        self.code = code
    }

    package var policy: any Policy { Anyone() }

    /// Nil where no objection has this code.
    package func answer(in tx: Tx, _ context: Context) throws -> Told? {
        guard let code = WrittenPapers.code(typed: code),
            let row = try tx.objections.withCode(code),
            let entry = try tx.notices.entry(row.entry),
            let notice = try tx.notices.find(entry.notice)
        else { return nil }
        let published = try context.services.version(notice.service, notice.digest)
        return Told(
            number: row.number,
            notice: published.service.notice(notice.name)?.title ?? published.service.title,
            day: context.calendar.date(of: row.madeAt),
            answer: row.answered?.answer.title,
            why: row.answered?.words ?? ""
        )
    }
}

extension Refusal {
    fileprivate static let noticeOver = Refusal(
        Words(zh: "这一项已经不在公示了。", en: "This is no longer on a notice."),
        remedy: Words(
            zh: "可以打工会电话，或向上一级工会反映。",
            en: "Call the union, or turn to the union above."
        )
    )
    fileprivate static let saysNothing = Refusal(
        Words(zh: "请写明异议是什么、有什么根据。", en: "Say what you object to, and why.")
    )
    fileprivate static let saysTooMuch = Refusal(
        Words(zh: "异议请写在一千字以内。", en: "Keep it to a thousand signs.")
    )
    fileprivate static let wantsName = Refusal(
        Words(zh: "这次公示要实名提出异议，请填姓名。", en: "Objections to this notice need a name."),
        remedy: Words(
            zh: "姓名和电话只有答复的人看得到。",
            en: "Only whoever answers reads name and phone."
        )
    )
    fileprivate static let wantsPhone = Refusal(
        Words(zh: "请填能打通的手机号。", en: "Give a mobile number at which you can be reached.")
    )
}
