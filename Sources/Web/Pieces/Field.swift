/// One question: label above, hint below, an error with an icon and words, told to screen readers
/// too.
package struct Field: Sendable {
    package var name: String
    package var label: String
    package var hint: String?
    package var error: String?
    package var required: Bool
    /// Differs from the name where a page asks the same thing in several forms.
    package var id: String

    package init(
        _ name: String,
        _ label: String,
        id: String? = nil,
        hint: String? = nil,
        error: String? = nil,
        required: Bool = true
    ) {
        self.id = "f-\(String((id ?? name).map { $0 == " " ? "-" : $0 }))"
        self.name = name
        self.label = label
        self.hint = hint
        self.error = error
        self.required = required
    }

    /// Ids of the sentences that describe the control.
    var describedBy: String? {
        let ids = (error == nil ? [] : ["\(id)-error"]) + (hint == nil ? [] : ["\(id)-hint"])
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// Attributes that every control of this field carries.
    var attributes: HTML {
        """
         name="\(name)"\(attribute: "aria-describedby", describedBy)\
        \(when: error != nil, " aria-invalid=\"true\"")\(when: required, " required")
        """
    }

    func html(_ control: HTML, frame: Frame) -> HTML {
        """
        <div class="field\(when: error != nil, " wrong")"><label for="\(id)">\(label)\
        \(optionalMark(frame))</label>\(control)\(errorLine(frame))\(hintLine)</div>
        """
    }

    /// For several controls under one question.
    func group(_ controls: HTML, frame: Frame) -> HTML {
        """
        <fieldset class="field\(when: error != nil, " wrong")"\
        \(attribute: "aria-describedby", describedBy)><legend>\(label)\(optionalMark(frame))\
        </legend>\
        \(controls)\(errorLine(frame))\(hintLine)</fieldset>
        """
    }

    func optionalMark(_ frame: Frame) -> HTML? {
        required ? nil : " <span class=\"muted sm\">\(frame["选填", en: "optional"])</span>"
    }

    func errorLine(_ frame: Frame) -> HTML? {
        error.map {
            """
            <p class="error" id="\(id)-error">\(frame.icon(.circleAlert))\
            <span>\($0)</span></p>
            """
        }
    }

    var hintLine: HTML? { hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" } }
}
