/// The button that chooses one file of a desk's kinds: a list, a table, a folder.
struct FilePicker: Piece {
    let name: String
    let label: String
    /// The kinds that the browser offers: `.xlsx,.csv`.
    let accept: String
    let frame: Frame

    var html: HTML {
        """
        <div class="pickers"><label class="picker">\(frame.icon(.fileText))<span>\(label)</span>\
        <input type="file" name="\(name)" accept="\(accept)"></label></div>\
        <div class="previews" data-previews></div>
        """
    }
}
