import Hall
import Programs
import Registry

/// What a list has come to: counts, what is wrong where, and what to do next.
package struct ImportSheet: Screen {
    /// Which lines are looked at.
    package enum Shown: String, Sendable, CaseIterable {
        case problems
        case changed
        case second
        case new

        var states: [LineState] {
            switch self {
            case .problems: [.bad, .conflict, .refused]
            case .changed: [.changed]
            case .second: [.second]
            case .new: [.new]
            }
        }

        var title: Words {
            switch self {
            case .problems: Words(zh: "有问题", en: "Problems")
            case .changed: LineState.changed.title
            case .second: LineState.second.title
            case .new: LineState.new.title
            }
        }
    }

    let list: ImportView
    let shown: Shown
    let lines: [ImportedLine]

    private static let pageSize = 50

    private var path: String { "\(DeskSection.members.path)/import/\(list.id)" }

    package func page(in frame: Frame) -> Page {
        Page(
            list.file,
            at: .desk(.members),
            back: DeskSection.members.path,
            aside: Pill(frame[list.state.title], list.state.tone).html,
            content: """
                \(isMoving ? progress(frame) : summary(frame))\
                \(when: !isMoving, Card("\(chips(frame))\(lines.isEmpty ? none(frame) : table(frame))").html)
                """
        )
    }

    private var isMoving: Bool { list.state != .ready && list.state != .done }

    private func progress(_ frame: Frame) -> HTML {
        let share = list.lineCount == 0 ? 0 : list.progress * 100 / list.lineCount
        let label = frame[
            "\(list.progress) / \(list.lineCount) 行",
            en: "\(list.progress) of \(list.lineCount) rows"
        ]
        return Card(
            frame[list.state.title],
            """
            <p><progress max="100" value="\(share)" aria-label="\(frame[list.state.title])">\
            \(share)%</progress></p><p class="num" role="status">\(label)</p>\
            <p class="muted sm">\(frame[
                "页面会自己更新。关掉也没关系，服务器会继续做完。",
                en: "The page renews itself. Close it if you like: the work goes on."
            ])</p><p>\(LinkButton(frame["现在刷新", en: "Renew now"], to: path))</p>
            """
        ).html
    }

    private func summary(_ frame: Frame) -> HTML {
        let states = LineState.allCases.filter { list.counts[$0, default: 0] > 0 }
        let facts = states.map { state in
            FactList.Fact(
                frame[state.title],
                "<b class=\"num\">\(list.counts[state, default: 0])</b>"
            )
        }
        return Card(
            frame[list.union],
            """
            \(FactList(facts))\(unknown(frame))\
            \(when: list.state == .ready, decision(frame))\(results(frame))
            """
        ).html
    }

    private func unknown(_ frame: Frame) -> HTML? {
        guard !list.unknown.isEmpty else { return nil }
        let names = list.unknown.prefix(20).joined(separator: frame["、", en: ", "])
        return Notice(
            .info,
            frame["这些列认不出，不会导入：\(names)", en: "These columns are not known and left out: \(names)"],
            frame: frame
        ).html
    }

    private func decision(_ frame: Frame) -> HTML {
        let good = list.count([.new, .changed, .second])
        let next: HTML =
            good > 0
            ? LinkButton(
                frame["导入 \(good) 行", en: "Take over \(good) rows"],
                to: path + "/confirm",
                .primary
            ).html
            : Notice(.info, frame["没有可以导入的行。", en: "No row can be taken over."], frame: frame).html
        return """
            <div class="row wrap actions">\(next)\(SealedForm(
                to: path + "/drop",
                frame: frame,
                Button(frame["放弃这份名册", en: "Give this list up"], .quiet).html
            ))</div>
            """
    }

    private func results(_ frame: Frame) -> HTML {
        "<div class=\"row wrap actions\">\(["xlsx", "csv"].map { result($0, frame) })</div>"
    }

    /// A form each: one that was just sent rests for a while.
    private func result(_ form: String, _ frame: Frame) -> SealedForm {
        let label = frame["下载结果（.\(form)）", en: "Result as .\(form)"]
        return SealedForm(
            to: path + "/result",
            frame: frame,
            Button(label, .plain, name: "form", value: form).html
        )
    }
}

extension ImportSheet {
    private func chips(_ frame: Frame) -> HTML {
        FilterChips(
            Shown.allCases.map { other in
                ListFilter(
                    other.title,
                    count: list.count(other.states),
                    path: "\(path)?show=\(other.rawValue)",
                    isCurrent: other == shown
                )
            },
            frame: frame
        ).html
    }

    private func table(_ frame: Frame) -> HTML {
        let table = Table(
            frame[shown.title],
            [
                .init(frame["行", en: "Row"], isNumber: true), .init(frame["姓名", en: "Name"]),
                .init(frame["说明", en: "What is said"]), .init(frame["结果", en: "Result"]),
            ],
            lines.map { line in
                .init([
                    "\(line.row)", "\(line.name)",
                    "<ul class=\"plain\">\(line.said.map { said($0, frame) })\(line.changes.map { change($0, frame) })</ul>",
                    Pill(frame[line.state.title], line.state.tone).html,
                ])
            }
        )
        let next = lines.last.flatMap { last in
            lines.count == Self.pageSize ? "\(path)?show=\(shown.rawValue)&after=\(last.row)" : nil
        }
        return """
            \(table)\(next.map { LinkButton(frame["后面的行", en: "Further rows"], to: $0) })
            """
    }

    private func said(_ said: ImportedLine.Said, _ frame: Frame) -> HTML {
        let place = said.place.map { place -> HTML in
            "<b class=\"num\">\(place)</b> \(said.column ?? "") "
        }
        return "<li>\(place)\(frame[said.words])</li>"
    }

    private func change(_ change: ImportedLine.Change, _ frame: Frame) -> HTML {
        "<li>\(frame[change.column])：<span class=\"muted\">\(change.old)</span> → <b>\(change.new)</b></li>"
    }

    private func none(_ frame: Frame) -> HTML {
        "<p class=\"muted\">\(frame["没有这样的行。", en: "There are no such rows."])</p>"
    }
}

extension LineState {
    var tone: Tone {
        switch self {
        case .bad, .conflict, .refused: .warn
        case .new, .done: .ok
        case .changed, .second: .info
        case .read, .same: .plain
        }
    }
}
