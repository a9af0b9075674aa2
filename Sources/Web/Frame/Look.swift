package import Programs

/// How a reader wants his pages: language, size of type, light or dark. Kept in one cookie.
package struct Look: Hashable, Sendable {
    package enum Size: String, Hashable, Sendable, CaseIterable {
        case normal
        case large
        case elder
        case huge
    }

    package enum Theme: String, Hashable, Sendable, CaseIterable {
        /// As the device says.
        case auto
        case light
        case dark
    }

    package static let cookieName = "look"

    package var language: Language
    package var size: Size
    package var theme: Theme

    package init(language: Language = .zh, size: Size = .normal, theme: Theme = .auto) {
        self.language = language
        self.size = size
        self.theme = theme
    }
}

extension Look {
    /// What a cookie says; any part that it does not say, or says wrongly, is the default.
    package init(cookie: String?) {
        self.init()
        for part in (cookie ?? "").split(separator: ".") {
            change(to: String(part))
        }
    }

    /// Chinese first; English for a browser that asks for it and not for Chinese.
    package init(acceptLanguage: String?) {
        let wanted = (acceptLanguage ?? "").lowercased()
        self.init(language: wanted.hasPrefix("en") && !wanted.contains("zh") ? .en : .zh)
    }

    package var cookie: String { "\(language.rawValue).\(size.rawValue).\(theme.rawValue)" }

    /// Takes one word of the switches: a language, a size or a theme.
    package mutating func change(to word: String) {
        if let language = Language(rawValue: word) {
            self.language = language
        } else if let size = Size(rawValue: word) {
            self.size = size
        } else if let theme = Theme(rawValue: word) {
            self.theme = theme
        }
    }

    package var languageTag: String {
        switch language {
        case .zh: "zh-CN"
        case .en: "en"
        }
    }
}
