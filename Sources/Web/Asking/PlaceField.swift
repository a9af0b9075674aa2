import Programs
import Registry

/// One of the places there are, found by number or name, or a new one that is described. Nothing of it
/// needs a script: the browser itself narrows the list while one types.
struct PlaceField: Piece {
    private let field: Field
    private let options: [Prompt.Option]
    private let chosen: String
    private let described: [PlaceAnswer.Part: String]
    private let mayBeNew: Bool
    private let frame: Frame

    /// - Parameter answers: The place, then the parts of a new one.
    init(
        _ field: Field,
        _ options: [Prompt.Option],
        _ answers: [String],
        mayBeNew: Bool,
        _ frame: Frame
    ) {
        self.field = field
        self.options = options
        self.mayBeNew = mayBeNew
        self.frame = frame
        chosen = answers.first ?? ""
        described = Dictionary(zip(PlaceAnswer.Part.allCases, answers.dropFirst())) { one, _ in one
        }
    }

    var html: HTML { field.group("\(existing)\(mayBeNew ? new : "")", frame: frame) }

    private var existing: HTML {
        let list = "\(field.id)-list"
        return """
            <div class="field"><label for="\(field.id)">\
            \(frame["已经登记的", en: "One that is registered"])</label>\
            <input id="\(field.id)" type="text" name="\(field.name)" value="\(chosen)" \
            list="\(list)" autocomplete="off"\
            \(attribute: "aria-describedby", field.describedBy)\
            \(when: field.error != nil, " aria-invalid=\"true\"")>\
            <datalist id="\(list)">\(options.map(option))</datalist>\
            <p class="hint">\(frame["输入编号或名称里的字，从列表里选。",
            en: "Type part of its number or name, then choose."])</p></div>
            """
    }

    private func option(_ option: Prompt.Option) -> HTML {
        "<option value=\"\(option.value)\">\(frame[option.label])</option>"
    }

    private var new: HTML {
        let isOpen = described.contains { $0.key != .datum && !$0.value.isEmpty }
        return """
            <details\(when: isOpen || options.isEmpty, " open")>\
            <summary>\(frame["名单上没有，登记一个新的", en: "Not on the list: describe a new one"])</summary>\
            <div class="stack">\(part(.name, frame["名称", en: "Name"]))\
            \(part(.address, frame["地址", en: "Address"]))\
            \(part(.longitude, frame["经度", en: "Longitude"], "120.6994"))\
            \(part(.latitude, frame["纬度", en: "Latitude"], "27.9943"))\(datum)</div></details>
            """
    }

    /// Wanted where the place is new, so neither required of everybody nor said to be optional.
    private func part(_ part: PlaceAnswer.Part, _ label: String, _ example: String? = nil) -> HTML {
        let id = "\(field.id)-\(part.rawValue)"
        let hint = example.map { frame["例如 \($0)", en: "Such as \($0)"] }
        return """
            <div class="field"><label for="\(id)">\(label)</label>\
            <input id="\(id)" type="text" name="\(name(part))" value="\(described[part] ?? "")" \
            autocomplete="off"\(attribute: "aria-describedby", hint.map { _ in "\(id)-hint" })>\
            \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })</div>
            """
    }

    private var datum: HTML {
        let chosen = described[.datum].flatMap(Datum.init) ?? .wgs84
        let options = Datum.allCases.map { datum in
            """
            <option value="\(datum.rawValue)"\(when: datum == chosen, " selected")>\
            \(frame[Words(zh: datum.zh, en: datum.en)])</option>
            """ as HTML
        }
        let field = Field(name(.datum), frame["坐标系", en: "Datum"])
        return field.html(
            "<select id=\"\(field.id)\" name=\"\(field.name)\">\(options)</select>",
            frame: frame
        )
    }

    private func name(_ part: PlaceAnswer.Part) -> String { "\(field.name).\(part.rawValue)" }
}
