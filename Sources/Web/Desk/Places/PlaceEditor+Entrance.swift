import Hall
import Programs

extension PlaceEditor {
    /// A place that opens by itself: whether its device is alive, and how many came in.
    func unattended(_ frame: Frame) -> HTML? {
        guard let address else { return nil }
        guard let entrance else { return Card(title(frame), register(frame)).html }
        let pill =
            entrance.isSilent
            ? Pill(frame["没有消息", en: "Silent"], .warn) : Pill(frame["在线", en: "Alive"], .ok)
        return Card(
            title(frame),
            aside: pill.html,
            """
            \(FactList(facts(entrance, frame)))\
            <p class="muted sm">\(frame["站点编号（设备要用）：", en: "The place's id, for the device: "])\
            <span class="num">\(address)</span></p>\(remove(frame))
            """
        ).html
    }

    private func title(_ frame: Frame) -> String { frame["无人值守门禁", en: "Unattended entrance"] }

    private func facts(
        _ entrance: OpenEntrance.Device,
        _ frame: Frame
    ) -> [FactList.Fact] {
        let never = frame["还没有收到过", en: "never yet"]
        let heard = entrance.heardAt.map { frame.moment($0) } ?? "\(never)"
        return [
            .init(frame["设备上次报平安", en: "The device was last heard of"], heard),
            .init(frame["设备说", en: "It says"], "\(entrance.state ?? "—")"),
        ]
            + entrance.visits.map { line in
                .init(
                    frame[Words(day: line.day)],
                    "\(frame["\(line.count) 次进门", en: "\(line.count) visits"])"
                )
            }
    }

    private func register(_ frame: Frame) -> HTML {
        """
        <p class="muted">\(frame[
            "会员用“我的—会员码”开门，每次进门记一次，不记是谁。设备用您在“数据接口”里开的令牌（选“站点门禁”）来问。",
            en: """
                Members open it by their code under Me. Each visit counts once, and nobody's name is kept. The device \
                asks with a token that you make under Interface, good for entrances.
                """
        ])</p>\
        \(SealedForm(
            to: path + "/entrance",
            frame: frame,
            Button(frame["登记门禁", en: "Register an entrance"], .plain).html
        ))
        """
    }

    private func remove(_ frame: Frame) -> HTML {
        SealedForm(
            to: path + "/entrance/end",
            frame: frame,
            Button(frame["取消门禁", en: "Take the entrance away"], .quiet).html
        ).html
    }
}
