import Foundation

/// Line drawings by name. One that is not there draws nothing, and the page still works.
package struct Icons: Sendable {
    private var drawings: [Icon: HTML]

    package init() {
        drawings = [:]
    }

    /// Reads the drawings from a folder, `NAME.svg` each.
    package init(folder: String) {
        self.init()
        for icon in Icon.allCases {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(icon.rawValue).svg"),
                let text = String(bytes: data, encoding: .utf8)
            else { continue }
            drawings[icon] = Self.drawing(text)
        }
    }

    package subscript(icon: Icon) -> HTML { drawings[icon] ?? .empty }

    package var isEmpty: Bool { drawings.isEmpty }
}

extension Icons {
    private static let shapes: Set<Substring> = [
        "path", "circle", "rect", "line", "polyline", "polygon", "ellipse",
    ]

    private static let measures: Set<Substring> = [
        "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "x2", "y1", "y2", "width", "height",
        "points",
    ]

    /// Draws the shapes of a file anew: nothing but shapes and measures gets from a file into a
    /// page.
    static func drawing(_ svg: String) -> HTML {
        var inner = HTML.empty
        for element in svg.split(separator: "<") {
            let name = element.prefix { $0.isLetter }
            guard shapes.contains(name) else { continue }
            inner += shape(name, element.dropFirst(name.count))
        }
        return inner.isEmpty
            ? .empty : "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">\(inner)</svg>"
    }

    private static func shape(_ name: Substring, _ rest: Substring) -> HTML {
        var attributes = HTML.empty
        var parts = rest.split(separator: "\"", omittingEmptySubsequences: false)[...]
        while parts.count >= 2 {
            let key = parts.removeFirst().drop { !$0.isLetter }.prefix { $0 != "=" }
            let value = parts.removeFirst()
            if measures.contains(key) {
                attributes += " \(key)=\"\(value)\""
            }
        }
        return "<\(name)\(attributes)/>"
    }
}
