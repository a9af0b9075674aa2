import Hall
import Programs

/// What came of a design's scenarios.
struct DesignTrialPage: Screen {
    let view: DesignView
    let played: [PlayedScenario]

    func page(in frame: Frame) -> Page {
        Page(
            frame["场景", en: "Scenarios"],
            at: .desk(.designs),
            back: DesignPaths(view.id).design,
            content: """
                <p class="muted">\(frame[view.title]) · \(view.folder)</p>\(verdict(frame))\
                \(played.map { card($0, frame) })
                """
        )
    }

    private func verdict(_ frame: Frame) -> HTML {
        let failed = played.count { !$0.holds }
        if played.isEmpty {
            return Notice(
                .warn,
                frame[
                    "还没有场景。在 scenarios/ 里写一个，才能交出去。",
                    en: "There is none yet. It takes one in scenarios/ to hand the design in."
                ],
                frame: frame
            ).html
        }
        return failed == 0
            ? Notice(
                .ok,
                frame["\(played.count) 个场景都通过了。", en: "All \(played.count) scenarios hold."],
                frame: frame
            ).html
            : Notice(
                .warn,
                frame[
                    "\(played.count) 个场景里有 \(failed) 个没有通过。",
                    en: "\(failed) of \(played.count) scenarios fail."
                ],
                frame: frame
            ).html
    }

    private func card(_ scenario: PlayedScenario, _ frame: Frame) -> HTML {
        let path = DesignPaths(view.id).file(scenario.file)
        let failures = scenario.failures.map { failure -> HTML in
            let line = failure.place.line
            return
                "<li><b>\(frame["第 \(line) 行", en: "line \(line)"])</b> \(frame[failure.message])</li>"
        }
        return Card(
            scenario.title,
            aside: (scenario.holds
                ? Pill(frame["通过", en: "Holds"], .ok) : Pill(frame["没有通过", en: "Fails"], .warn))
                .html,
            """
            <p>\(LinkButton(scenario.file, to: path, .quiet))</p>\
            \(when: !failures.isEmpty, "<ul class=\"bullets\">\(failures)</ul>")
            """
        ).html
    }
}
