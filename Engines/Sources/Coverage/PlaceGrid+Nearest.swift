public import Registry

extension PlaceGrid {
    /// The nearest points that have all wanted marks and satisfy a condition, nearest first.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - metres: How far at most; nil wherever they are.
    ///   - marks: What a point must have.
    ///   - suits: Asked in the order of distance, and only until there are enough.
    public func nearest(
        to point: Coordinate,
        limit: Int,
        within metres: Double? = nil,
        with marks: Marks = 0,
        where suits: (Int) throws -> Bool
    ) rethrows -> [Hit] {
        var hits: [Hit] = []
        try walk(from: point, within: metres, with: marks) { hit in
            guard hits.count < limit else { return false }
            if try suits(hit.index) { hits.append(hit) }
            return hits.count < limit
        }
        return hits
    }

    /// The nearest points that have all wanted marks, nearest first.
    public func nearest(
        to point: Coordinate,
        limit: Int,
        within metres: Double? = nil,
        with marks: Marks = 0
    ) -> [Hit] {
        nearest(to: point, limit: limit, within: metres, with: marks) { _ in true }
    }

    /// Calls for each point with the marks, nearest first, as long as the answer is yes.
    ///
    /// Points of the same distance come in the order of the list.
    public func walk(
        from point: Coordinate,
        within metres: Double? = nil,
        with marks: Marks = 0,
        _ visit: (Hit) throws -> Bool
    ) rethrows {
        let spot = Spot(point)
        let reach = metres.map { Spot.chordSquared(ofMetres: $0) } ?? .infinity
        var queue = Queue()
        func meet(cell index: Int) {
            let cell = cells[index]
            guard cell.marks & marks == marks else { return }
            let chord = cell.box.chordSquared(to: spot)
            // The box is measured a little short, never too long.
            if chord * 0.999_999_999 <= reach { queue.push(.init(chord, ~index)) }
        }
        if !cells.isEmpty { meet(cell: 0) }
        while let next = queue.pop() {
            guard next.tag < 0 else {
                let metres = Spot.metres(ofChordSquared: next.chord)
                guard try visit(Hit(index: next.tag, metres: metres)) else { return }
                continue
            }
            let cell = cells[~next.tag]
            for child in cell.children { meet(cell: child) }
            guard cell.children.isEmpty else { continue }
            for entry in entries[cell.range] where entry.marks & marks == marks {
                let chord = entry.place.chordSquared(to: spot)
                if chord <= reach { queue.push(.init(chord, entry.index)) }
            }
        }
    }
}

/// What is still to be looked at, the nearest on top: cells by the complement of their number.
private struct Queue {
    struct Item {
        let chord: Double
        let tag: Int

        init(_ chord: Double, _ tag: Int) {
            self.chord = chord
            self.tag = tag
        }

        /// A cell comes before a point of the same distance, for its points may be as near.
        static func < (left: Item, right: Item) -> Bool {
            left.chord == right.chord ? left.tag < right.tag : left.chord < right.chord
        }
    }

    private var heap: [Item] = []

    mutating func push(_ item: Item) {
        heap.append(item)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child] < heap[parent] else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Item? {
        guard let top = heap.first, let last = heap.popLast() else { return nil }
        if heap.isEmpty { return top }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            if least == parent { return top }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
