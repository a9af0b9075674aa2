import HTTPTypes
import Hall
import Programs

extension Visit {
    /// The page one wanted before logging in, as the form or the query says; only a page of ours, and
    /// not the door itself.
    func wayBack(or home: String) -> String {
        back ?? home
    }

    /// The same, to be carried on in a form.
    var back: String? {
        guard let path = HouseRoutes.ownPath(form["back"] ?? query["back"]) else { return nil }
        let isDoor = ["/login", "/desk/login", CounterPaths.login].contains { path.hasPrefix($0) }
        return isDoor ? nil : path
    }
}

extension Refusal {
    /// Why and what to do, as one text under a field.
    var words: Words {
        guard let remedy else { return reason }
        return Words(zh: reason.zh + remedy.zh, en: reason.en + " " + remedy.en)
    }
}

extension Reply {
    /// Out of the door: the session's cookie goes, and with it all that the phone kept for its owner.
    static func left(to path: String, _ kind: Visitor.Kind) -> Reply {
        var reply = Reply.seeOther(path, cookies: [SessionCookie.closing(kind)])
        reply.headers[SecurityHeaders.name("Clear-Site-Data")] = "\"storage\""
        return reply
    }

    /// A form shown again with what is wrong in it.
    static func again(_ screen: some Screen) -> Reply {
        .page(screen, status: .unprocessableContent)
    }
}
