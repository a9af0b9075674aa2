import Programs

/// What a phone needs to know to put the house on its home screen (W3C Web Application Manifest).
struct WebManifest {
    static let path = "/manifest.webmanifest"
    static let type = "application/manifest+json"

    let house: House
    let language: Language

    /// Browsers ask for it without cookies, so that the address says the language.
    static func path(_ language: Language) -> String { "\(path)?lang=\(language.rawValue)" }

    var bytes: [UInt8] {
        let file: JSON = [
            "id": "/",
            "name": .text(name),
            "short_name": .text(shortName),
            "lang": .text(Look(language: language).languageTag),
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "theme_color": .text(HallIcon.colour),
            "background_color": "#F7F5F2",
            "icons": .list(icons),
            "shortcuts": [
                shortcut(Words(zh: "附近", en: "Nearby"), Nearby.path),
                shortcut(Words(zh: "会员码", en: "Member code"), MemberCodePage.path),
                shortcut(Words(zh: "办事", en: "Services"), "/services"),
            ],
        ]
        return file.bytes
    }

    private var name: String { house.name[language] }

    /// Room for a dozen letters below an icon.
    private var shortName: String {
        name.count <= 12 ? name : Words(zh: "职工之家", en: "UnionHall")[language]
    }

    private var icons: [JSON] {
        let drawing: JSON = [
            "src": .text(house.assets.icon.path), "type": "image/svg+xml", "sizes": "any",
        ]
        return [drawing]
            + PictureIcon.allCases.filter { $0 != .touch }.map { icon in
                [
                    "src": .text(icon.path), "type": "image/png",
                    "sizes": .text("\(icon.side)x\(icon.side)"),
                    "purpose": .text(icon.bleeds ? "maskable" : "any"),
                ]
            }
    }

    private func shortcut(_ words: Words, _ path: String) -> JSON {
        ["name": .text(words[language]), "url": .text(path)]
    }
}

/// The sign as pictures, each drawn when it is first asked for.
enum PictureIcon: String, CaseIterable {
    case small = "hall-192"
    case large = "hall-512"
    case maskable = "hall-maskable-512"
    /// For Apple's home screen.
    case touch = "hall-180"

    static let folder = "/icons"

    var path: String { "\(Self.folder)/\(rawValue).png" }

    var side: Int {
        switch self {
        case .small: 192
        case .large, .maskable: 512
        case .touch: 180
        }
    }

    var bleeds: Bool { self == .maskable || self == .touch }

    var bytes: [UInt8] {
        switch self {
        case .small: Self.smallBytes
        case .large: Self.largeBytes
        case .maskable: Self.maskableBytes
        case .touch: Self.touchBytes
        }
    }

    private static let smallBytes = drawn(.small)
    private static let largeBytes = drawn(.large)
    private static let maskableBytes = drawn(.maskable)
    private static let touchBytes = drawn(.touch)

    private static func drawn(_ icon: PictureIcon) -> [UInt8] {
        HallIcon.png(side: icon.side, bleeds: icon.bleeds)
    }
}
