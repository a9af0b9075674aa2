import Programs

extension Service {
    /// What a line of the story says about a promise, a talk or a party.
    func words(ofPromising note: CaseNote?, _ subject: String) -> Words {
        let promise = words(.promise(subject))
        return switch note {
        case .kept: Words(zh: "\(promise.zh)已兑现", en: "\(promise.en): kept")
        case .broken: Words(zh: "\(promise.zh)到期没有兑现", en: "\(promise.en): broken")
        case .paidLate: Words(zh: "\(promise.zh)逾期后付清", en: "\(promise.en): paid late")
        case .met: words(.meeting(subject))
        case .named:
            Words(
                zh: "登记当事方：\(words(.party(subject)).zh)",
                en: "Party named: \(words(.party(subject)).en)"
            )
        default: Words(zh: subject, en: subject)
        }
    }
}
