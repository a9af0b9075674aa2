/// Asks the phone where it is, and opens the same page from there; shown only where scripts can ask.
struct LocateButton: Piece {
    let frame: Frame
    /// What to do instead, where the phone does not say.
    let otherwise: String
    var style = Button.Style.primary

    var html: HTML {
        """
        <p data-locate hidden><button type="button" class="btn \(style.rawValue) wide">\
        \(frame.icon(.locate))\(frame["用我的位置", en: "Use my position"])</button>\
        <span class="muted sm" role="status" data-failed="\
        \(frame["没有得到位置，", en: "No position was given; "])\(otherwise)">\
        \(frame["只用来排这一次的远近，不保存。", en: "Only to sort this list; it is not kept."])</span></p>
        """
    }
}
