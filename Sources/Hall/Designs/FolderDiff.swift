package import Programs

/// What differs between two folders, file by file and line by line.
package struct FolderDiff: Hashable, Sendable {
    package enum Fate: Hashable, Sendable {
        case added
        case removed
        case changed
    }

    package struct File: Hashable, Sendable {
        package let path: String
        package let fate: Fate
        package let hunks: [Hunk]
        /// How many lines came and went.
        package let added: Int
        package let removed: Int
    }

    /// Lines that belong together, with what stands around them.
    package struct Hunk: Hashable, Sendable {
        package let lines: [Line]
    }

    package struct Line: Hashable, Sendable {
        /// The number of the line before and after, counted from one.
        package let old: Int?
        package let new: Int?
        package let text: String
    }

    package let files: [File]

    package init(from old: ServiceFolder?, to new: ServiceFolder) {
        let before = old?.files ?? [:]
        files = Set(before.keys).union(new.files.keys).sorted().compactMap { path in
            let (was, now) = (before[path], new.files[path])
            guard was != now else { return nil }
            let lines = Self.lines(Self.texts(was ?? []), Self.texts(now ?? []))
            return File(
                path: path,
                fate: was == nil ? .added : now == nil ? .removed : .changed,
                hunks: Self.hunks(lines),
                added: lines.count { $0.old == nil },
                removed: lines.count { $0.new == nil }
            )
        }
    }

    private static func texts(_ bytes: [UInt8]) -> [Substring] {
        var lines = String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// More pairs of lines than this are not compared one by one: the whole stretch counts as replaced.
    private static let mostPairs = 4_000_000

    /// Every line of both, in order: the gone before what came in their place.
    static func lines(_ old: [Substring], _ new: [Substring]) -> [Line] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
            .prefix { $0 == $1 }.count
        let before = old[head..<(old.count - tail)]
        let after = new[head..<(new.count - tail)]
        var gone = Set(before.indices)
        var came = Set(after.indices)
        if before.count * after.count <= mostPairs {
            let difference = after.difference(from: before)
            gone = Set(difference.removals.map { $0.offset + head })
            came = Set(difference.insertions.map { $0.offset + head })
        }
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, gone.contains(left) {
                lines.append(Line(old: left + 1, new: nil, text: String(old[left])))
                left += 1
            } else if right < new.count, came.contains(right) {
                lines.append(Line(old: nil, new: right + 1, text: String(new[right])))
                right += 1
            } else {
                lines.append(Line(old: left + 1, new: right + 1, text: String(new[right])))
                left += 1
                right += 1
            }
        }
        return lines
    }

    private static let around = 3

    private static func hunks(_ lines: [Line]) -> [Hunk] {
        var hunks: [Range<Int>] = []
        for index in lines.indices where lines[index].old == nil || lines[index].new == nil {
            let range = max(0, index - around)..<min(lines.count, index + around + 1)
            if let last = hunks.last, range.lowerBound <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks.map { Hunk(lines: Array(lines[$0])) }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
