import Calendar
import Casework
import Papers
package import Programs
import Registry
package import Store

/// Hands in an application for one line of a list, and does with it what the list says: the same use cases
/// as for one person, in one transaction, so that of a line all is done or nothing.
package struct FileLine: RepeatableUseCase {
    package let service: String
    package let line: ListLine
    package let consent: ConsentGiven?
    /// The action that follows at once; nil where the case waits for it like any other.
    package let action: String?
    /// Nothing is kept: it is only seen what would become of it.
    package let isTrial: Bool

    package var policy: any Policy { StaffOnly() }

    package var body: [String: [String]] {
        let own = [
            service, line.name, line.phone ?? "", line.card ?? "", consent?.way.rawValue ?? "",
            consent?.words ?? "", action ?? "",
        ]
        return line.answers.merging(["": own]) { _, new in new }
    }

    package func run(in tx: Tx, _ context: Context) throws -> Receipt {
        let person = try person(in: tx, context)
        if let refusal = try MayApply(for: person).refusal(of: context.actor, in: tx) {
            throw refusal == .notFound ? Refusal.outOfReach : refusal
        }
        let receipt = try Apply(service, answers: line.answers, for: person, consent: consent)
            .run(in: tx, context)
        if let action {
            let id = CaseID(raw: receipt.caseFile)
            let version = try tx.cases.find(id)?.state.version ?? 0
            _ = try Act(action, on: id, saying: nil, seeing: version).run(in: tx, context)
        }
        if isTrial { throw WouldDo(receipt: receipt) }
        return receipt
    }

    /// Whom the line names: somebody of the registry, or somebody who is registered by it.
    private func person(in tx: Tx, _ context: Context) throws -> PersonID {
        if let card = line.card, let row = try tx.people.withIdentityNumber(card) {
            guard row.name == line.name else { throw Refusal.otherName }
            return row.id
        }
        let named = try line.phone.map { try tx.people.withPhone($0) } ?? []
        if let row = named.first(where: { $0.name == line.name }) { return row.id }
        guard let name = PersonName(line.name),
            let phone = line.phone.flatMap({ try? PhoneNumber($0) })
        else { throw Refusal.nobodyCalled }
        let card = line.card.flatMap { try? IdentityNumber($0) }
        return PersonID(
            raw: try RegisterPerson(name, phone: phone, identityNumber: card).run(in: tx, context)
        )
    }
}

/// What would come of a line; thrown, so that nothing of it stays.
private struct WouldDo: Error {
    let receipt: Receipt
}

/// Somebody on a list, with the answers that stand beside the name.
package struct ListLine: Hashable, Sendable {
    /// Counted from one, as the file has it.
    package let number: Int
    package let name: String
    package let phone: String?
    package let card: String?
    /// By wire name, as a form sends them.
    package let answers: [String: [String]]

    package init(
        number: Int,
        name: String,
        phone: String?,
        card: String?,
        answers: [String: [String]] = [:]
    ) {
        self.number = number
        self.name = name
        self.phone = phone
        self.card = card
        self.answers = answers
    }
}

/// What became of a line of a list.
package struct ListedLine: Hashable, Sendable {
    package let number: Int
    /// Masked.
    package let name: String
    /// The case it became or would become.
    package let receipt: Receipt?
    /// Why nothing was done for it.
    package let finding: Words?
}

/// A list that is handed in for a service.
package struct ListToFile: Sendable {
    package let service: String
    package let consent: ConsentGiven?
    package let action: String?
    package let isTrial: Bool

    /// The most lines that are taken at once; a longer list is sent in parts.
    package static let most = 2_000

    package init(
        _ service: String,
        consent: ConsentGiven?,
        then action: String?,
        isTrial: Bool
    ) {
        self.service = service
        self.consent = consent
        self.action = action
        self.isTrial = isTrial
    }
}

extension Hall {
    /// Files an application for each line of a table; each is done wholly or, with the reason, not at all.
    package func file(
        _ bytes: [UInt8],
        by list: ListToFile,
        once key: String?,
        as actor: Actor
    ) async throws -> [ListedLine] {
        let sheet = try await ask(ReadList(bytes, for: list.service), as: actor)
        return try await file(sheet, by: list, once: key, as: actor)
    }

    /// The same of lines that have been read.
    package func file(
        _ lines: [ReadLine],
        by list: ListToFile,
        once key: String?,
        as actor: Actor
    ) async throws -> [ListedLine] {
        var done: [ListedLine] = []
        for line in lines {
            let name = PersonName(line.name)?.masked ?? "*"
            var receipt: Receipt?
            var finding: Words?
            switch line.reading {
            case .failure(let fault): finding = fault.words
            case .success(let own):
                let act = FileLine(
                    service: list.service,
                    line: own,
                    consent: list.consent,
                    action: list.action,
                    isTrial: list.isTrial
                )
                let lineKey = list.isTrial ? nil : key.map { "\($0) \(own.number)" }
                do {
                    receipt = try await perform(act, once: lineKey, as: actor)
                } catch let would as WouldDo {
                    receipt = would.receipt
                } catch let refusal as Refusal {
                    finding = refusal.reason
                } catch let no as NotEligible {
                    finding = no.refusal.reason
                } catch let form as UnfinishedForm {
                    finding = form.words(in: try shelf.now.open(list.service).service)
                }
            }
            done.append(
                ListedLine(number: line.number, name: name, receipt: receipt, finding: finding)
            )
        }
        return done
    }
}

/// A line as it was read, or what keeps it from being read.
package struct ReadLine: Sendable {
    package struct Fault: Error, Hashable, Sendable {
        package let words: Words
    }

    package let number: Int
    package let name: String
    package let reading: Result<ListLine, Fault>

    package init(_ line: ListLine) {
        number = line.number
        name = line.name
        reading = .success(line)
    }

    fileprivate init(_ number: Int, _ name: String, _ words: Words) {
        self.number = number
        self.name = name
        reading = .failure(Fault(words: words))
    }
}

/// Reads a table as a list of people for a service: who they are, and answers by the headings of its questions.
private struct ReadList: Question {
    private let bytes: [UInt8]
    private let service: String

    init(_ bytes: [UInt8], for service: String) {
        self.bytes = bytes
        self.service = service
    }

    var policy: any Policy { StaffOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> [ReadLine] {
        let published = try context.services.open(service)
        guard !published.service.ask.isForNobody else { throw Refusal.notFound }
        let table: Table
        do {
            table = try Table.read(bytes)
        } catch {
            throw Refusal(Words(zh: error.zh, en: error.en))
        }
        let sheet = try MemberSheet(table)
        guard sheet.rows.count <= ListToFile.most else {
            throw Refusal.tooManyLines(most: ListToFile.most)
        }
        let form = published.service.form
        let fields = sheet.head.titles.map { title in form.fields.first { $0.isCalled(title) } }
        return sheet.rows.compactMap { row -> ReadLine? in
            func cell(_ column: MemberColumn) -> String? {
                sheet.head.places[column].flatMap { row[$0 + 1].text.tidied.nilIfEmpty }
            }
            let name = cell(.name) ?? ""
            let (card, phone) = (cell(.identityNumber), cell(.phone))
            if name.isEmpty, card == nil, phone == nil { return nil }
            return read(row, name, card, phone, fields)
        }
    }

    private func read(
        _ row: Table.Row,
        _ name: String,
        _ card: String?,
        _ phone: String?,
        _ fields: [FormField?]
    ) -> ReadLine {
        func wrong(_ zh: String, _ en: String) -> ReadLine {
            ReadLine(row.number, name, Words(zh: zh, en: en))
        }
        guard !name.isEmpty else { return wrong("没有写姓名。", "The name is missing.") }
        var (number, mobile): (String?, String?) = (nil, nil)
        do throws(IdentityNumberFault) {
            number = try card.map { (text) throws(IdentityNumberFault) in
                try IdentityNumber(text).text
            }
        } catch {
            return wrong(error.zh, error.en)
        }
        do throws(PhoneNumberFault) {
            mobile = try phone.map { (text) throws(PhoneNumberFault) in try PhoneNumber(text).text }
        } catch {
            return wrong(error.zh, error.en)
        }
        var answers: [String: [String]] = [:]
        for (place, field) in fields.enumerated() {
            guard let field, let text = row[place + 1].text.tidied.nilIfEmpty else { continue }
            answers[field.wireName] = field.answers(listed: text)
        }
        return ReadLine(
            ListLine(number: row.number, name: name, phone: mobile, card: number, answers: answers)
        )
    }
}

extension FormField {
    /// Whether a heading means this question.
    fileprivate func isCalled(_ heading: String) -> Bool {
        [id, wireName, title.zh, title.en, ask.zh, ask.en].contains {
            $0.lowercased() == heading.lowercased()
        }
    }

    /// A cell as a form sends it: choices by what people read, boxes by 是.
    fileprivate func answers(listed text: String) -> [String] {
        switch kind {
        case .choose(let choice):
            let parts =
                choice.isMany ? text.split { "、,，;；".contains($0) }.map(String.init) : [text]
            return parts.map { part in
                let word = part.trimmed
                let option = choice.options.first { [$0.title.zh, $0.title.en].contains(word) }
                return option?.code ?? word
            }
        case .tick:
            return ["是", "有", "√", "yes", "Yes", "y", "1"].contains(text) ? ["yes"] : []
        default: return [text]
        }
    }
}

extension UnfinishedForm {
    /// What is wrong and what is missing, in a sentence.
    package func words(in service: Service) -> Words {
        let wrong = faults.sorted { $0.key < $1.key }.map { name, fault -> Words in
            let title = service.form.fields.first { $0.id == name }?.title
            guard let title else { return fault }
            return Words(zh: "\(title.zh)：\(fault.zh)", en: "\(title.en): \(fault.en)")
        }
        let missing = unanswered.map { service.words(.field($0)) }
        let lack = Words(
            zh: missing.isEmpty ? "" : "缺少：" + missing.map(\.zh).joined(separator: "、") + "。",
            en: missing.isEmpty ? "" : "Missing: " + missing.map(\.en).joined(separator: ", ") + "."
        )
        return Words(
            zh: (wrong.map(\.zh) + [lack.zh]).filter { !$0.isEmpty }.joined(),
            en: (wrong.map(\.en) + [lack.en]).filter { !$0.isEmpty }.joined(separator: " ")
        )
    }
}

/// What may be done at once with an application of a list: the actions of the first step that are the reader's.
package struct ListForm: Question {
    package struct Answer: Sendable {
        package let service: String
        package let title: Words
        /// What the headings of the table may be, beside name, identity number and phone.
        package let columns: [Words]
        package let actions: [CaseView.Choice]
        package let needsConsent: Bool
    }

    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        let service = published.service
        let duties = Set(context.actor.colleague?.posts.map(\.duty) ?? [])
        guard service.hasCases, !service.ask.isForNobody, !duties.isDisjoint(with: service.ask.who)
        else { throw Refusal.notFound }
        let first = service.procedure.step(service.procedure.first)
        let actions = (first?.actions ?? []).filter { action in
            action.givesSomething && action.say != .required
                && !duties.isDisjoint(with: action.who ?? first?.who ?? [])
        }
        return Answer(
            service: service.id,
            title: service.title,
            columns: service.form.fields.filter { !$0.kind.isFiles }.map(\.title),
            actions: actions.map { action in
                CaseView.Choice(
                    action: action.id,
                    title: service.words(.action(action.id, step: service.procedure.first)),
                    needsWords: false,
                    takesWords: false,
                    nature: .gives
                )
            },
            needsConsent: service.ask.consent != nil
        )
    }
}

extension Refusal {
    fileprivate static let outOfReach = Refusal(
        Words(zh: "这个人登记在别的工会名下。", en: "This person belongs to another union."),
        remedy: Words(zh: "请由本人所在工会办理。", en: "The person's own union can see to it.")
    )
    fileprivate static let otherName = Refusal(
        Words(zh: "姓名和身份证号对不上。", en: "Name and identity number do not belong together."),
        remedy: Words(zh: "请核对这一行。", en: "Check the line.")
    )
    fileprivate static let nobodyCalled = Refusal(
        Words(
            zh: "名册里没有这个人；要新登记，请写姓名和手机号。",
            en:
                "Nobody in the registry has this name and number; to register somebody give a phone."
        ),
        remedy: Words(zh: "请核对这一行。", en: "Check the line.")
    )
}
