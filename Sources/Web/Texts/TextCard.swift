import Casework
import Hall
import Programs

/// A text that two sides agree on, on the page of its case: the latest version in full, how far it is, and
/// the ways to the versions before.
struct TextCard: Piece {
    let text: CaseText
    /// Where the text has a page of its own.
    let path: String
    /// Whether the whole text is open at once, because whoever looks is to answer it.
    var isOpen = false
    let frame: Frame

    var html: HTML {
        guard let latest = text.latest else { return .empty }
        return Card(
            frame[text.title],
            aside: pill.html,
            """
            <p class="muted sm">\(frame[
                "第 \(latest.number) 稿",
                en: "Version \(latest.number)"
            ]) · \(frame.moment(latest.at)) · \(frame[
                "文字指纹 \(latest.sha256.hex.prefix(12))",
                en: "fingerprint \(latest.sha256.hex.prefix(12))"
            ])</p>\
            <details\(when: isOpen, " open")><summary>\(frame["看全文", en: "Read the whole text"])</summary>\
            \(AgreedWords(blocks: latest.blocks, title: text.title[.zh]))</details>\
            \(own)\
            <p>\(LinkButton(frame["各稿和意见", en: "Versions and remarks"], to: path, .quiet))</p>
            """
        ).html
    }

    private var pill: Pill {
        if text.paper != nil { return Pill(frame["已签署定稿", en: "Signed and frozen"], .ok) }
        if text.signed > 0 {
            return Pill(
                frame["已签 \(text.signed)/\(text.asked)", en: "Signed \(text.signed)/\(text.asked)"],
                .info
            )
        }
        return Pill(
            frame[
                "已同意 \(text.accepted)/\(text.asked)",
                en: "Agreed \(text.accepted)/\(text.asked)"
            ],
            .info
        )
    }

    /// What was said to the latest version, as far as it is for whoever looks.
    private var own: HTML {
        let said = text.said.filter { $0.version == text.latest?.number }
        guard !said.isEmpty else { return .empty }
        return SaidLines(said: said, frame: frame).html
    }
}

/// The words of a text as they would stand on paper.
struct AgreedWords: Piece {
    let blocks: [PaperText.Block]
    let title: String

    var html: HTML {
        "<article class=\"paper\" lang=\"zh-CN\">\(blocks.map(block))</article>"
    }

    private func block(_ block: PaperText.Block) -> HTML {
        switch block.kind {
        case .heading: "<p><b>\(block.text)</b></p>"
        case .paragraph: "<p class=\"in\">\(block.text)</p>"
        case .item: "<p>· \(block.text)</p>"
        case .table:
            Table(
                title,
                (block.rows?.first ?? []).map { .init($0) },
                (block.rows ?? []).dropFirst().map { cells in .init(cells.map { "\($0)" }) }
            ).html
        }
    }
}

/// What was said to a text, a line for each.
struct SaidLines: Piece {
    let said: [CaseText.Said]
    let frame: Frame

    var html: HTML {
        Rows(
            said.map { line in
                ListRow(
                    line.name,
                    detail: """
                        \(line.party.map { "\(frame[$0]) · " as HTML })\(frame.moment(line.at))\
                        \(line.isAtDoor ? frame[" · 专用链接", en: " · by its own link"] : "")\
                        \(line.words.map { "<br>\($0)" as HTML })
                        """,
                    pill: pill(line.voice).html
                )
            }
        ).html
    }

    private func pill(_ voice: Voice) -> Pill {
        switch voice {
        case .comment: Pill(frame["意见", en: "Remark"])
        case .accept: Pill(frame["同意", en: "Agreed"], .ok)
        case .object: Pill(frame["不同意", en: "Disagreed"], .warn)
        case .sign: Pill(frame["已签署", en: "Signed"], .ok)
        }
    }
}
