import HTTPTypes
import Hall
import Programs
import Registry

/// Leads: noted, followed up, agreed to, and turned into a case or closed.
struct LeadRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        let lead = "/desk/leads/{lead}"
        let staff = RoutePolicy.staff(.leads)
        return [
            Route(.get, "/desk/leads", policy: staff) { .page(try await Leads(for: $0, in: hall)) },
            Route(.get, "/desk/leads/new", policy: staff) { .page(LeadForm(for: $0, in: hall)) },
            Route(.post, "/desk/leads/new", policy: staff, record),
            Route(.get, lead, policy: staff) { .page(try await sheet($0)) },
            Route(.get, lead + "/papers/{paper}", policy: staff, openPaper),
            Route(.post, lead + "/contact", policy: staff, contact),
            Route(.post, lead + "/assign", policy: staff, assign),
            Route(.post, lead + "/consent", policy: staff, consent),
            Route(.post, lead + "/withdraw", policy: staff, withdraw),
            Route(.post, lead + "/link", policy: staff, link),
            Route(.post, lead + "/open", policy: staff, open),
            Route(.post, lead + "/close", policy: staff, close),
        ]
    }

    private func sheet(_ visit: Visit) async throws -> LeadSheet {
        let desk = try await hall.ask(
            LeadDesk(Addressed.lead(visit["lead"])),
            as: visit.actor
        )
        return LeadSheet(desk, in: hall)
    }

    @Sendable private func record(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let record = RecordLead(
            form["name"] ?? "",
            contact: form["contact"],
            from: form["source"].flatMap(RecordLead.Source.init) ?? .other,
            note: form["note"],
            for: form["service"] ?? ""
        )
        let sending = SentOnce(record, body: form.sent) { $0.description }
        do {
            let id = try await hall.perform(sending, once: visit.key, as: visit.actor)
            return .seeOther("/desk/leads/\(id)", flash: visit.done("已记下。", "Noted."))
        } catch let refusal as Refusal where refusal != .otherBody {
            return .again(LeadForm(for: visit, in: hall, error: refusal.words))
        }
    }

    @Sendable private func openPaper(_ visit: Visit) async throws -> Reply {
        let file = try await hall.ask(
            OpenPaper(Addressed.file(visit["paper"])),
            as: visit.actor
        )
        return .file(file.bytes, name: file.name, type: file.mediaType)
    }
}

extension LeadRoutes {
    @Sendable private func contact(_ visit: Visit) async throws -> Reply {
        guard let way = visit.form["how"].flatMap(ConsentGiven.Way.init),
            let result = visit.form["result"].flatMap(LogContact.Result.init)
        else { throw Trouble.unreadable }
        let lead = try Addressed.lead(visit["lead"])
        let act = LogContact(lead, by: way, result, words: visit.form["note"])
        return try await follow(act, visit, visit.done("已记下这次联系。", "Contact noted."))
    }

    @Sendable private func assign(_ visit: Visit) async throws -> Reply {
        let to = try Addressed.colleague(visit.form["to"] ?? "")
        let act = AssignLead(try Addressed.lead(visit["lead"]), to: to)
        return try await follow(act, visit, visit.done("已交给同事跟进。", "Given to a colleague."))
    }

    @Sendable private func consent(_ visit: Visit) async throws -> Reply {
        let lead = try Addressed.lead(visit["lead"])
        guard let way = visit.form["how"].flatMap(ConsentGiven.Way.init) else {
            throw Trouble.unreadable
        }
        guard visit.form["told"] == "yes" else {
            let words = visit.frame[
                "请先向本人说明用途，再记下同意。",
                en: "Explain first what it is for, then record the consent."
            ]
            return .seeOther(path(visit), flash: Flash(.warn, words))
        }
        let said = visit.form["words"].flatMap { $0.isEmpty ? nil : $0 }
        let act = RecordConsent(lead, ConsentGiven(way, words: said))
        return try await follow(act, visit, visit.done("已记下本人同意。", "Consent recorded."))
    }

    @Sendable private func withdraw(_ visit: Visit) async throws -> Reply {
        guard let way = visit.form["how"].flatMap(ConsentGiven.Way.init) else {
            throw Trouble.unreadable
        }
        let consent = try Addressed.consent(visit.form["consent"] ?? "")
        let said = visit.form["words"].flatMap { $0.isEmpty ? nil : $0 }
        do {
            let act = WithdrawConsent(consent, heard: ConsentGiven(way, words: said))
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
            return .seeOther(
                path(visit),
                flash: visit.done("已记下本人撤回同意。", "The withdrawal is recorded.")
            )
        } catch let refusal as Refusal where refusal.isOfTheLead {
            return .seeOther(path(visit), flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    @Sendable private func close(_ visit: Visit) async throws -> Reply {
        guard let outcome = visit.form["as"].flatMap(CloseLead.Outcome.init) else {
            throw Trouble.unreadable
        }
        let lead = try Addressed.lead(visit["lead"])
        let act = CloseLead(lead, as: outcome, words: visit.form["why"])
        return try await follow(act, visit, visit.done("线索已了结。", "The lead is closed."))
    }

    /// Does a thing once and goes back to the lead; a no is said there.
    private func follow<Act: UseCase>(
        _ act: Act,
        _ visit: Visit,
        _ done: Flash
    ) async throws -> Reply where Act.Answer == Void {
        do {
            let sending = SentOnce(act, body: visit.form.sent)
            _ = try await hall.perform(sending, once: visit.key, as: visit.actor)
            return .seeOther(path(visit), flash: done)
        } catch let refusal as Refusal where refusal.isOfTheLead {
            return .seeOther(path(visit), flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    private func path(_ visit: Visit) -> String { "/desk/leads/\(visit["lead"])" }
}

extension LeadRoutes {
    /// The address goes along once, with the next page: nothing of it is kept but its hash.
    @Sendable private func link(_ visit: Visit) async throws -> Reply {
        let lead = try Addressed.lead(visit["lead"])
        do {
            let made = try await hall.makeUploadLink(lead, once: visit.key, as: visit.actor)
            guard let made else {
                let words = visit.frame[
                    "链接只显示一次。没记下来就再生成一个。",
                    en: "A link is shown once. If it was not kept, make another."
                ]
                return .seeOther(path(visit), flash: Flash(.info, words))
            }
            let address = "\(visit.origin)/u/\(made.token.hex)"
            let day = visit.frame.plain(made.until)
            let words = visit.frame[
                "链接只显示这一次，请复制发给本人，有效到\(day)：\(address)",
                en: "Shown this once: copy it for the person. It holds until \(day): \(address)"
            ]
            return .seeOther(path(visit), flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal.isOfTheLead {
            return .seeOther(path(visit), flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    /// On to the form, with the lead; without consent nothing opens, whatever the page showed.
    @Sendable private func open(_ visit: Visit) async throws -> Reply {
        let lead = try await hall.ask(
            OpenLead(Addressed.lead(visit["lead"])),
            as: visit.actor
        )
        guard lead.state.isLiving else { return .seeOther(path(visit)) }
        if let refusal = lead.refusal { throw refusal }
        let paths = ProxyPath(service: lead.serviceID, lead: lead.address)
        return .seeOther(lead.person.map(paths.form) ?? paths.find)
    }
}

extension Visit {
    fileprivate func done(_ zh: String, _ en: String) -> Flash { Flash(.ok, frame[zh, en: en]) }
}

extension Fields {
    /// What was typed, without the seal, which is new in every page.
    var sent: [String] {
        pairs.filter { $0.name != Seal.field }.map { "\($0.name)=\($0.value)" }
    }
}

extension Refusal {
    /// Said on the lead's page; anything else is a page of its own.
    var isOfTheLead: Bool { status == .unprocessableContent }
}
