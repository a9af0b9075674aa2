import HTTPTypes
import Hall
import Programs

/// A party's own door to its part of a case: a link and a code, and nobody is logged in.
struct PartyRoutes: RouteGroup {
    let hall: Hall

    private static let looks = Pace("party link", burst: 60, perSecond: 1)
    private static let tries = Pace("party code", burst: 10, perSecond: 0.1)
    private static let sendings = Pace("party acts", burst: 20, perSecond: 0.2)

    var routes: [Route] {
        [
            Route(.get, "/p/{token}", policy: .open, pace: Self.looks, show),
            Route(.get, "/p/{token}/texts/{text}", policy: .open, pace: Self.looks, showText),
            Route(.post, "/p/{token}/enter", policy: .open, pace: Self.tries, enter),
            Route(upload: "/p/{token}/do/{action}", policy: .open, pace: Self.sendings, act),
        ]
    }

    private func token(_ visit: Visit) throws -> [UInt8] {
        guard let token = [UInt8](hex: visit["token"]), token.count == 32 else {
            throw Refusal.linkOver
        }
        return token
    }

    /// The case behind the link; nil where the code has not been given in this browser.
    private func open(
        _ visit: Visit,
        _ typed: [String: [String: [String]]] = [:]
    ) async throws -> PartyCase? {
        try await hall.ask(
            OpenPartyCase(token(visit), session: visit.partySession, typed: typed),
            as: .visitor
        )
    }

    @Sendable private func show(_ visit: Visit) async throws -> Reply {
        do {
            guard let opened = try await open(visit) else {
                return .page(PartyCode(token: visit["token"]))
            }
            return .page(PartyPage(opened, token: visit["token"]))
        } catch let refusal as Refusal where refusal == .linkOver {
            return Self.over
        }
    }

    /// A text of the case with its versions; without the code the way back to where it is given.
    @Sendable private func showText(_ visit: Visit) async throws -> Reply {
        let back = "/p/\(visit["token"])"
        do {
            guard let opened = try await open(visit),
                let text = opened.texts.first(where: { $0.kind == visit["text"] })
            else { return .seeOther(back) }
            let answer = OpenText.Answer(
                number: opened.number,
                service: opened.service,
                text: text
            )
            return .page(
                TextPage(
                    answer,
                    at: .bare,
                    path: "\(back)/texts/\(text.kind.percentEncoded)",
                    casePath: back,
                    for: visit
                )
            )
        } catch let refusal as Refusal where refusal == .linkOver {
            return Self.over
        }
    }

    @Sendable private func enter(_ visit: Visit) async throws -> Reply {
        let session = hall.entropy.bytes(32)
        do {
            let isRight = try await hall.perform(
                EnterPartyDoor(token(visit), code: visit.form["code"] ?? "", session: session),
                as: .visitor
            )
            guard isRight else {
                return .again(PartyCode(token: visit["token"], error: Self.wrongCode))
            }
            var reply = Reply.seeOther("/p/\(visit["token"])")
            reply.cookies.append(SetCookie(SessionCookie.party, session.hex, maxAge: nil))
            return reply
        } catch let refusal as Refusal where refusal == .linkOver {
            return Self.over
        }
    }

    @Sendable private func act(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        do {
            return try await sent(visit, &parts)
        } catch let refusal as Refusal where refusal == .linkOver {
            return Self.over
        }
    }

    private func sent(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        let back = "/p/\(visit["token"])"
        let token = try token(visit)
        guard let session = visit.partySession, let before = try await open(visit),
            let choice = before.choices.first(where: { $0.action == visit["action"] })
        else { return .seeOther(back) }
        var sink = PaperSink(hall, .visitor) { head, bytes in
            AddFileAtPartyDoor(
                token,
                session: session,
                field: choice.asks.first { $0.wireName == head.name }?.id ?? "",
                name: head.filename ?? "",
                bytes: bytes
            )
        }
        do {
            let outcome = try await ActionSending(asks: choice.asks)
                .run(&parts, keeping: &sink) { answers, words, version in
                    let act = ActAtPartyDoor(
                        token,
                        session: session,
                        choice.action,
                        saying: words,
                        answering: answers,
                        seeing: version
                    )
                    try await hall.perform(act, as: .visitor)
                }
            switch outcome {
            case .done:
                return .seeOther(
                    back,
                    flash: Flash(.ok, visit.frame["已收到，谢谢。", en: "Received, thank you."])
                )
            case .again(let errors, let typed):
                guard let opened = try await open(visit, [choice.action: typed]) else {
                    return .seeOther(back)
                }
                return .again(
                    PartyPage(opened, token: visit["token"], errors: errors, wrong: choice.action)
                )
            }
        } catch let refusal as Refusal where refusal != .linkOver {
            guard let opened = try await open(visit) else { return .seeOther(back) }
            let page = PartyPage(
                opened,
                token: visit["token"],
                errors: ["": refusal.words],
                wrong: choice.action
            )
            return .page(page, status: refusal.status)
        }
    }

    private static var over: Reply { .page(UploadOver(), status: .gone) }

    private static let wrongCode = Words(
        zh: "验证码不对。输错五次，链接就作废。",
        en: "That is not the code. After five wrong ones the link is over."
    )
}
