package import Calendar
import Programs
import Registry
package import Store

/// What stands against another application of a service.
///
/// Of somebody else's case it tells that there is one, and nothing of it: no number, no day, not whether
/// it is open or approved, not whose it is.
package enum OnceBar: Hashable, Sendable {
    /// The person's own is under way.
    case underWay(OwnCaseName?)
    /// The person's own was approved; the day from which another may be had, if there is one.
    case hadAlready(OwnCaseName?, until: CivilDate?)
    /// The household has one; for how long that counts.
    case household(within: Span?)
    /// Somebody of the same union has one.
    case organisation(within: Span?)

    /// A case of the person's own, by what those may read who have to do with it.
    package struct OwnCaseName: Hashable, Sendable {
        package let caseFile: CaseID
        package let number: String

        /// How it stands in an address.
        package var address: String { caseFile.description }
    }

    package var own: OwnCaseName? {
        switch self {
        case .underWay(let own), .hadAlready(let own, _): own
        case .household, .organisation: nil
        }
    }
}

extension OnceBar {
    /// The same as a no: why, and what would change it.
    package var refusal: Refusal {
        switch self {
        case .underWay(let own): .underWay(own?.number)
        case .hadAlready(let own, let day): .hadAlready(own?.number, until: day)
        case .household(let span):
            .other(
                Words(zh: "同一家庭", en: "The household"),
                every: Words(zh: "一家", en: "a household"),
                within: span
            )
        case .organisation(let span):
            .other(
                Words(zh: "所在的工会", en: "The union"),
                every: Words(zh: "一个工会", en: "a union"),
                within: span
            )
        }
    }
}

extension Refusal {
    fileprivate static func underWay(_ number: String?) -> Refusal {
        let (zh, en) = bracketed(number)
        return Refusal(
            Words(
                zh: "已有一件同样的申请\(zh)正在办理，不用再提交。",
                en: "Such an application\(en) is under way; no need to send another."
            ),
            remedy: Words(zh: "可在“办件”里查看进度。", en: "See My cases for how far it is.")
        )
    }

    /// What may be had once was had; the day from which it may be had again, if there is one.
    fileprivate static func hadAlready(_ number: String?, until day: CivilDate?) -> Refusal {
        let (zh, en) = bracketed(number)
        return Refusal(
            Words(
                zh: "同样的申请\(zh)已经批准过，不能重复享受。",
                en: "Such an application\(en) was approved already."
            ),
            remedy: day.map {
                Words(zh: "\($0) 起可以再次申请。", en: "You may apply again from \($0).")
            } ?? Words(zh: "这项服务只能享受一次。", en: "This can be had once only.")
        )
    }

    fileprivate static func other(
        _ owner: Words,
        every: Words,
        within span: Span?
    ) -> Refusal {
        let (zh, en) = (span.map { "\($0.zh)内" } ?? "", span.map { " in \($0.en)" } ?? "")
        return Refusal(
            Words(
                zh: "\(owner.zh)已有一件同样的申请，正在办理或已经批准；\(zh)\(every.zh)只能享受一次。",
                en: "\(owner.en) has such an application, under way or approved already; "
                    + "\(every.en) can have this once\(en)."
            ),
            remedy: span == nil
                ? Words(
                    zh: "那一件没有通过，或者撤回了，就可以申请。",
                    en: "You may apply if that one is refused or withdrawn."
                )
                : Words(
                    zh: "那一件没有通过、撤回了，或者期限满了，就可以申请。",
                    en:
                        "You may apply if that one is refused or withdrawn, or when the time is over."
                )
        )
    }

    private static func bracketed(_ number: String?) -> (zh: String, en: String) {
        number.map { ("（\($0)）", " (\($0))") } ?? ("", "")
    }
}
