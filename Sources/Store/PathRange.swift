/// A stretch of the organisations' paths: one organisation and everything below it.
package struct PathRange: Hashable, Sendable {
    let low: String
    let high: String

    /// What lies at or below a path, which ends with a slash as all paths do.
    package init(below path: String) {
        low = path
        high = path + "\u{7f}"
    }

    /// Whether a column's path lies in one of several stretches.
    static func any(of ranges: [PathRange], _ column: SQL) -> SQL {
        guard let first = ranges.first else { return "FALSE" }
        let all = ranges.dropFirst().reduce(first.holds(column)) { sql, range in
            "\(sql) OR \(range.holds(column))"
        }
        return "(\(all))"
    }

    private func holds(_ column: SQL) -> SQL {
        "\(column) >= \(low) AND \(column) < \(high)"
    }

    /// The paths of the organisation and of all above it, from the top.
    static func ancestors(of path: String) -> [String] {
        var prefix = "/"
        return path.split(separator: "/").map { step in
            prefix += step + "/"
            return prefix
        }
    }
}
