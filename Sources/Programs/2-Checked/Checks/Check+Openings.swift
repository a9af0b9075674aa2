import Casework

extension ServiceDraft {
    /// Cases that are opened by others: of the same folder as a whole, of others as far as this side goes.
    static let checkOpenings: Check = { draft, findings in
        for part in draft.all {
            guard let asking = part.asking else { continue }
            let here = CaseOpening.Side(fields: part.askedAnywhere, asking: asking)
            for name in part.allNames {
                guard case .opening(let opening) = name.kind else { continue }
                let (openings, faults) = opening.each(of: here.fields)
                let all =
                    faults.map { ($0, opening) }
                    + openings.flatMap { one in
                        one.faults(from: here, to: draft.side(of: one.service)).map { ($0, one) }
                    }
                for (fault, opening) in all {
                    let (words, remedy) = (fault.words(of: opening), fault.remedy)
                    findings.error(
                        name.text.place,
                        zh: words.zh,
                        en: words.en,
                        fixZh: remedy.zh,
                        fixEn: remedy.en
                    )
                }
            }
        }
    }

    /// The procedure of this folder that is opened under a name.
    private func side(of name: String) -> CaseOpening.Side? {
        let target = all.first { part in
            part.head?.id == name || part.head?.id == "\(folder.name).\(name)"
        }
        return target.flatMap { target in
            target.asking.map { CaseOpening.Side(fields: target.fields, asking: $0) }
        }
    }

    /// The questions of the application and of everything that is done later.
    private var askedAnywhere: [FormField] {
        let forms =
            steps.flatMap { $0.texts.actions.map(\.form.fields) } + events.map(\.texts.form.fields)
        return fields + forms.flatMap(\.self)
    }
}
