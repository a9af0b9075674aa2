/// The four doors of the worker's app.
package enum WorkerTab: String, Hashable, Sendable, CaseIterable {
    case home
    case nearby
    case services
    case me
}

struct Tabs: Piece {
    let current: WorkerTab?
    let frame: Frame

    var html: HTML {
        """
        <nav class="tabs" aria-label="\(frame["主导航", en: "Main"])">\
        \(WorkerTab.allCases.map(link))</nav>
        """
    }

    private func link(_ tab: WorkerTab) -> HTML {
        """
        <a href="\(path(tab))"\(when: tab == current, " aria-current=\"page\"")>\
        \(frame.icon(icon(tab)))\(label(tab))</a>
        """
    }

    private func path(_ tab: WorkerTab) -> String {
        switch tab {
        case .home: "/"
        case .nearby: Nearby.path
        case .services: "/services"
        case .me: "/me"
        }
    }

    private func icon(_ tab: WorkerTab) -> Icon {
        switch tab {
        case .home: .house
        case .nearby: .mapPin
        case .services: .clipboardList
        case .me: .user
        }
    }

    private func label(_ tab: WorkerTab) -> String {
        switch tab {
        case .home: frame["首页", en: "Home"]
        case .nearby: frame["附近", en: "Nearby"]
        case .services: frame["办事", en: "Services"]
        case .me: frame["我的", en: "Me"]
        }
    }
}
