extension Page {
    /// The whole document.
    package func html(in frame: Frame) -> HTML {
        """
        <!doctype html>
        <html lang="\(frame.look.languageTag)" data-size="\(frame.look.size.rawValue)" \
        data-theme="\(frame.look.theme.rawValue)"\(attribute: "data-owner", frame.owner?.mark)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
        <title>\(title) · \(frame[frame.house.name])</title>
        <meta name="theme-color" content="\(HallIcon.colour)">
        <meta name="format-detection" content="telephone=no">
        <link rel="icon" href="\(frame.house.assets.icon.path)" type="image/svg+xml">\(installable(frame))
        <link rel="stylesheet" href="\(frame.house.assets.style.path)">
        <script src="\(frame.house.assets.script.path)" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">\(frame["跳到正文", en: "Skip to content"])</a>
        \(frameAround(frame))
        </body>
        </html>
        """
    }

    /// What a phone asks for to put the worker's app on its home screen.
    private func installable(_ frame: Frame) -> HTML? {
        switch place {
        case .worker, .bare:
            """
            <link rel="manifest" href="\(WebManifest.path(frame.look.language))">\
            <link rel="apple-touch-icon" href="\(PictureIcon.touch.path)">
            """
        case .desk, .partner: nil
        }
    }

    private func frameAround(_ frame: Frame) -> HTML {
        switch place {
        case .worker(let tab):
            """
            \(TopBar(frame: frame))
            \(Tabs(current: tab, frame: frame))
            <main id="main" class="page stack">\(heading(frame))\(flash(frame))\(content)</main>
            \(Foot(frame: frame))
            """
        case .desk(let section):
            """
            <div class="desk">
            \(Rail(current: section, frame: frame))
            <main id="main" class="main stack">\(heading(frame))\(flash(frame))\(content)</main>
            </div>
            """
        case .partner:
            """
            \(CounterBar(frame: frame))
            <main id="main" class="page narrow stack">\(heading(frame))\(flash(frame))\(content)\
            </main>
            \(Foot(frame: frame))
            """
        case .bare:
            """
            \(TopBar(frame: frame))
            <main id="main" class="page narrow stack">\(heading(frame))\(flash(frame))\(content)\
            </main>
            \(Foot(frame: frame))
            """
        }
    }

    private func heading(_ frame: Frame) -> HTML {
        guard showsTitle else { return .empty }
        return """
            <header class="top">\(back.map { backLink(to: $0, frame) })\
            <h1 class="grow">\(title)</h1>\(aside)</header>
            """
    }

    private func backLink(to path: String, _ frame: Frame) -> HTML {
        let icon = frame.icon(.chevronLeft)
        return """
            <a class="back" href="\(path)" aria-label="\(frame["返回", en: "Back"])">\
            \(icon.isEmpty ? "‹" : icon)</a>
            """
    }

    private func flash(_ frame: Frame) -> HTML? {
        frame.flash.map { Notice($0.tone, $0.text, frame: frame).html }
    }
}
