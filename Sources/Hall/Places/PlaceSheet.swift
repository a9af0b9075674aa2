package import Programs

/// A place as somebody writes it down, in a form or in a line of a table.
package struct PlaceSheet: Hashable, Sendable {
    package var number = ""
    package var kind = "station"
    package var name = ""
    package var nameEn = ""
    package var region = ""
    package var address = ""
    package var x = ""
    package var y = ""
    package var datum = ""
    package var hours = ""
    package var phone = ""
    package var level = "grassroots"
    package var status = "open"
    package var openedOn = ""
    package var services: [Item] = []

    package init() {}

    /// Something there is at the place.
    package struct Item: Hashable, Sendable {
        package var code = ""
        package var title = ""
        package var titleEn = ""
        /// Categories, parted by commas.
        package var audience = ""
        /// In yuan.
        package var price = ""
        package var hours = ""
        package var note = ""

        package init(_ code: String = "") {
            self.code = code
        }

        /// Whether there is nothing to say of it but that it is there.
        package var isPlain: Bool {
            [audience, price, hours, note].allSatisfy { $0.isEmpty }
                && (title.isEmpty || title == Need.title(of: code)?.zh)
        }
    }
}

/// What is wrong with a sheet: in which field, and what to write instead.
package struct PlaceFinding: Hashable, Sendable {
    /// The field as the columns of a table are called: `opened_on`.
    package let field: String
    package let words: Words
    /// Which of the services it is about.
    package let service: Int?

    package init(_ field: String, of service: Int? = nil, zh: String, en: String) {
        self.field = field
        self.service = service
        words = Words(zh: zh, en: en)
    }
}

/// Everything that is wrong with a sheet, at once.
package struct PlaceFindings: Error, Hashable, Sendable {
    package let all: [PlaceFinding]
}
