/// The way of a case: what was done, where it stands, what comes next and when.
package struct Timeline: Piece {
    package enum State: String, Hashable, Sendable {
        case done
        case now
        case next
        case stopped
    }

    package struct Entry: Sendable {
        package var state: State
        package var title: String
        package var detail: HTML
        package var pill: HTML

        package init(_ state: State, _ title: String, detail: HTML = .empty, pill: HTML = .empty) {
            self.state = state
            self.title = title
            self.detail = detail
            self.pill = pill
        }
    }

    let entries: [Entry]
    let frame: Frame

    package init(_ entries: [Entry], frame: Frame) {
        self.entries = entries
        self.frame = frame
    }

    package var html: HTML { "<ol class=\"timeline\">\(entries.map(line))</ol>" }

    private func line(_ entry: Entry) -> HTML {
        """
        <li class="\(entry.state.rawValue)"\(when: entry.state == .now, " aria-current=\"step\"")>\
        <p class="row wrap"><b>\(entry.title)</b><span class="hidden">\(word(entry.state))</span>\
        \(entry.pill)</p>\
        \(when: !entry.detail.isEmpty, "<p class=\"muted sm\">\(entry.detail)</p>")</li>
        """
    }

    private func word(_ state: State) -> String {
        switch state {
        case .done: frame["已完成", en: "done"]
        case .now: frame["进行中", en: "now"]
        case .next: frame["未到", en: "to come"]
        case .stopped: frame["已停止", en: "stopped"]
        }
    }
}
