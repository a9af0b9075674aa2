import Programs
import Registry
import Store

extension OutgoingMail {
    /// Several messages as one letter: a line each, the oldest first.
    init(
        _ rows: [MessageRow],
        to address: MailAddress,
        from house: String,
        in language: Language
    ) {
        let lines = rows.map { MessageText(json: $0.words).words[language] }
        let subject = Words(
            zh: lines.count == 1 ? "\(house)：有一条新消息" : "\(house)：有 \(lines.count) 条新消息",
            en: lines.count == 1 ? "\(house): one message" : "\(house): \(lines.count) messages"
        )
        let foot = Words(
            zh: "请登录后办理。这封信由系统发出，不用回复。不想再收到，可以在“我的消息”里删掉邮箱。",
            en: "Log in to see more. Nobody reads replies to this letter. "
                + "To get no more of them, remove your address under My messages."
        )
        self.init(
            key: rows.first?.onceKey ?? "",
            to: address,
            subject: subject[language],
            text: lines.joined(separator: "\n\n") + "\n\n" + foot[language] + "\n"
        )
    }
}
