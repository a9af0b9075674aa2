package import Programs

/// A class of services as a door: its words and its drawing.
package struct Shelf: Sendable {
    package var id: String
    package var title: Words
    package var icon: Icon

    package init(id: String, title: Words) {
        self.id = id
        self.title = title
        icon = Self.icons[id] ?? .layoutGrid
    }

    private static let icons: [String: Icon] = [
        "hardship aid": .handHeart, "rights protection": .scale, "daily life": .ticket,
        "education and training": .graduationCap, "culture and health": .stethoscope,
        "selection and commendation": .medal, "union building": .users,
    ]
}
