import FEEL

extension FolderReader {
    /// `{cover: units, starts: start, fee: premium, from: union fund, into: scheme fund}`.
    mutating func cover(
        _ units: ParsedText,
        _ map: ParsedMap,
        in scope: Scope,
        _ accounts: [ServiceAccount]
    ) -> CoverPlan? {
        let starts = text("starts", in: map).flatMap { expression($0, in: scope, yielding: .date) }
        let fee = text("fee", in: map).flatMap { expression($0, in: scope, yielding: .number) }
        let into = text("into", in: map)
        if let into { checkAccount(into, holds: ServiceAccount.yuan, accounts) }
        return expression(units, in: scope, yielding: .number).map {
            CoverPlan(units: $0, starts: starts, fee: fee, into: into?.value)
        }
    }

    /// Notes keys that only a cover has.
    mutating func checkNoCover(_ map: ParsedMap) {
        for key in ["starts", "fee", "into"] {
            guard let entry = map.entries.first(where: { $0.key.value == key }) else { continue }
            findings.error(
                entry.key.place,
                zh: "“\(key)”只能写在保障（cover）里。",
                en: "“\(key)” belongs to a cover.",
                fixZh: "加上 cover: 份数，或者去掉它。",
                fixEn: "Write cover: and a number of units, or leave it out."
            )
        }
    }
}
