package import Calendar
package import Programs

/// What surrounds every page and is not of its model: the reader's look and name, the seal for its
/// forms, the house's own texts and files.
package struct Frame: Sendable {
    package var house: House
    package var look: Look
    /// Path and query of this page, so that a switch of language comes back here.
    package var path: String
    /// Goes into every form of the page: proves that we made the form, for this session.
    package var seal: String
    package var today: CivilDate
    package var reader: Reader?
    /// Nil where nobody has looked whose session it is.
    package var owner: Owner?
    package var flash: Flash?

    package init(
        house: House,
        look: Look = Look(),
        path: String = "/",
        seal: String = "",
        today: CivilDate,
        reader: Reader? = nil,
        flash: Flash? = nil
    ) {
        self.house = house
        self.look = look
        self.path = path
        self.seal = seal
        self.today = today
        self.reader = reader
        self.flash = flash
    }

    /// A text of ours in the reader's language.
    package subscript(_ zh: String, en en: String) -> String {
        switch look.language {
        case .zh: zh
        case .en: en
        }
    }

    package subscript(_ words: Words) -> String { words[look.language] }

    package subscript(_ words: Words?) -> String? { words?[look.language] }

    package func icon(_ icon: Icon) -> HTML { house.icons[icon] }
}

/// Whose things a phone keeps, as it is told.
package struct Owner: Hashable, Sendable {
    package let mark: String
    /// Opens what the account left on the phone; in hex.
    package let key: String

    package static let nobody = Owner(mark: "", key: "")
}

/// Who reads, as far as the shell shows it.
package struct Reader: Hashable, Sendable {
    package var name: String
    package var post: Words?
    /// The parts of the desk that are open to him; empty for a worker.
    package var sections: [DeskSection]

    package init(name: String, post: Words? = nil, sections: [DeskSection] = []) {
        self.name = name
        self.post = post
        self.sections = sections
    }
}

/// What an installation shows of itself on every page.
package struct House: Sendable {
    package var name: Words
    package var hotline: String
    package var icons: Icons
    package var assets: OwnAssets
    /// Nil where no map can be drawn: places are lists then.
    package var map: MapFiles?

    package init(
        name: Words = Words(zh: "职工之家", en: "UnionHall"),
        hotline: String = "12351",
        icons: Icons = Icons(),
        assets: OwnAssets = .embedded,
        map: MapFiles? = nil
    ) {
        self.map = map
        self.name = name
        self.hotline = hotline
        self.icons = icons
        self.assets = assets
    }
}
