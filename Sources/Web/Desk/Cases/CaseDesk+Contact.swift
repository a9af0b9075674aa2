import Hall
import Programs
import Registry

extension CaseDesk {
    /// Whom the applicant asks for, and to whom it can be passed on.
    func contactCard(_ frame: Frame) -> HTML? {
        guard contact != nil || !contacts.isEmpty else { return nil }
        return Card(
            frame["联系人", en: "Contact"],
            """
            \(contact.map { "<p>\($0.name)\($0.organisation.map { " · \(frame[$0])" as HTML })</p>" as HTML })\
            \(contact?.standIn.map { Note($0.words(frame)) })\
            \(when: !contacts.isEmpty, passingOn(frame))
            """
        ).html
    }

    private func passingOn(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["转给别的同事", en: "Pass it on"])</summary>\
        \(SealedForm(
            to: "/desk/cases/\(id)/contact/pass",
            frame: frame,
            """
            \(SelectField(
                Field("to", frame["转给谁", en: "To whom"], id: "contact-to"),
                contacts.map { Choice($0.account.description, $0.name) },
                frame: frame
            ))\
            \(Note(frame[
                "申请人会看到新的联系人，对方会收到消息。",
                en: "The applicant reads of the new contact, who gets a message."
            ]))\
            \(Button(frame["转交", en: "Pass on"], .plain, wide: true))
            """
        ))</details>
        """
    }
}

extension ContactCard.StandIn {
    /// Who is there instead, and until when.
    func words(_ frame: Frame) -> String {
        let who =
            name.map {
                frame["现在请假，由\($0)替班", en: "away at present; \($0) stands in"]
            } ?? frame["现在请假，其他同事照常办理", en: "away at present; colleagues go on with it"]
        guard let until else { return who + frame["。", en: "."] }
        return who + frame["，到 \(frame.plain(until)) 为止。", en: ", until \(frame.plain(until))."]
    }
}
