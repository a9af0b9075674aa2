/// A grid of doors, each an icon and a word.
package struct Tile: Hashable, Sendable {
    package var icon: Icon
    package var label: String
    package var path: String

    package init(_ icon: Icon, _ label: String, to path: String) {
        self.icon = icon
        self.label = label
        self.path = path
    }
}

package struct Tiles: Piece {
    let label: String
    let tiles: [Tile]
    let frame: Frame

    package init(_ label: String, _ tiles: [Tile], frame: Frame) {
        self.label = label
        self.tiles = tiles
        self.frame = frame
    }

    package var html: HTML {
        """
        <nav class="card" aria-label="\(label)"><ul class="tiles">\(tiles.map(tile))</ul></nav>
        """
    }

    private func tile(_ tile: Tile) -> HTML {
        let icon = frame.icon(tile.icon)
        return """
            <li><a href="\(tile.path)">\(when: !icon.isEmpty, "<span class=\"ic\">\(icon)</span>")\
            \(tile.label)</a></li>
            """
    }
}
