import Hall
import Programs
import Registry

extension PlaceEditor {
    static let levels = PlaceLevel.allCases
    static let datums = Datum.allCases

    /// Shut for a time, and what of it is planned.
    func closing(_ frame: Frame) -> HTML? {
        guard address != nil else { return nil }
        let planned = closures.map { closure -> HTML in
            SealedForm(
                to: path + "/reopen",
                frame: frame,
                """
                \(Notice(.warn, closure.text(frame), frame: frame))\
                \(HiddenField("closure", closure.address))\
                \(Button(frame["恢复开放", en: "Open again"], .plain))
                """
            ).html
        }
        let form = SealedForm(
            to: path + "/shut",
            frame: frame,
            """
            \(moment("from", frame["从", en: "From"], frame["不填就是现在", en: "empty is now"]))\
            \(moment("until", frame["到", en: "Until"], frame["不填就是另行通知", en: "empty is until further notice"]))\
            \(TextField(Field("reason", frame["原因", en: "Reason"]), frame: frame))\
            \(Button(frame["临时关闭", en: "Close for a time"], .plain))
            """
        )
        return Card(
            """
            \(planned)<details><summary>\(frame["临时关闭这个站点", en: "Close this place for a time"])\
            </summary>\(form)</details>
            """
        ).html
    }

    private func moment(_ name: String, _ label: String, _ hint: String) -> HTML {
        """
        <div class="field"><label for="\(name)">\(label) <span class="muted sm">\(hint)</span></label>\
        <input id="\(name)" type="datetime-local" name="\(name)"></div>
        """
    }

    func photos(_ frame: Frame) -> HTML? {
        guard let address else { return nil }
        let kept = pictures.enumerated().map { index, id -> HTML in
            let alt = frame["照片 \(index + 1)", en: "Picture \(index + 1)"]
            let remove = SealedForm(
                to: path + "/pictures/remove",
                frame: frame,
                """
                \(HiddenField("picture", id))\(Button(frame["移除照片 \(index + 1)",
                en: "Remove picture \(index + 1)"], .plain))
                """
            )
            return """
                <li><img src="/places/\(address)/pictures/\(id)" alt="\(alt)" loading="lazy">\(remove)</li>
                """
        }
        let form = SealedForm(
            to: path + "/pictures",
            uploads: true,
            frame: frame,
            """
            \(FileField(Field("picture", frame["加照片", en: "Add pictures"]), frame: frame))\
            \(Button(frame["上传", en: "Upload"], .plain))
            """
        )
        return Card(
            frame["照片", en: "Pictures"],
            "\(when: !kept.isEmpty, "<ul class=\"photos\">\(kept)</ul>")\(form)"
        ).html
    }
}

extension PlaceLevel {
    var title: Words { Words(zh: zh, en: en) }
}

extension Datum {
    var title: Words { Words(zh: zh, en: en) }
}

extension PlaceState {
    var status: PlaceStatus {
        switch self {
        case .open: .open
        case .planned: .planned
        case .suspended: .suspended
        case .closed: .closed
        }
    }

    var title: Words { Words(zh: status.zh, en: status.en) }
}
