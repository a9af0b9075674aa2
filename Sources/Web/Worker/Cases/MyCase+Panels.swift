import Hall

extension MyCase {
    /// What became of the case where it was judged: its own score and comments, and nothing of another's.
    func panelCard(_ result: PanelResult, _ frame: Frame) -> HTML {
        let pill =
            result.isChosen
            ? Pill(frame["入选", en: "Chosen"], .ok) : Pill(frame["未入选", en: "Not chosen"])
        return Card(frame[result.title], aside: pill.html, panelFacts(result, frame)).html
    }

    private func panelFacts(_ result: PanelResult, _ frame: Frame) -> HTML {
        """
        \(result.score.map { score($0, result.outOf, frame) })\
        \(when: !result.comments.isEmpty, comments(result.comments, frame))
        """
    }

    private func score(_ score: String, _ outOf: String?, _ frame: Frame) -> HTML {
        let most: HTML? = outOf.map { " / \($0)" }
        return FactList([
            .init(frame["得分", en: "Score"], "<b class=\"num\">\(score)</b>\(most)")
        ]).html
    }

    private func comments(_ comments: [String], _ frame: Frame) -> HTML {
        """
        <h3>\(frame["评委意见", en: "What judges said"])</h3>\
        <ul>\(comments.map { comment($0) })</ul>
        """
    }

    private func comment(_ text: String) -> HTML { "<li>\(text)</li>" }
}
