/// A part of a whole as a bar drawn in the page; the number stands beside it in words.
struct ShareBar: Piece {
    let share: Figures.Share
    let isKept: Bool

    /// - Parameter isKept: Whether what was promised holds; true where nothing was.
    init(_ share: Figures.Share, isKept: Bool = true) {
        self.share = share
        self.isKept = isKept
    }

    var html: HTML {
        """
        <svg class="share" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="base" width="1000" height="12" rx="6"/>\
        <rect class="part\(when: !isKept, " low")" width="\
        \(share.perMille ?? 0)" height="12" rx="6"/></svg>
        """
    }
}
