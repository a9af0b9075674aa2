import Hall

extension ProxyApply {
    var paths: ProxyPath {
        ProxyPath(service: service?.id ?? "", lead: lead?.id, draft: draft)
    }
}

extension ProxyApply.Lead {
    var path: String { "/desk/leads/\(id)" }

    /// Stands on every page between the lead and its case: whose it is, and that consent is given.
    func card(_ frame: Frame) -> Card {
        Card(
            frame["线索：\(name)", en: "Lead: \(name)"],
            aside: consent == nil ? .empty : Pill(frame["本人已同意", en: "Consent given"], .ok).html,
            """
            \(consent.map { said($0, frame) })\
            \(Note(frame[
                "提交以后，这条线索办结，同意和材料归到办件里。",
                en: "Once sent, the lead is done; its consent and papers go with the case."
            ]))
            """
        )
    }

    private func said(_ consent: LeadSheet.Consent, _ frame: Frame) -> HTML {
        """
        <p>\(frame[consent.how]) · \(frame.moment(consent.at)) · \(consent.by)</p>\
        \(consent.words.map { Note($0) })
        """
    }
}
