import HTTPTypes
import Hall
import Programs
import Registry

/// What the hall told the reader, and where else he wants to hear it.
struct MessageRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] { MessageDoor.allCases.flatMap(routes) }

    private func routes(_ door: MessageDoor) -> [Route] {
        [
            Route(.get, door.path, policy: door.policy) { try await list($0, door) },
            Route(.post, door.askCode, policy: door.policy) { try await askCode($0, door) },
            Route(.post, door.prove, policy: door.policy) { try await prove($0, door) },
            Route(.post, door.forget, policy: door.policy) { visit in
                try await hall.perform(ForgetMail(), as: visit.actor)
                let done = visit.frame["不再发到邮箱。", en: "No more mail is sent."]
                return .seeOther(door.path, flash: Flash(.ok, done))
            },
            Route(.post, door.language, policy: door.policy) { visit in
                guard let language = Language(rawValue: visit.form["to"] ?? "") else {
                    throw Trouble.unreadable
                }
                try await hall.perform(ChooseLanguage(language), as: visit.actor)
                let done = visit.frame["改好了。", en: "It is changed."]
                return .seeOther(door.path, flash: Flash(.ok, done))
            },
        ]
    }

    /// Who opens the list has read it.
    private func list(_ visit: Visit, _ door: MessageDoor) async throws -> Reply {
        let page = try await MyMessagesPage(at: door, for: visit, in: hall)
        if page.lines.contains(where: \.isNew) {
            try await hall.perform(ReadNotices(), as: visit.actor)
        }
        return .page(page)
    }

    private func askCode(_ visit: Visit, _ door: MessageDoor) async throws -> Reply {
        var page = try await MyMessagesPage(at: door, for: visit, in: hall)
        let typed = visit.form["mail"] ?? ""
        page.mail = .none(typed: typed)
        let mail: MailAddress
        do throws(MailAddressFault) {
            mail = try MailAddress(typed)
        } catch {
            page.error = Words(zh: error.zh, en: error.en)
            return .again(page)
        }
        let ask = AskMailCode(to: mail, in: visit.language, entropy: hall.entropy)
        if let again = try await hall.perform(ask, as: visit.actor) {
            page.error = Refusal.tooOften(again, hall.calendar).words
            return .again(page)
        }
        page.mail = .asked(address: mail.text, masked: mail.masked)
        return .page(page)
    }

    private func prove(_ visit: Visit, _ door: MessageDoor) async throws -> Reply {
        guard let mail = try? MailAddress(visit.form["mail"] ?? "") else {
            throw Trouble.unreadable
        }
        let proof = ProveMail(mail, code: visit.form["code"] ?? "")
        guard let refusal = try await hall.perform(proof, as: visit.actor) else {
            let done = visit.frame["以后的消息也会发到邮箱。", en: "Messages come by mail from now on."]
            return .seeOther(door.path, flash: Flash(.ok, done))
        }
        var page = try await MyMessagesPage(at: door, for: visit, in: hall)
        page.mail = .asked(address: mail.text, masked: mail.masked)
        page.error = refusal.words
        return .again(page)
    }
}
