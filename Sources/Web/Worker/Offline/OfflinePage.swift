import Programs

/// What a phone shows without a network. The pages hold nothing of anybody: a script fills in what the
/// phone has kept.
enum OfflinePage: String, CaseIterable {
    case hall
    case nearby
    case code

    var path: String {
        switch self {
        case .hall: "/offline"
        case .nearby: "/offline/nearby"
        case .code: "/offline/code"
        }
    }
}

extension OfflinePage: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            title(frame),
            at: .worker(tab),
            content: """
                <div class="stack" data-offline="\(rawValue)"></div>\(text(frame))\
                <script src="\(frame.house.assets.offline.path)" defer></script>
                """
        )
    }

    /// As a file: the same for everybody who reads in this look.
    func bytes(in frame: Frame) -> [UInt8] {
        var plain = frame
        (plain.reader, plain.flash, plain.owner) = (nil, nil, nil)
        (plain.seal, plain.path) = ("", path)
        return Array(html(in: plain).text.utf8)
    }

    private var tab: WorkerTab? {
        switch self {
        case .hall: nil
        case .nearby: .nearby
        case .code: .me
        }
    }

    private func title(_ frame: Frame) -> String {
        switch self {
        case .hall: frame["没有网络时", en: "Without a network"]
        case .nearby: frame["附近", en: "Nearby"]
        case .code: frame["会员码", en: "Member code"]
        }
    }

    private func text(_ frame: Frame) -> HTML {
        switch self {
        case .hall: "\(uses(frame))\(install(frame))\(call(frame))"
        case .nearby:
            """
            <noscript><p class="muted">\(frame["存在手机里的站点要用 JavaScript 显示。",
            en: "Places kept on the phone are shown by JavaScript."])</p></noscript>
            """
        case .code: call(frame)
        }
    }

    private func uses(_ frame: Frame) -> HTML {
        Card(
            frame["这些还能用", en: "What still works"],
            Rows([
                ListRow(
                    frame["附近的站点", en: "Stations nearby"],
                    detail:
                        "\(frame["开放时间存八天，按需要和时间筛选", en: "Hours of eight days, by need and time"])",
                    to: Nearby.path
                ),
                ListRow(
                    frame["会员码", en: "Member code"],
                    detail:
                        "\(frame["打开过的码在有效的五分钟内能出示", en: "One that you opened, for its five minutes"])",
                    to: MemberCodePage.path
                ),
                ListRow(
                    frame["没填完的表", en: "Forms"],
                    detail:
                        "\(frame["没有网络时提交的，加密存三天，联网后自动提交一次", en: "Sent without a network: sealed, kept three days, sent once when it is back"])"
                ),
            ]).html
        ).html
    }

    private func install(_ frame: Frame) -> HTML {
        Card(
            frame["装到手机桌面", en: "On your home screen"],
            """
            <p data-install hidden><button type="button" class="btn primary wide">\
            \(frame["装到桌面", en: "Install"])</button></p>\
            <p>\(frame["安卓：浏览器菜单里选“添加到主屏幕”或“安装应用”。",
            en: "Android: choose Add to home screen, or Install, in the browser's menu."])</p>\
            <p>\(frame["苹果：在 Safari 里点分享，再点“添加到主屏幕”。",
            en: "iPhone: in Safari tap Share, then Add to Home Screen."])</p>\
            <p class="muted sm">\(frame["在微信里打开的，先点右上角“在浏览器打开”。几个人合用的手机，用完请退出登录：存下的会一起删掉。",
            en: "In WeChat, first choose Open in browser. On a phone you share, log out when done: what was kept is deleted."])\
            </p>
            """
        ).html
    }

    private func call(_ frame: Frame) -> HTML {
        Card(
            """
            <p>\(frame["打电话不用上网。", en: "A call needs no network."])</p>\
            <a class="btn wide" href="tel:\(frame.house.hotline)">\(frame.icon(.phone))\
            \(frame["打职工热线", en: "Call the hotline"]) \(frame.house.hotline)</a>
            """
        ).html
    }
}
