import HTTPTypes
import Hall
import Programs
import Registry

extension CaseDeskRoutes {
    /// Does an action that asks something: papers are kept as they come, then it is done, once.
    @Sendable func doWithForm(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        let before = try await desk(visit)
        guard let asks = before.forms[visit["action"]] else { return .seeOther(path(visit)) }
        var sink = PaperSink(hall, visit.actor) { head, bytes in
            let field = asks.first { $0.wireName == head.name }?.id ?? ""
            return AddFile(toCase: id, field: field, name: head.filename ?? "", bytes: bytes)
        }
        var seen = before.summary.version
        do {
            let outcome = try await ActionSending(asks: asks)
                .run(&parts, keeping: &sink) { answers, words, version in
                    seen = version
                    let act = Act(
                        visit["action"],
                        on: id,
                        saying: words,
                        answering: answers,
                        seeing: version
                    )
                    _ = try await hall.perform(act, once: visit.key, as: visit.actor)
                }
            switch outcome {
            case .done:
                return .seeOther(path(visit), flash: Flash(.ok, visit.frame["已办好。", en: "Done."]))
            case .again(let errors, let typed):
                let again = try await hall.ask(
                    OpenDeskCase(id, forms: [visit["action"]: typed]),
                    as: visit.actor
                )
                return .again(CaseDesk(again, errors: errors, wrong: visit["action"]))
            }
        } catch let refusal as Refusal {
            return try await refused(visit, refusal, seen)
        }
    }

    /// Names somebody as a party, in the place of somebody else perhaps.
    @Sendable func nameParty(_ visit: Visit) async throws -> Reply {
        let replaced = try visit.form["replaces"].flatMap { $0.isEmpty ? nil : $0 }
            .map { try Addressed.party($0) }
        let name = try NameParty(
            Addressed.caseFile(visit["case"]),
            visit.form["party"] ?? "",
            name: visit.form["name"] ?? "",
            phone: visit.form["phone"] ?? "",
            replacing: replaced
        )
        do {
            _ = try await hall.perform(name, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            return .seeOther(path(visit), flash: Flash(.warn, visit.frame[refusal.words]))
        }
        return .seeOther(path(visit), flash: Flash(.ok, visit.frame["已登记。", en: "Named."]))
    }

    /// Makes a party's link and shows it once, with the code that opens it.
    @Sendable func linkParty(_ visit: Visit) async throws -> Reply {
        let party = try Addressed.party(visit.form["party"] ?? "")
        let made = try await hall.makePartyLink(party, as: visit.actor)
        let address = "\(visit.origin)/p/\(made.token.hex)"
        let day = visit.frame.plain(made.until)
        let words = visit.frame[
            "给\(made.name)的链接和验证码只显示这一次，有效到\(day)。链接：\(address) 验证码：\(made.code)",
            en:
                "For \(made.name), shown this once and good until \(day). Link: \(address) Code: \(made.code)"
        ]
        return .seeOther(path(visit), flash: Flash(.ok, words))
    }
}

extension CaseView.Answered {
    /// The question and its answer as one short sentence.
    var told: Words? {
        Words(zh: "\(title.zh)：\(answer.zh)", en: "\(title.en): \(answer.en)")
    }
}
