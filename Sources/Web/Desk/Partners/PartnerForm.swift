package import Hall
package import Programs

/// What is written down of a partner: a new one, or one on file.
package struct PartnerForm: Sendable {
    package var action: String
    package var back: String
    package var entry: PartnerEntry
    /// The unions to choose from; empty for one on file.
    package var owners: [Choice]
    package var owner: String?
    package var version: Int64?
    /// Masked; nil where none is on file.
    package var account: String?
    package var errors: [String: Words]
    package var error: Words?

    package init(
        action: String,
        back: String,
        entry: PartnerEntry,
        owners: [Choice] = [],
        owner: String? = nil,
        version: Int64? = nil,
        account: String? = nil,
        errors: [String: Words] = [:],
        error: Words? = nil
    ) {
        self.action = action
        self.back = back
        self.entry = entry
        self.owners = owners
        self.owner = owner
        self.version = version
        self.account = account
        self.errors = errors
        self.error = error
    }
}

extension PartnerForm: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            version == nil
                ? frame["新增合作单位", en: "New partner"] : frame["修改合作单位", en: "Edit the partner"],
            at: .desk(.partners),
            back: back,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(Card(SealedForm(to: action, frame: frame, fields(frame)).html))
                """
        )
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(version.map { HiddenField("version", String($0)) })<div class="pairs">\(ownerField(frame))\
        \(text("name", frame["单位名称", en: "Name"], entry.name, frame))\
        \(text("name en", frame["英文名", en: "Name in English"], entry.nameEn, required: false, frame))\
        \(text("address", frame["地址（公开）", en: "Address (public)"], entry.address, frame))\
        \(text("contact", frame["联系人", en: "Contact"], entry.contact, required: false, frame))\
        \(text("phone", frame["联系电话", en: "Phone"], entry.phone, required: false, frame))\
        \(text(
            "credit code",
            frame["统一社会信用代码", en: "Credit code"],
            entry.creditCode,
            required: false,
            frame
        ))\
        \(text(
            "bank account",
            frame["对公账号", en: "Bank account"],
            entry.bankAccount,
            hint: accountHint(frame),
            required: false,
            frame
        ))</div>\
        \(Button(frame["保存", en: "Save"]))
        """
    }

    private func accountHint(_ frame: Frame) -> String {
        guard let account else {
            return frame[
                "结算款打到这个账号，加密保存。",
                en: "Statements are paid to it; it is kept sealed."
            ]
        }
        return frame[
            "现在是 \(account)，不改就留空。",
            en: "On file: \(account). Leave it empty to keep it."
        ]
    }

    private func ownerField(_ frame: Frame) -> HTML? {
        guard !owners.isEmpty else { return nil }
        guard owners.count > 1 else { return HiddenField("owner", owners[0].value).html }
        return SelectField(
            Field(
                "owner",
                frame["由哪个工会签约", en: "Which union agrees with it"],
                error: frame[errors["owner"]]
            ),
            owners,
            chosen: owner,
            frame: frame
        ).html
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String? = nil,
        required: Bool = true,
        _ frame: Frame
    ) -> HTML {
        TextField(
            Field(name, label, hint: hint, error: frame[errors[name]], required: required),
            value: value,
            autocomplete: "off",
            frame: frame
        ).html
    }
}

extension PartnerEntry {
    init(_ form: Fields) {
        self.init(
            name: form["name"] ?? "",
            nameEn: form["name en"] ?? "",
            creditCode: form["credit code"] ?? "",
            address: form["address"] ?? "",
            contact: form["contact"] ?? "",
            phone: form["phone"] ?? "",
            bankAccount: form["bank account"] ?? ""
        )
    }
}
