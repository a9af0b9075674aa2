extension ServiceDraft {
    /// An organisation that applies has to be named by the form.
    static let checkApplicants: Check = { draft, findings in
        guard let asking = draft.asking, asking.isForOrganisation else { return }
        guard let field = draft.fields.first(where: { $0.kind == .organisation }) else {
            findings.error(
                asking.place,
                zh: "for: organisation 要有一个问题问是哪家单位。",
                en: "for: organisation needs a question which organisation it is.",
                fixZh: "在 form 里加上，例如 organisation: {ask: 申报单位是哪家？, organisation: any}。",
                fixEn: "Add one to form, such as organisation: {ask: …, organisation: any}."
            )
            return
        }
        guard field.isOptional || field.neededWhen != nil || field.by != nil else { return }
        findings.error(
            field.place,
            zh: "申报单位由“\(field.id)”来定，这个问题却可以不填。",
            en: "“\(field.id)” says which organisation applies, and may be left empty.",
            fixZh: "去掉那个问题的 optional、needed when 和 by。",
            fixEn: "Take optional, needed when and by off that question."
        )
    }
}
