package import Programs

/// Someone does it for you: whom to call, where to go, what to bring.
package struct Help: Screen {
    package struct Desk: Sendable {
        package var name: Words
        package var place: Words
        package var hours: Words
        package var phone: String

        package init(name: Words, place: Words, hours: Words, phone: String) {
            self.name = name
            self.place = place
            self.hours = hours
            self.phone = phone
        }
    }

    let desks: [Desk]

    package init(desks: [Desk]) {
        self.desks = desks
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["请人帮我办", en: "Have someone do it for me"],
            at: .worker(nil),
            back: "/",
            content: """
                \(Card("""
                    <p>\(frame["不会用手机、没空填表，都没关系。打电话说明情况，工作人员征得你同意后替你申请，进度照样能查。",
                    en: "Call us: with your consent an officer applies for you."])</p>\
                    <a class="btn primary wide" href="tel:\(frame.house.hotline)">\
                    \(frame.icon(.phone))\
                    \(frame["打职工热线", en: "Call the hotline"]) \(frame.house.hotline)</a>
                    """))\
                \(desks.map { card($0, frame) })
                """
        )
    }

    private func card(_ desk: Desk, _ frame: Frame) -> HTML {
        Card(
            frame[desk.name],
            """
            <p>\(frame[desk.place])</p><p class="muted sm">\(frame[desk.hours])</p>\
            <p><a class="btn" href="tel:\(desk.phone)">\(frame.icon(.phone))\(desk.phone)</a></p>
            """
        ).html
    }
}
