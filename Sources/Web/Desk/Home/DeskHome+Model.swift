package import Hall
package import Programs

/// The officer's day: what breaks today, what waits, where to go.
package struct DeskHome: Sendable {
    package struct Count: Sendable {
        package var title: Words
        package var count: Int
        package var tone: Tone
        package var note: Words?
        package var path: String

        package init(_ title: Words, _ count: Int, _ tone: Tone, note: Words? = nil, path: String) {
            self.title = title
            self.count = count
            self.tone = tone
            self.note = note
            self.path = path
        }
    }

    package var counts: [Count]
    package var next: [InboxLine]
    /// Duties for which there are too few people.
    package var alone: [LoneDuty] = []
    /// In whose place the reader stands today.
    package var inPlaceOf: [String] = []

    package init(counts: [Count], next: [InboxLine]) {
        self.counts = counts
        self.next = next
    }
}
