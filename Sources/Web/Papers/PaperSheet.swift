import Hall
import Programs

/// A paper as one reads it on a screen: the same words in the same order as on the sheet.
struct PaperSheet: Piece {
    private let paper: PaperText
    private let frame: Frame
    private let language: Language

    /// Papers without English are read in Chinese by everybody.
    init(_ paper: PaperText, frame: Frame) {
        self.paper = paper
        self.frame = frame
        language = paper.en == nil ? .zh : frame.look.language
    }

    var html: HTML {
        let text = paper[language]
        return """
            <article class="paper" lang="\(language == .zh ? "zh-CN" : "en")">\
            \(when: paper.layout == .letter, "<p class=\"org\">\(text.signer)</p>")\
            <p class="no num">\(paper.number)</p><p class="name">\(text.title)</p>\
            \(when: !text.to.isEmpty, "<p>\(addressees(text))</p>")\(text.blocks.map(block))\
            <p class="sign">\(text.signer)<br>\(text.day)</p></article>
            """
    }

    private func addressees(_ text: PaperText.Version) -> String {
        text.to.joined(separator: language == .zh ? "、" : ", ") + (language == .zh ? "：" : ":")
    }

    private func block(_ block: PaperText.Block) -> HTML {
        switch block.kind {
        case .heading: "<p><b>\(block.text)</b></p>"
        case .paragraph: "<p class=\"in\">\(block.text)</p>"
        case .item: "<p>· \(block.text)</p>"
        case .table: table(block.rows ?? [])
        }
    }

    private func table(_ rows: [[String]]) -> HTML {
        let head = rows.first ?? []
        return Table(
            paper[language].title,
            head.map { .init($0) },
            rows.dropFirst().map { cells in .init(cells.map { "\($0)" }) }
        ).html
    }
}
