package import Programs

/// What a worker can ask for, found by class or by a word.
package struct Catalogue: Sendable {
    package struct Entry: Sendable {
        package var id: String
        package var title: Words
        package var summary: Words
        /// What one gets, in a few words.
        package var gives: Words?
        package var isOpen: Bool

        package init(id: String, title: Words, summary: Words, gives: Words?, isOpen: Bool) {
            self.id = id
            self.title = title
            self.summary = summary
            self.gives = gives
            self.isOpen = isOpen
        }
    }

    package struct Group: Sendable {
        package var shelf: Shelf
        package var entries: [Entry]

        package init(_ shelf: Shelf, _ entries: [Entry]) {
            self.shelf = shelf
            self.entries = entries
        }
    }

    package var search: String
    package var classes: [Shelf]
    package var chosen: String?
    package var groups: [Group]

    package init(search: String, classes: [Shelf], chosen: String?, groups: [Group]) {
        self.search = search
        self.classes = classes
        self.chosen = chosen
        self.groups = groups
    }
}
