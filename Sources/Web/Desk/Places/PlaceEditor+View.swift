import Hall
import Programs
import Registry

extension PlaceEditor: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            address == nil ? frame["新站点", en: "New place"] : sheet.name,
            at: .desk(.places),
            back: PlaceDeskPage.path,
            aside: address.map {
                LinkButton(frame["公众看到的", en: "As people see it"], to: "/places/\($0)").html
            } ?? .empty,
            content: "\(closing(frame))\(Card(form(frame)))\(unattended(frame))\(photos(frame))"
        )
    }

    private func form(_ frame: Frame) -> HTML {
        SealedForm(
            to: path,
            live: PlaceDeskPage.path + "/hours",
            frame: frame,
            """
            \(when: !findings.isEmpty, Notice(.warn, frame["还有 \(findings.count) 处要改。",
            en: "\(findings.count) things to correct."], frame: frame))\
            \(HiddenField("_version", String(version)))\
            <div class="pairs">\(who(frame))\(where_(frame))</div>\(when_(frame))\(what(frame))\(Button(frame["保存", en: "Save"]))
            """
        ).html
    }

    private func who(_ frame: Frame) -> HTML {
        """
        \(text("name", frame["名称", en: "Name"], sheet.name, frame))\
        \(text("name_en", frame["英文名称", en: "English name"], sheet.nameEn, frame, isOptional: true))\
        \(when: address == nil, SelectField(
            field("organisation", frame["单位", en: "Organisation"]),
            owners.map { Choice($0.address, frame[$0.name]) }, chosen: owner, frame: frame))\
        \(text("kind", frame["类别代码", en: "Kind"], sheet.kind, frame))\
        \(SelectField(field("level", frame["级别", en: "Level"]), Self.levels.map {
            Choice($0.rawValue, frame[$0.title]) }, chosen: sheet.level, frame: frame))\
        \(SelectField(field("status", frame["状态", en: "State"]), PlaceState.allCases.map {
            Choice($0.rawValue, frame[$0.title]) }, chosen: sheet.status, frame: frame))\
        \(TextField(field("opened_on", frame["开放日期", en: "Opened on"], isOptional: true), .date,
            value: sheet.openedOn, frame: frame))
        """
    }

    private func where_(_ frame: Frame) -> HTML {
        """
        \(SelectField(field("region", frame["地区", en: "Region"]), regions.map {
            Choice($0.code, frame[$0.title]) }, chosen: sheet.region, frame: frame))\
        \(text("address", frame["地址", en: "Address"], sheet.address, frame))\
        \(text("x", frame["经度", en: "Longitude"], sheet.x, frame))\
        \(text("y", frame["纬度", en: "Latitude"], sheet.y, frame))\
        \(SelectField(field("datum", frame["坐标系", en: "Datum"], hint: frame[
            "经纬度从哪个地图上取的？坐标系不同，位置相差几百米。",
            en: "Which map did you read it from? Datums differ by hundreds of metres."]),
            Self.datums.map { Choice($0.rawValue, frame[$0.title]) }, chosen: sheet.datum,
            frame: frame))\
        \(text("phone", frame["电话", en: "Phone"], sheet.phone, frame, isOptional: true))
        """
    }

    private func when_(_ frame: Frame) -> HTML {
        """
        \(TextField(field("hours", frame["开放时间", en: "Hours"], hint: frame[
            "例如 周一至周五 8:00-17:30；节假日休息，或 24/7",
            en: "Such as Mo-Fr 08:00-17:30; PH off, or 24/7"]), value: sheet.hours, frame: frame))\
        <div id="live" aria-live="polite">\(hours.map { Self.said($0, frame) })</div>
        """
    }

    /// The hours said back in words, so that a slip is seen before it is saved.
    static func said(_ hours: CheckHours.Answer, _ frame: Frame) -> HTML {
        switch hours {
        case .good(let standard, let words):
            Notice(.ok, html: "\(frame[words])<br><code>\(standard)</code>", frame: frame).html
        case .wrong(let faults):
            "\(faults.map { Notice(.warn, frame[$0], frame: frame) })"
        }
    }

    private func what(_ frame: Frame) -> HTML {
        let others = special + [PlaceSheet.Item(), PlaceSheet.Item()]
        return """
            \(Choices(
                field("need", frame["有什么", en: "What there is"], isOptional: true),
                Need.common.map { Choice($0.code, frame[$0.title]) },
                chosen: plain, several: true, frame: frame))\
            <fieldset class="stack"><legend><b>\(frame["限对象、收费或另有时间的服务",
            en: "Services for some people, at a price, or with hours of their own"])</b></legend>\
            <p class="hint">\(frame["一行一项；代码用英文，如 lunch；对象如 courier,truck driver，空着就是所有人；价格空着就是免费。",
            en: "One a row. A code such as lunch; an audience such as courier,truck driver, or nobody named for everybody; no price is free."])</p>\
            \(errors("services", frame))\(errors("audience", frame))\(errors("price", frame))\
            \(errors("service_hours", frame))\
            \(others.enumerated().map { row($1, $0, frame) })</fieldset>
            """
    }

    private func row(_ item: PlaceSheet.Item, _ index: Int, _ frame: Frame) -> HTML {
        let cells = [
            ("service", frame["代码", en: "Code"], item.code),
            ("title", frame["名称", en: "Name"], item.title),
            ("audience", frame["对象", en: "For"], item.audience),
            ("price", frame["价格（元）", en: "Price (yuan)"], item.price),
            ("service_hours", frame["时间", en: "Hours"], item.hours),
            ("note", frame["说明", en: "Note"], item.note),
        ]
        let inputs = cells.map { name, label, value -> HTML in
            """
            <span class="field"><label for="\(name)-\(index)">\(label)</label>\
            <input id="\(name)-\(index)" name="\(name)" value="\(value)"></span>
            """
        }
        return "<div class=\"cells\">\(inputs)</div>"
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        _ frame: Frame,
        isOptional: Bool = false
    ) -> TextField {
        let errors = findings.filter { $0.field == name }.map { frame[$0.words] }
        return TextField(
            Field(
                name,
                label,
                error: errors.isEmpty ? nil : errors.joined(separator: " "),
                required: !isOptional
            ),
            value: value,
            frame: frame
        )
    }

    private func field(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        isOptional: Bool = false
    ) -> Field {
        Field(name, label, hint: hint, required: !isOptional)
    }

    /// What is wrong with a field that shows its faults above itself.
    private func errors(_ name: String, _ frame: Frame) -> HTML {
        let faults = findings.filter { $0.field == name }
        return "\(faults.map { Notice(.warn, frame[$0.words], frame: frame) })"
    }
}
