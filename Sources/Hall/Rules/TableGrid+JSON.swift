import Foundation
import Programs

extension TableGrid {
    /// The cells as a draft keeps them.
    var json: String {
        let encoded = try? JSONEncoder().encode(cells)
        return encoded.map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    init?(json: String) {
        guard let cells = try? JSONDecoder().decode([[String]].self, from: Data(json.utf8)) else {
            return nil
        }
        self.init(cells)
    }
}
