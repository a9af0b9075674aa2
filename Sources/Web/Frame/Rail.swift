/// The parts of the desk, in the order of the rail.
package enum DeskSection: String, Hashable, Sendable, CaseIterable {
    case home
    case inbox
    case apply
    case leads
    case find
    case members
    case offers
    case covers
    case rollCalls = "roll-calls"
    case panels
    case judging
    case notices
    case places
    case payments
    case recoveries
    case partners
    case papers
    case figures
    case ratings
    case rules
    case designs
    case pauses
    case absences
    case retention
    case messages
    case tokens

    package var path: String {
        switch self {
        case .home: "/desk"
        default: "/desk/\(rawValue)"
        }
    }
}

/// The side rail of the desk; a row of links on a phone.
struct Rail: Piece {
    let current: DeskSection?
    let frame: Frame

    var html: HTML {
        """
        <header class="rail"><p class="name">\(frame[frame.house.name])\
        <span>\(frame["工作台", en: "Desk"])</span></p>
        <nav aria-label="\(frame["工作台", en: "Desk"])">\((frame.reader?.sections ?? []).map(link))\
        </nav>
        \(who)</header>
        """
    }

    private func link(_ section: DeskSection) -> HTML {
        """
        <a href="\(section.path)"\(when: section == current, " aria-current=\"page\"")>\
        \(frame.icon(section.icon))\(frame[section.label])</a>
        """
    }

    private var who: HTML? {
        guard let reader = frame.reader else { return nil }
        return """
            <div class="who"><p><b>\(reader.name)</b>\(when: reader.post != nil, "<br>")\
            <span class="muted sm">\(frame[reader.post])</span></p>
            <p class="row wrap">\(LookSwitch.language(frame))\(LookSwitch.size(frame))</p>
            <form method="post" action="/desk/leave">\(Seal(frame))\
            <button class="btn small">\(frame["退出", en: "Log out"])</button></form></div>
            """
    }
}
