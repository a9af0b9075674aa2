import Calendar

extension LeadSheet {
    func papersCard(_ frame: Frame) -> HTML? {
        guard consent != nil, opened == nil else { return nil }
        return Card(
            frame["材料", en: "Papers"],
            aside: Pill(
                frame["已收到 \(papers.count) 份", en: "\(papers.count) received"],
                papers.isEmpty ? .plain : .ok
            ).html,
            "\(paperList(frame))\(isOver ? nil : linkForm(frame))"
        ).html
    }

    private func paperList(_ frame: Frame) -> HTML? {
        guard !papers.isEmpty else { return nil }
        return Rows(
            papers.map { paper in
                ListRow(paper.name, detail: "\(paper.size)", to: paper.path)
            }
        ).html
    }

    private func linkForm(_ frame: Frame) -> HTML {
        SealedForm(
            to: "/desk/leads/\(id)/link",
            frame: frame,
            link.map { another($0.until, $0.left, frame) } ?? first(frame)
        ).html
    }

    private func first(_ frame: Frame) -> HTML {
        let note = frame[
            "生成链接发给本人，手机打开就能拍照上传，不用登录。",
            en: "Make a link for the person: photos can be added by phone without logging in."
        ]
        return "\(Note(note))\(Button(frame["生成上传链接", en: "Make an upload link"], .plain))"
    }

    private func another(_ until: CivilDate, _ left: Int, _ frame: Frame) -> HTML {
        let day = frame.plain(until)
        let note = frame[
            "已发出一个链接，有效到\(day)，还能收 \(left) 份。再生成一个，原来的就作废。",
            en: "One link is out: it holds until \(day) for \(left) more. Another one ends it."
        ]
        return "\(Note(note))\(Button(frame["换一个链接", en: "Make another link"], .plain))"
    }
}
