import Hall
import Programs

extension CaseDesk {
    /// The texts that its sides agree on, and whom they cover.
    func textCards(_ frame: Frame) -> HTML {
        let cards = texts.map { text in
            TextCard(
                text: text,
                path: "/desk/cases/\(id)/texts/\(text.kind.percentEncoded)",
                frame: frame
            )
        }
        return "\(cards)\(when: covers, coverage(frame))"
    }

    private func coverage(_ frame: Frame) -> HTML {
        Card(
            frame["覆盖的企业和职工", en: "Firms and workers covered"],
            LinkButton(
                frame["看名单", en: "See the list"],
                to: "/desk/cases/\(id)/coverage",
                .plain
            ).html
        ).html
    }
}
