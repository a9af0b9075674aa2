/// A line of text, with the keyboard that suits what is asked.
package struct TextField: Piece {
    package enum Kind: Sendable {
        case text
        case number
        case money
        case phone
        case code
        case password
        case date
        case search
        case lastFour
        case mail
    }

    let field: Field
    let kind: Kind
    let value: String
    let autocomplete: String?
    let frame: Frame

    package init(
        _ field: Field,
        _ kind: Kind = .text,
        value: String = "",
        autocomplete: String? = nil,
        frame: Frame
    ) {
        self.field = field
        self.kind = kind
        self.value = value
        self.autocomplete = autocomplete
        self.frame = frame
    }

    package var html: HTML { field.html(kind == .money ? withUnit : control, frame: frame) }

    private var withUnit: HTML {
        "<div class=\"unit\">\(control)<span>\(frame["元", en: "yuan"])</span></div>"
    }

    private var control: HTML {
        """
        <input id="\(field.id)" type="\(type)"\(field.attributes)\
        \(attribute: "inputmode", inputmode)\
        \(attribute: "autocomplete", autocomplete ?? usual)\(attribute: "maxlength", longest) \
        value="\(kind == .password ? "" : value)">
        """
    }

    private var type: String {
        switch kind {
        case .text, .number, .money, .code, .lastFour: "text"
        case .phone: "tel"
        case .password: "password"
        case .date: "date"
        case .search: "search"
        case .mail: "email"
        }
    }

    private var inputmode: String? {
        switch kind {
        case .number, .code: "numeric"
        case .money: "decimal"
        case .phone: "tel"
        case .mail: "email"
        case .text, .password, .date, .search, .lastFour: nil
        }
    }

    private var usual: String? {
        switch kind {
        case .code: "one-time-code"
        case .phone: "tel"
        case .mail: "email"
        case .password: "current-password"
        case .number, .money, .lastFour, .date, .search: "off"
        case .text: nil
        }
    }

    private var longest: String? {
        switch kind {
        case .code: "6"
        case .lastFour: "4"
        case .phone: "20"
        case .mail: "254"
        default: nil
        }
    }
}
