/// Photos and papers: our own words on the button, the camera one tap away.
package struct FileField: Piece {
    let field: Field
    let several: Bool
    let kept: [KeptFile]
    let frame: Frame

    /// A file that is already with us.
    package struct KeptFile: Hashable, Sendable {
        package var name: String
        package var size: String
        package var path: String?
        package var remove: String?

        package init(name: String, size: String, path: String? = nil, remove: String? = nil) {
            self.name = name
            self.size = size
            self.path = path
            self.remove = remove
        }
    }

    package init(_ field: Field, several: Bool = true, kept: [KeptFile] = [], frame: Frame) {
        self.field = field
        self.several = several
        self.kept = kept
        self.frame = frame
    }

    package var html: HTML {
        field.group(
            "\(keptList)\(pickers)<div class=\"previews\" data-previews></div>",
            frame: frame
        )
    }

    private var pickers: HTML {
        """
        <div class="pickers">\
        \(picker(.camera, frame["拍照", en: "Take a photo"], "image/*", capture: true))\
        \(picker(.images, frame["选照片或文件", en: "Choose files"], "image/*,application/pdf"))</div>
        """
    }

    private func picker(
        _ icon: Icon,
        _ label: String,
        _ accept: String,
        capture: Bool = false
    ) -> HTML {
        """
        <label class="picker">\(frame.icon(icon))<span>\(label)</span>\
        <input type="file" name="\(field.name)" accept="\(accept)"\
        \(when: capture, " capture=\"environment\"")\(when: several && !capture, " multiple")>\
        </label>
        """
    }

    private var keptList: HTML? {
        guard !kept.isEmpty else { return nil }
        return "<ul class=\"files\">\(kept.map(line))</ul>"
    }

    private func line(_ file: KeptFile) -> HTML {
        """
        <li>\(frame.icon(.fileText))<span class="grow">\
        \(file.path.map { "<a href=\"\($0)\">\(file.name)</a>" as HTML } ?? "\(file.name)")\
         <span class="muted sm nw">\(file.size)</span></span>\(file.remove.map(removal))</li>
        """
    }

    private func removal(_ value: String) -> HTML {
        """
        <button class="btn small" name="remove" value="\(value)" formnovalidate>\
        \(frame["移除", en: "Remove"])</button>
        """
    }
}
