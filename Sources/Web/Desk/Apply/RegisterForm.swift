import Hall
import Programs
import Registry

/// Entering somebody whom the registry does not know yet.
struct RegisterForm: Screen {
    let paths: ProxyPath
    let lead: ProxyApply.Lead?
    var sent = Fields()
    var faults: [String: Words] = [:]
    var notice: Words?

    /// - Parameter lead: What it holds already is filled in.
    init(service: String, lead: ProxyApply.Lead? = nil) {
        paths = ProxyPath(service: service, lead: lead?.id)
        self.lead = lead
        if let lead {
            sent.append(Self.name, lead.name)
            if let phone = lead.phone { sent.append(Self.phone, phone) }
        }
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame["登记一位职工", en: "Register a worker"],
            at: .desk(.apply),
            back: paths.find,
            content: """
                \(frame[notice].map { Notice(.warn, $0, frame: frame) })\(lead?.card(frame))\
                \(Card(
                    SealedForm(
                        to: paths.register,
                        frame: frame,
                        """
                        \(prompts.map { $0.html(in: frame) })\
                        \(Button(frame["登记，接着申请", en: "Register and go on"]))
                        """
                    ).html
                ))
                """
        )
    }

    private var prompts: [Prompt] {
        [
            prompt(Self.name, Words(zh: "姓名", en: "Name"), .text),
            prompt(Self.phone, Words(zh: "手机号", en: "Phone"), .phone),
            prompt(
                Self.identity,
                Words(zh: "身份证号", en: "Identity number"),
                .text,
                help: Words(zh: "手边没有可以先不填", en: "May be left out if it is not at hand"),
                isOptional: true
            ),
            prompt(
                Self.bank,
                Words(zh: "银行卡号", en: "Bank card"),
                .digits,
                help: Words(zh: "本人名下的储蓄卡，用来收补助", en: "A debit card in their own name"),
                isOptional: true
            ),
        ]
    }

    private func prompt(
        _ name: String,
        _ ask: Words,
        _ kind: Prompt.Kind,
        help: Words? = nil,
        isOptional: Bool = false
    ) -> Prompt {
        Prompt(
            name,
            ask,
            kind,
            help: help,
            isOptional: isOptional,
            answers: sent.all(name),
            error: faults[name],
            source: isTaken(name) ? Words(zh: "线索", en: "the lead") : nil
        )
    }
}

extension RegisterForm {
    /// Whether the lead's own word stands there.
    private func isTaken(_ name: String) -> Bool {
        guard let lead, faults[name] == nil, let value = sent[name] else { return false }
        return name == Self.name ? value == lead.name : name == Self.phone && value == lead.phone
    }
}

extension RegisterForm {
    private static let name = "name"
    private static let phone = "phone"
    private static let identity = "identity"
    private static let bank = "bank"

    /// What the form says, or everything that is wrong with it at once.
    static func read(_ form: Fields) -> Result<RegisterPerson, Faults> {
        var faults: [String: Words] = [:]
        let name = PersonName(form[Self.name] ?? "")
        if name == nil { faults[Self.name] = Words(zh: "请填写姓名。", en: "Enter the name.") }
        let phone = number(form[Self.phone] ?? "", Self.phone, &faults) {
            text throws(PhoneNumberFault) in
            try PhoneNumber(text)
        }
        let identity = number(form[Self.identity], Self.identity, &faults) {
            text throws(IdentityNumberFault) in try IdentityNumber(text)
        }
        let bank = number(form[Self.bank], Self.bank, &faults) { text throws(BankAccountFault) in
            try BankAccount(text)
        }
        guard faults.isEmpty, let name, let phone else { return .failure(Faults(byField: faults)) }
        return .success(
            RegisterPerson(name, phone: phone, identityNumber: identity, bankAccount: bank)
        )
    }

    struct Faults: Error {
        let byField: [String: Words]
    }

    private static func number<Number, Fault: SpokenFault>(
        _ text: String?,
        _ field: String,
        _ faults: inout [String: Words],
        _ read: (String) throws(Fault) -> Number
    ) -> Number? {
        guard let text, field == Self.phone || !text.isEmpty else { return nil }
        do throws(Fault) {
            return try read(text)
        } catch {
            faults[field] = Words(zh: error.zh, en: error.en)
            return nil
        }
    }
}

/// A fault of a typed number that says itself in both languages.
private protocol SpokenFault: Error {
    var zh: String { get }
    var en: String { get }
}

extension PhoneNumberFault: SpokenFault {}
extension IdentityNumberFault: SpokenFault {}
extension BankAccountFault: SpokenFault {}
