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
        \(result.score.map { score($0, result, frame) })\
        \(when: !result.comments.isEmpty, comments(result.comments, frame))
        """
    }

    private func score(_ score: String, _ result: PanelResult, _ frame: Frame) -> HTML {
        let most: HTML? = result.outOf.map { " / \($0)" }
        let label = result.isVote ? frame["得票", en: "Votes"] : frame["得分", en: "Score"]
        return FactList([
            .init(label, "<b class=\"num\">\(score)</b>\(most)")
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
