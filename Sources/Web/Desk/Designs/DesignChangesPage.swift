import Hall
import Programs

/// What publishing a design would change, line by line.
struct DesignChangesPage: Screen {
    let view: DesignView

    func page(in frame: Frame) -> Page {
        Page(
            view.isPublished
                ? frame["改了什么", en: "Changes"] : frame["全部内容", en: "Everything in it"],
            at: .desk(.designs),
            back: DesignPaths(view.id).design,
            content: """
                <link rel="stylesheet" href="\(frame.house.assets.designStyle.path)">\
                <p class="muted">\(frame[view.title]) · \(view.folder)</p>\
                \(when: view.changes.files.isEmpty, Notice(
                    .info,
                    frame["和现行版本一样。", en: "The same as what is in force."],
                    frame: frame
                ).html)\(view.changes.files.map { card($0, frame) })
                """
        )
    }

    private func card(_ file: FolderDiff.File, _ frame: Frame) -> HTML {
        Card(
            file.path,
            aside: "\(fate(file, frame))",
            """
            \(Note(frame["加了 \(file.added) 行，去掉 \(file.removed) 行", en: "Lines that came: \(file.added); that went: \(file.removed)"]))\
            \(when: file.fate != .removed, "<div class=\"diff\" tabindex=\"0\" role=\"region\" aria-label=\"\(file.path)\">\(file.hunks.map { hunk($0, frame) })</div>")
            """
        ).html
    }

    private func fate(_ file: FolderDiff.File, _ frame: Frame) -> Pill {
        switch file.fate {
        case .added: Pill(frame["新文件", en: "New"], .ok)
        case .removed: Pill(frame["已删除", en: "Removed"], .warn)
        case .changed: Pill(frame["有改动", en: "Changed"], .info)
        }
    }

    private func hunk(_ hunk: FolderDiff.Hunk, _ frame: Frame) -> HTML {
        "<div class=\"hunk\">\(hunk.lines.map { DiffLine(line: $0, frame: frame) })</div>"
    }
}
