package import Programs

/// Everything the reader has asked for.
package struct MyCases: Sendable {
    package struct Draft: Sendable {
        package var service: String
        package var title: Words
        package var step: Int
        package var count: Int

        package init(service: String, title: Words, step: Int, of count: Int) {
            self.service = service
            self.title = title
            self.step = step
            self.count = count
        }
    }

    package var drafts: [Draft]
    package var open: [CaseLine]
    package var closed: [CaseLine]
    package var pager: Pager?

    package init(drafts: [Draft], open: [CaseLine], closed: [CaseLine], pager: Pager? = nil) {
        self.drafts = drafts
        self.open = open
        self.closed = closed
        self.pager = pager
    }
}
