import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// The services that cover people: how many people, how many covers, how many in force.
struct CoverDeskPage: Screen {
    static let path = DeskSection.covers.path

    let lines: [CoverDesk.Line]

    static func path(_ service: String) -> String { "\(path)/\(service)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame["互助保障", en: "Covers"],
            at: .desk(.covers),
            content: lines.isEmpty ? nothing(frame) : Card(table(frame).html).html
        )
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["互助保障", en: "Covers"],
            [
                .init(frame["保障", en: "Cover"]),
                .init(frame["人数", en: "People"], isNumber: true),
                .init(frame["人次", en: "Covers given"], isNumber: true),
                .init(frame["保障中", en: "In force"], isNumber: true),
                .init(frame["名单", en: "List"], isSilent: true),
            ],
            lines.map { line in
                let list =
                    line.takesLists
                    ? LinkButton(
                        frame["按名单参保", en: "Enrol by a list"],
                        to: ListPage.path(line.service),
                        .quiet
                    ).html : nil
                let path = Self.path(line.service)
                return .init(
                    [
                        """
                        <a href="\(path)">\(frame[line.cover])</a> \
                        <span class="muted sm">\(frame[line.title])</span>
                        """,
                        "\(String(line.count.people).grouped)",
                        "\(String(line.count.covers).grouped)",
                        "\(String(line.count.good).grouped)", "\(list)",
                    ],
                    path: path
                )
            }
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .handHeart,
                frame["还没有互助保障", en: "No covers yet"],
                frame[
                    "服务文件里写了 cover，发布后就在这里：谁参保、从哪天到哪天。",
                    en: "Publish a service that gives a cover; who is covered appears here."
                ],
                frame: frame
            ).html
        ).html
    }
}

/// The covers of one service, or those of somebody who is looked for.
struct CoverSheet: Screen {
    let service: String
    let answer: OpenCovers.Answer
    let search: String
    let isFurther: Bool

    private var path: String { CoverDeskPage.path(service) }

    func page(in frame: Frame) -> Page {
        Page(
            frame[answer.title],
            at: .desk(.covers),
            back: CoverDeskPage.path,
            aside: """
                \(SealedForm(to: "\(path)/export", frame: frame, """
                    \(HiddenField("form", "xlsx"))\(Button(frame["导出 Excel", en: "Export"], .plain))
                    """))
                """,
            content: """
                \(counts(frame))\(Card("\(finder(frame))\(found(frame))"))
                """
        )
    }

    private func found(_ frame: Frame) -> HTML {
        answer.covers.isEmpty ? nothing(frame) : listing(frame)
    }

    private func counts(_ frame: Frame) -> HTML {
        Card(
            """
            \(answer.counts.map { line in
                """
                <h2>\(frame[line.title])</h2>\(FactList([
                    .init(frame["人数（一人只算一次）", en: "People, each once"],
                    "\(String(line.count.people).grouped)"),
                    .init(frame["人次（续保另算）", en: "Covers given, renewals too"],
                    "\(String(line.count.covers).grouped)"),
                    .init(frame["今天保障中", en: "In force today"],
                    "\(String(line.count.good).grouped)"),
                ]))
                """ as HTML
            })
            """
        ).html
    }

    private func finder(_ frame: Frame) -> HTML {
        """
        <form class="search desk-search" method="get" action="\(path)" role="search">\
        <label class="hidden" for="q">\(frame["查找", en: "Search"])</label>\
        <input id="q" type="search" name="q" value="\(search)" \
        placeholder="\(frame["姓名、手机号或身份证号", en: "Name, phone or identity number"])">\
        <button class="btn">\(frame["查找", en: "Search"])</button></form>
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        Note(
            search.isEmpty
                ? frame["还没有人参保。", en: "Nobody is covered yet."]
                : frame["没有找到这个人的保障。", en: "No cover of this person was found."]
        ).html
    }

    private func listing(_ frame: Frame) -> HTML {
        let table = Table(
            frame["参保的人", en: "Who is covered"],
            [
                .init(frame["参保人", en: "Person"]), .init(frame["保障", en: "Cover"]),
                .init(frame["份数", en: "Units"], isNumber: true),
                .init(frame["从", en: "From"]), .init(frame["到", en: "Until"]),
                .init(frame["缴费", en: "Fee"], isNumber: true), .init(frame["状态", en: "State"]),
                .init(frame["办件", en: "Case"]),
            ],
            answer.covers.map { cover in
                .init([
                    "\(cover.holder)", "\(frame[cover.title])", "\(cover.units)",
                    frame.day(cover.from),
                    cover.until.map { frame.day($0) } ?? "\(frame["长期", en: "No end"])",
                    frame.money(Fen(cover.fee)), cover.pill(frame),
                    caseLink(cover),
                ])
            }
        )
        let next = answer.next.map {
            LinkButton(frame["下一页", en: "Next"], to: "\(path)?after=\($0)")
        }
        let first =
            isFurther ? LinkButton(frame["回到第一页", en: "First page"], to: path) : nil
        return """
            \(table)<nav class="pager" aria-label="\(frame["翻页", en: "Pages"])">\(first)\(next)</nav>
            """
    }
}

extension CoverSheet {
    private func caseLink(_ cover: Cover) -> HTML {
        guard let id = cover.caseFile else { return "—" }
        return "<a class=\"num nw\" href=\"/desk/cases/\(id.description)\">\(cover.number)</a>"
    }
}

/// The covers that services have given.
struct CoverDeskRoutes: RouteGroup {
    let hall: Hall

    private static let path = CoverDeskPage.path
    /// A list of covers is read whole.
    private static let exports = Pace("export covers", burst: 20, perSecond: 0.2)

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.covers)) { visit in
                .page(CoverDeskPage(lines: try await hall.ask(CoverDesk(), as: visit.actor)))
            },
            Route(.get, "\(Self.path)/{service}", policy: .staff(.covers), sheet),
            Route(
                .post,
                "\(Self.path)/{service}/export",
                policy: .staff(.covers),
                pace: Self.exports,
                export
            ),
        ]
    }

    @Sendable private func sheet(_ visit: Visit) async throws -> Reply {
        let after = try visit.query["after"].map { try Addressed.grant($0) }
        let search = visit.query["q"] ?? ""
        let open = OpenCovers(
            visit["service"],
            of: search.isEmpty ? nil : search,
            after: after
        )
        let answer = try await hall.ask(open, as: visit.actor)
        return .page(
            CoverSheet(
                service: visit["service"],
                answer: answer,
                search: search,
                isFurther: after != nil
            )
        )
    }

    @Sendable private func export(_ visit: Visit) async throws -> Reply {
        let form = visit.form["form"].flatMap(TableForm.init) ?? .xlsx
        let bytes = try await hall.exportCovers(
            of: visit["service"],
            as: form,
            in: visit.language,
            by: visit.actor
        )
        let name = visit.frame["参保名单", en: "covers"] + "." + form.rawValue
        return .file(bytes, name: name, type: form.mediaType)
    }
}
