import Calendar
import Hall
import Programs

/// How long a case is kept, or that what it said is gone: one line on its page.
struct KeepingLine: Piece {
    let keeping: Keeping
    /// Where it can be held, for those who may.
    let hold: String?
    let frame: Frame

    init(_ keeping: Keeping, hold: String? = nil, frame: Frame) {
        self.keeping = keeping
        self.hold = keeping.isHeldBy ? hold : nil
        self.frame = frame
    }

    var html: HTML {
        if let erased = keeping.erased { return gone(erased) }
        guard let lastDay = keeping.lastDay else { return .empty }
        return """
            <p class="muted sm">\(frame["内容保存到", en: "Kept until"]) \(frame.day(lastDay))\
            \(hold.map(link))</p>
            """
    }

    private func link(_ path: String) -> HTML {
        " · <a class=\"nw\" href=\"\(path)\">\(frame["保存期限", en: "Retention"])</a>"
    }

    private func gone(_ erased: CivilDate) -> HTML {
        let (filed, closed) = (Words(day: keeping.filed), Words(day: keeping.closed))
        let day = Words(day: erased)
        return Notice(
            .plain,
            frame[
                """
                这一件 \(filed.zh) 提交、\(closed.zh) 办结，保存期限已过，内容已于 \(day.zh) 删除。编号、服务、日期和结果还在，谁也看不到别的了。
                """,
                en: """
                    Filed on \(filed.en), closed on \(closed.en). The time for which it was kept is over: what it said was \
                    erased on \(day.en). Its number, service, dates and outcome are left, and nobody can read the rest.
                    """
            ],
            frame: frame
        ).html
    }
}
