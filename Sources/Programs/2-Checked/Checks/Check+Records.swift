/// Grants that open a place, and the questions they take its entry from.
extension ServiceDraft {
    static let checkRecords: Check = { draft, findings in
        for grant in draft.grants {
            guard let record = grant.placeRecord else { continue }
            draft.check(record.of, "of", of: grant, Words(zh: "地点", en: "a place"), &findings) {
                field in field.asksForPlace
            }
            draft.check(
                record.services,
                "services",
                of: grant,
                Words(zh: "可选多项的选择", en: "a choice of many"),
                &findings
            ) { field in
                if case .choose(let choice) = field.kind { choice.isMany } else { false }
            }
            draft.check(record.hours, "hours", of: grant, Words(zh: "时间", en: "hours"), &findings) {
                field in field.kind == .hours
            }
            draft.check(
                record.pictures,
                "pictures",
                of: grant,
                Words(zh: "文件", en: "files"),
                &findings
            ) {
                field in if case .files = field.kind { true } else { false }
            }
            if draft.asking?.isForPlace == false {
                findings.error(
                    grant.place,
                    zh: "“\(grant.id)”要登记地点，可这项服务不是为地点申办的。",
                    en: "“\(grant.id)” records a place, and the service is not for places.",
                    fixZh: "在 ask 里写 for: place。",
                    fixEn: "Write for: place under ask."
                )
            }
        }
    }

    private func check(
        _ id: String?,
        _ key: String,
        of grant: Grant,
        _ wanted: Words,
        _ findings: inout Findings,
        where isRight: (FormField) -> Bool
    ) {
        guard let id else { return }
        if let field = fields.first(where: { $0.id == id }) {
            if isRight(field) { return }
            findings.error(
                grant.place,
                zh: "“\(grant.id)”的 \(key) 要一个用\(wanted.zh)回答的问题，“\(id)”不是。",
                en: "“\(grant.id)”: \(key) wants a question answered with \(wanted.en); "
                    + "“\(id)” is none.",
                fixZh: "换一个问题，或者改它的回答方式。",
                fixEn: "Name another question, or change how it is answered."
            )
        } else if !fieldNames.contains(id) {
            let nearest = id.nearest(among: fieldNames.sorted())
            findings.error(
                grant.place,
                zh: "“\(grant.id)”的 \(key) 写了“\(id)”，表单里没有这个问题。",
                en: "“\(grant.id)”: \(key) names “\(id)”, which the form does not ask.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 form 里加上它。",
                fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Add it to form."
            )
        }
    }
}
