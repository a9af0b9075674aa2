import Programs

/// Language, size of type, light or dark: links, so that they work without JavaScript.
package struct LookSettings: Piece {
    let frame: Frame

    package init(frame: Frame) {
        self.frame = frame
    }

    package var html: HTML {
        Card(
            frame["显示", en: "Display"],
            """
            \(group(frame["语言", en: "Language"], languages))\
            \(group(frame["字号（长辈版）", en: "Size of text"], sizes))\
            \(group(frame["明暗", en: "Light or dark"], themes))
            """
        ).html
    }

    private func group(_ title: String, _ links: HTML) -> HTML {
        "<h3 class=\"sm muted\">\(title)</h3><ul class=\"chips\">\(links)</ul>"
    }

    private var languages: HTML {
        """
        \(link("zh", "中文", frame.look.language == .zh, language: "zh-CN"))\
        \(link("en", "English", frame.look.language == .en, language: "en"))
        """
    }

    private var sizes: HTML {
        "\(Look.Size.allCases.map { link($0.rawValue, word($0), frame.look.size == $0) })"
    }

    private var themes: HTML {
        "\(Look.Theme.allCases.map { link($0.rawValue, word($0), frame.look.theme == $0) })"
    }

    private func word(_ size: Look.Size) -> String {
        switch size {
        case .normal: frame["标准", en: "Standard"]
        case .large: frame["大", en: "Large"]
        case .elder: frame["特大（长辈版）", en: "Very large"]
        case .huge: frame["最大", en: "Largest"]
        }
    }

    private func word(_ theme: Look.Theme) -> String {
        switch theme {
        case .auto: frame["跟随手机", en: "As the phone"]
        case .light: frame["浅色", en: "Light"]
        case .dark: frame["深色", en: "Dark"]
        }
    }

    private func link(
        _ word: String,
        _ label: String,
        _ isCurrent: Bool,
        language: String? = nil
    ) -> HTML {
        """
        <li><a rel="nofollow" href="\(LookSwitch.address(word, frame))"\
        \(attribute: "lang", language)\
        \(when: isCurrent, " aria-current=\"true\"")>\(label)</a></li>
        """
    }
}
