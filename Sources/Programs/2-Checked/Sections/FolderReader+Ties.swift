import Casework
import Registry

extension FolderReader {
    /// `{tie: member, to: workplace, dues: yes}`.
    mutating func tie(_ tie: ParsedText, _ map: ParsedMap) -> TiePlan? {
        let kind = TiePlan.kinds.first { $0.rawValue == tie.value }
        if kind == nil { unknownValue(tie, of: "tie", known: TiePlan.kinds.map(\.rawValue)) }
        let to = required("to", in: map, of: "tie").flatMap { text($0, of: "to") }
        let dues = text("dues", in: map)
        if let dues, !["yes", "no"].contains(dues.value) {
            unknownValue(dues, of: "dues", known: ["yes", "no"])
        }
        if let dues, dues.value == "yes", kind == .second {
            let refusal = TieRefusal.secondIsPrimary
            findings.error(
                dues.place,
                zh: refusal.zh + "会费只交给会籍所在的工会。",
                en: refusal.en + " Dues go to the union one is a member of.",
                fixZh: "写 dues: no，或者改成 tie: member。",
                fixEn: "Write dues: no, or tie: member."
            )
        }
        guard let kind, let to else { return nil }
        return TiePlan(
            kind: kind,
            to: to.value,
            paysDues: kind == .member && dues?.value != "no"
        )
    }

    /// Notes keys that only a tie has.
    mutating func checkNoTie(_ map: ParsedMap) {
        for key in ["to", "dues"] {
            guard let entry = map.entries.first(where: { $0.key.value == key }) else { continue }
            findings.error(
                entry.key.place,
                zh: "“\(key)”只能和 tie 一起写。",
                en: "“\(key)” belongs to a tie.",
                fixZh: "加上 tie: member 或 tie: second，或者去掉它。",
                fixEn: "Write tie: member or tie: second, or leave it out."
            )
        }
    }

    /// `{job ends: {title: 离职, end: membership, tell: applicant}}`.
    mutating func lifeChanges(_ root: ParsedMap, _ people: Roles) -> [LifeChangeDraft] {
        guard let map = root["when"]?.map else { return [] }
        return map.entries.compactMap { entry in
            LifeChange.Kind(rawValue: entry.key.value).flatMap { lifeChange($0, entry, people) }
        }
    }

    private mutating func lifeChange(
        _ kind: LifeChange.Kind,
        _ entry: ParsedEntry,
        _ people: Roles
    ) -> LifeChangeDraft? {
        guard let map = map(entry.value, of: kind.rawValue) else { return nil }
        check(map, against: .lifeChange)
        let ends = required("end", in: map, of: kind.rawValue).map { texts($0, of: "end") } ?? []
        let tells = map["tell"].map { texts($0, of: "tell") } ?? []
        for text in tells { check(text, among: people.whoHears, of: "tell", people) }
        return LifeChangeDraft(
            change: LifeChange(
                kind: kind,
                title: title(of: entry.key, in: map, at: ["when", kind.rawValue]),
                ends: ends.map(\.value),
                tells: tells.map(\.value),
                place: entry.key.place
            ),
            names: ends.map { NamedThing(kind: .grant, text: $0) }
        )
    }
}

/// What a life brings, as it is written.
package struct LifeChangeDraft {
    let change: LifeChange
    let names: [NamedThing]
}
