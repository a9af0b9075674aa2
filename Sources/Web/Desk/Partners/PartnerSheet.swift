import Calendar
package import Hall
package import Programs
import Registry

/// One partner at the desk: facts, prices, log-ins, what was redeemed, statements.
package struct PartnerSheet: Sendable {
    package var view: PartnerView
    package var error: Words?
    /// What was typed for a price that was refused.
    package var typed: Fields

    package init(_ view: PartnerView, error: Words? = nil, typed: Fields = Fields()) {
        self.view = view
        self.error = error
        self.typed = typed
    }

    var path: String { "\(DeskSection.partners.path)/\(view.id)" }
}

extension PartnerSheet: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[view.name],
            at: .desk(.partners),
            back: DeskSection.partners.path,
            aside: aside(frame),
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                <div class="two"><div class="stack">\(priceCard(frame))\(sumCard(frame))\
                \(statementCard(frame))</div>\
                <div class="stack">\(factCard(frame))\(clerkCard(frame))\(closeCard(frame))</div></div>
                """
        )
    }

    private func aside(_ frame: Frame) -> HTML {
        guard let day = view.closedOn else {
            return LinkButton(frame["修改", en: "Edit"], to: "\(path)/edit").html
        }
        return Pill(frame["\(frame.plain(day))终止", en: "Closed \(frame.plain(day))"]).html
    }

    private func factCard(_ frame: Frame) -> HTML {
        let none = frame["没有登记", en: "None on file"]
        let entry = view.entry
        return Card(
            frame["登记信息", en: "On file"],
            FactList([
                .init(frame["所属工会", en: "Union"], "\(frame[view.owner])"),
                .init(frame["地址", en: "Address"], "\(entry.address)"),
                .init(
                    frame["联系人", en: "Contact"],
                    "\(entry.contact.isEmpty ? none : entry.contact)"
                ),
                .init(frame["电话", en: "Phone"], "\(entry.phone.isEmpty ? none : entry.phone)"),
                .init(
                    frame["信用代码", en: "Credit code"],
                    "\(entry.creditCode.isEmpty ? none : entry.creditCode)"
                ),
                .init(frame["对公账号", en: "Bank account"], "\(view.bankAccount ?? none)"),
                .init(
                    frame["账上应付", en: "Owed in the books"],
                    "<b>\(frame.money(Fen(view.owed)))</b>"
                ),
            ]).html
        ).html
    }

    private func closeCard(_ frame: Frame) -> HTML? {
        guard view.closedOn == nil else { return nil }
        return Card(
            """
            <details><summary>\(frame["终止合作", en: "End the partnership"])</summary>\
            \(SealedForm(to: "\(path)/close", frame: frame, """
            <p>\(frame["柜台账号立即停用，不能再核销；已欠的款照常结算。",
            en: "Its log-ins end at once and nothing is redeemed; what is owed is still paid."])</p>\
            \(Button(frame["终止", en: "End it"], .plain))
            """))</details>
            """
        ).html
    }
}
