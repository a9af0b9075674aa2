/// A part of a whole as a bar drawn in the page; the number stands beside it in words.
struct ShareBar: Piece {
    let share: Figures.Share

    init(_ share: Figures.Share) {
        self.share = share
    }

    var html: HTML {
        """
        <svg class="share" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="base" width="1000" height="12" rx="6"/>\
        <rect class="part\(when: !share.isMet, " low")" width="\
        \(share.perMille ?? 0)" height="12" rx="6"/>\
        \(share.target.map(goal))</svg>
        """
    }

    private func goal(_ target: Int) -> HTML {
        "<line class=\"goal\" x1=\"\(target)\" x2=\"\(target)\" y1=\"0\" y2=\"12\"/>"
    }
}
