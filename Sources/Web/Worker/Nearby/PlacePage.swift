import Calendar
import Hall
import Programs
import Registry

/// One place: is it open, what is there, how to get there.
struct PlacePage: Sendable {
    let answer: OpenPlace.Answer
    let walk: Walk?

    var place: KnownPlace { answer.place.place }
}

extension PlacePage: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            frame[place.name],
            at: .worker(.nearby),
            back: Nearby.path,
            aside: Pill(frame[answer.place.now.short], answer.place.now.tone).html,
            content: """
                \(Card(nowPart(frame)))\(closures(frame))\(services(frame))\(week(frame))\
                \(pictures(frame))
                """
        )
    }

    private func nowPart(_ frame: Frame) -> HTML {
        """
        <p><b>\(frame[answer.place.now.long])</b></p>\(FactList(facts(frame)))\
        <p class="row wrap"><a class="btn primary" href="\(goTo)">\(frame.icon(.mapPin))\
        \(frame["导航去这里", en: "Take me there"])</a>\(call(frame))</p>
        """
    }

    /// Phones open `geo:` in the map that one uses; it is WGS-84 by its standard (RFC 5870).
    private var goTo: String {
        let point = SurveyedPoint(place.point)
        return "geo:\(point.y),\(point.x)?q=\(point.y),\(point.x)(\(place.name.zh.percentEncoded))"
    }

    private func call(_ frame: Frame) -> HTML? {
        guard let phone = place.phone else { return nil }
        let digits = phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return """
            <a class="btn" href="tel:\(digits)">\(frame.icon(.phone))\
            \(frame["打电话", en: "Call"]) \(phone)</a>
            """
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        var facts = [
            FactList.Fact(frame["地址", en: "Address"], "\(place.address)"),
            .init(frame["开放时间", en: "Hours"], "\(frame[answer.hours])"),
        ]
        if let walk {
            let text = frame[
                "约 \(walk.minutes) 分钟，\(walk.zh)（按直线距离估算）",
                en: "about \(walk.minutes) min, \(walk.en) (estimated from the straight line)"
            ]
            facts.insert(.init(frame["步行", en: "On foot"], "\(text)"), at: 1)
        }
        facts.append(.init(frame["管理单位", en: "Run by"], "\(frame[answer.organisation])"))
        facts.append(.init(frame["编号", en: "Number"], "\(place.number)"))
        return facts
    }

    private func closures(_ frame: Frame) -> HTML? {
        guard !answer.closures.isEmpty else { return nil }
        return "\(answer.closures.map { Notice(.warn, $0.text(frame), frame: frame) })"
    }

    private func services(_ frame: Frame) -> HTML {
        guard !answer.place.services.isEmpty else { return .empty }
        let plain = answer.place.services.filter(\.isPlain)
        let special = answer.place.services.filter { !$0.isPlain }
        let rows = special.map { service in
            ListRow(
                frame[service.title],
                detail: detail(service, frame),
                pill: Pill(frame[service.opens ?? service.now.short], service.now.tone).html
            )
        }
        return Card(
            frame["这里有什么", en: "What there is"],
            """
            \(when: !plain.isEmpty, self.plain(plain, frame))\(when: !rows.isEmpty, Rows(rows))
            """
        ).html
    }

    /// What is there for everybody, free, as long as the door is open.
    private func plain(_ services: [ServiceNow], _ frame: Frame) -> HTML {
        let items = services.map { "<li>\(Pill(frame[$0.title], .ok))</li>" as HTML }
        return """
            <ul class="short">\(items)</ul><p class="muted sm">\(frame["开放时间内都可以用，免费。",
            en: "Free for everybody while the place is open."])</p>
            """
    }

    private func detail(_ service: ServiceNow, _ frame: Frame) -> HTML {
        let price = service.price.map { Fen($0).text } ?? frame["免费", en: "Free"]
        let who = Audience.words(service.audience)
            .map { frame["限\($0.zh)", en: "for \($0.en)"] }
        let parts = [price, who, frame[service.hours], service.note].compactMap { $0 }
        return parts.dotted
    }

    private func week(_ frame: Frame) -> HTML {
        let facts = answer.week.enumerated().map { ahead, day in
            let spans =
                day.spans.isEmpty
                ? frame["休息", en: "Closed"] : day.spans.map { frame[$0] }.joined(separator: "、")
            let remark = day.remark.map { " <span class=\"muted sm\">\(frame[$0])</span>" as HTML }
            return FactList.Fact(
                ahead == 0 ? frame["今天", en: "Today"] : frame.dayOfWeek(day.date),
                "\(spans)\(remark)"
            )
        }
        return Card(frame["这一周", en: "This week"], FactList(facts).html).html
    }

    private func pictures(_ frame: Frame) -> HTML? {
        guard !answer.pictures.isEmpty else { return nil }
        let images = answer.pictures.enumerated().map { index, id -> HTML in
            let path = "/places/\(place.addressed)/pictures/\(id)"
            let alt = frame[
                "\(place.name.zh)的照片 \(index + 1)",
                en: "Picture \(index + 1) of \(place.name.en)"
            ]
            return "<li><img src=\"\(path)\" alt=\"\(alt)\" loading=\"lazy\"></li>"
        }
        return Card(frame["照片", en: "Pictures"], "<ul class=\"photos\">\(images)</ul>").html
    }
}

extension OpenPlace.Closure {
    func text(_ frame: Frame) -> String {
        let from = "\(from.date.month)/\(from.date.day) \(from.time.clock)"
        let end = until.map { "\($0.date.month)/\($0.date.day) \($0.time.clock)" }
        return frame[
            "临时关闭：\(from) 至 \(end ?? "另行通知")。\(reason.zh)",
            en: "Closed from \(from) until \(end ?? "further notice"). \(reason.en)"
        ]
    }
}
