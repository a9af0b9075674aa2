import Foundation
package import Programs

/// What a map is drawn with: Leaflet, and the ground of the operator's own streets and waters.
package struct MapFiles: Sendable {
    package let script: ServedFile
    package let style: ServedFile
    package let base: ServedFile?
    /// Whose ground it is; a public map in China shows its approval number here.
    package let credit: Words

    /// Reads Leaflet from the assets and `map.geojson` from the data folder; nil without Leaflet, and
    /// then places are lists only.
    package init?(assets: String, data: String) {
        func read(_ path: String) -> [UInt8]? {
            FileManager.default.contents(atPath: path).map { Array($0) }
        }
        guard let script = read(assets + "/leaflet/leaflet.js"),
            let style = read(assets + "/leaflet/leaflet.css")
        else { return nil }
        self.script = ServedFile("leaflet.js", type: "text/javascript; charset=utf-8", script)
        self.style = ServedFile("leaflet.css", type: "text/css; charset=utf-8", style)
        let ground = read(data + "/map.geojson")
        base = ground.map { ServedFile("map.json", type: "application/geo+json", $0) }
        credit = ground.flatMap(Self.credit) ?? Words(zh: "", en: "")
    }

    package var files: [ServedFile] { [script, style] + (base.map { [$0] } ?? []) }

    private struct Ground: Decodable {
        let attribution: String?
        let attribution_en: String?
    }

    private static func credit(_ bytes: [UInt8]) -> Words? {
        guard let ground = try? JSONDecoder().decode(Ground.self, from: Data(bytes)),
            let zh = ground.attribution
        else { return nil }
        return Words(zh: zh, en: ground.attribution_en ?? zh)
    }
}
