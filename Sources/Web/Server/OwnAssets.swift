import Crypto

/// The house's own style and script, within the binary, named by their content.
package struct OwnAssets: Sendable {
    package let style: ServedFile
    package let script: ServedFile
    package let icon: ServedFile
    /// What the pages without a network are drawn by.
    package let offline: ServedFile
    /// What draws the map of places, asked for by its page alone.
    package let map: ServedFile
    /// What makes a sheet of the grid of rules, asked for by its page alone.
    package let grid: ServedFile
    /// What writes down one person after the other, asked for by its page alone.
    package let people: ServedFile
    /// What helps to write a service, asked for by its page alone.
    package let design: ServedFile
    /// How its text and its changes look.
    package let designStyle: ServedFile

    package static let embedded = OwnAssets(
        style: ServedFile(
            "app.css",
            type: "text/css; charset=utf-8",
            PackageResources.tokens_css + PackageResources.base_css + PackageResources.pieces_css
                + PackageResources.desk_css + PackageResources.print_css
        ),
        script: ServedFile(
            "app.js",
            type: "text/javascript; charset=utf-8",
            PackageResources.app_js + PackageResources.keep_js
        ),
        icon: ServedFile("icon.svg", type: "image/svg+xml", Array(HallIcon.svg.utf8)),
        offline: ServedFile(
            "offline.js",
            type: "text/javascript; charset=utf-8",
            PackageResources.offline_js
        ),
        map: ServedFile("map.js", type: "text/javascript; charset=utf-8", PackageResources.map_js),
        grid: ServedFile(
            "grid.js",
            type: "text/javascript; charset=utf-8",
            PackageResources.grid_js
        ),
        people: ServedFile(
            "people.js",
            type: "text/javascript; charset=utf-8",
            PackageResources.people_js
        ),
        design: ServedFile(
            "design.js",
            type: "text/javascript; charset=utf-8",
            PackageResources.design_js
        ),
        designStyle: ServedFile(
            "design.css",
            type: "text/css; charset=utf-8",
            PackageResources.design_css
        )
    )

    package var files: [ServedFile] {
        [style, script, icon, offline, map, grid, people, design, designStyle]
    }
}

/// A file that never changes under its name, and stands ready compressed.
package struct ServedFile: Sendable {
    package let path: String
    package let type: String
    package let bytes: [UInt8]
    package let gzipped: [UInt8]?
    package let tag: String

    package init(_ name: String, type: String, _ bytes: [UInt8]) {
        let digest = Array(SHA256.hash(data: bytes)).prefix(6)
        let hash = Array(digest).hex
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        path = "/assets/\(name[..<dot]).\(hash)\(name[dot...])"
        tag = "\"\(hash)\""
        self.type = type
        self.bytes = bytes
        gzipped = Gzip.compress(bytes, level: 9)
    }
}
