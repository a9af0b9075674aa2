import Calendar
import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Rolls and offers at the desk: figures, people, claims, and a file of them.
struct OfferDeskRoutes: RouteGroup {
    let hall: Hall

    private static let path = DeskSection.offers.path
    private static let offer = "\(path)/{service}/offer/{offer}"
    private static let roll = "\(path)/{service}/rolls/{roll}"
    /// A list of people needs no more; of a longer one the last line is wrong.
    private static let largestList = 1 << 20

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.offers)) { visit in
                .page(OffersPage(lines: try await hall.ask(OfferDesk(), as: visit.actor)))
            },
            Route(.get, Self.offer, policy: .staff(.offers), sheet),
            Route(.get, "\(Self.offer)/claims.csv", policy: .staff(.offers), export),
            Route(.get, Self.roll, policy: .staff(.offers)) { visit in
                .page(RollPage(service: visit["service"], answer: try await roll(visit)))
            },
            Route(upload: Self.roll, policy: .staff(.offers), load),
            Route(.get, "\(Self.roll)/leave", policy: .staff(.offers), askLeave),
            Route(.post, "\(Self.roll)/leave", policy: .staff(.offers), leave),
        ]
    }

    @Sendable private func sheet(_ visit: Visit) async throws -> Reply {
        let after = try visit.query["after"].map { try Addressed.grant($0) }
        let opening = try visit.query["opening"].map { try Addressed.offering($0) }
        let open = OpenOfferLine(visit.offer, of: visit["service"], opening, after: after)
        let answer = try await hall.ask(open, as: visit.actor)
        return .page(OfferSheet(answer: answer, isFurther: after != nil))
    }

    /// Every claim, masked, page after page: what a sheet opens.
    @Sendable private func export(_ visit: Visit) async throws -> Reply {
        var lines = ["\u{FEFF}编号,领取人,时间,状态"]
        var last: GrantID?
        let opening = try visit.query["opening"].map { try Addressed.offering($0) }
        repeat {
            let open = OpenOfferLine(
                visit.offer,
                of: visit["service"],
                opening,
                after: last,
                limit: 1_000
            )
            let answer = try await hall.ask(open, as: visit.actor)
            lines += answer.claims.map { claim in
                let cells = [
                    claim.grant.description, claim.person,
                    "\(claim.at.date) \(claim.at.time.description.prefix(5))", claim.words.zh,
                ]
                return cells.map(\.csvCell).joined(separator: ",")
            }
            last = answer.next
        } while last != nil
        let text = lines.map { $0 + "\r\n" }.joined()
        return .file(Array(text.utf8), name: "claims.csv", type: "text/csv; charset=utf-8")
    }

    private func roll(_ visit: Visit) async throws -> OpenRoll.Answer {
        let after = visit.query["after"].flatMap { Int64($0) } ?? 0
        let open = OpenRoll(visit.roll, of: visit["service"], after: after)
        return try await hall.ask(open, as: visit.actor)
    }

    @Sendable private func load(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        var sink = FileSink(most: Self.largestList)
        let fields = try await parts.drain(into: &sink)
        let text = (fields["people"] ?? "") + "\n" + String(decoding: sink.bytes, as: UTF8.self)
        var page = RollPage(service: visit["service"], answer: try await roll(visit))
        page.typed = fields["people"] ?? ""
        do {
            let loaded = try await hall.loadRoll(
                text,
                on: visit.roll,
                of: visit["service"],
                once: visit.key,
                as: visit.actor
            )
            return .seeOther(
                RollPage.path(visit["service"], visit.roll),
                flash: Flash(
                    .ok,
                    visit.frame[
                        "加入 \(loaded.added) 人，原来就在的 \(loaded.known) 人。",
                        en: "\(loaded.added) added, \(loaded.known) were on it already."
                    ]
                )
            )
        } catch let wrong as UnreadableLines {
            page.findings = wrong.findings
        } catch let refusal as Refusal where refusal != .notFound {
            page.error = refusal.words
        }
        return .again(page)
    }

    private func entry(_ id: String, _ visit: Visit) async throws -> OpenRoll.Entry {
        try await hall.ask(
            OpenRollEntry(Addressed.rollEntry(id), on: visit.roll, of: visit["service"]),
            as: visit.actor
        )
    }

    @Sendable private func askLeave(_ visit: Visit) async throws -> Reply {
        let entry = try await entry(visit.query["entry"] ?? "", visit)
        return .page(
            LeaveRollPage(path: RollPage.path(visit["service"], visit.roll), entry: entry)
        )
    }

    @Sendable private func leave(_ visit: Visit) async throws -> Reply {
        let entry = try await entry(visit.form["entry"] ?? "", visit)
        let path = RollPage.path(visit["service"], visit.roll)
        let act = LeaveRoll(entry.id, because: visit.form["reason"] ?? "")
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal where refusal == .whyOffTheRoll {
            return .again(LeaveRollPage(path: path, entry: entry, error: refusal.words))
        }
        let done = visit.frame["已移出名单。", en: "Taken off the roll."]
        return .seeOther(path, flash: Flash(.ok, done))
    }
}

extension Visit {
    /// The roll of the path: its id has blanks where the address has lines.
    fileprivate var roll: String { String(self["roll"].map { $0 == "_" ? " " : $0 }) }
}

extension String {
    /// A cell between quotation marks; a sheet takes a leading sign for a formula.
    fileprivate var csvCell: String {
        let isFormula = first.map { "=+-@\t".contains($0) } ?? false
        return "\"" + (isFormula ? "\t" : "") + replacing("\"", with: "\"\"") + "\""
    }
}
