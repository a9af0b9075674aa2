import Hall
import Programs

/// A design: its files to write in, with what is found beside them, and the way to the second person.
struct DesignPage: Screen {
    let view: DesignView
    /// The file that is open.
    let path: String
    /// What was typed into it and not kept.
    var typed: String?
    /// What a form of its short texts brought and was not kept.
    var form: [String: String]?
    var refused: Words?

    var paths: DesignPaths { DesignPaths(view.id) }
    private var file: DesignView.File? { view.files.first { $0.path == path } }

    private var state: DesignState {
        DesignState(
            isHandedIn: view.state == .handedIn,
            isSentBack: view.note != nil,
            isOwn: view.isOwn
        )
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame[view.title],
            at: .desk(.designs),
            back: DesignPaths.all,
            aside: state.pill(frame),
            content: """
                <link rel="stylesheet" href="\(frame.house.assets.designStyle.path)">\
                <p class="muted">\(view.folder) · \(frame[view.owner]) · \
                \(frame["上次保存：", en: "Saved: "])\(frame.moment(view.updated))\
                \(frame["，", en: ", "])\(view.updatedBy)</p>\
                \(refused.map { Notice(.warn, frame[$0], frame: frame) })\(note(frame))\
                \(when: view.isOvertaken, overtaken(frame))\
                \(when: view.state == .handedIn, decide(frame))\
                \(tools(frame))\(files(frame))\(editor(frame))\
                \(when: view.state == .writing, handIn(frame))\(more(frame))\
                <script src="\(frame.house.assets.design.path)" defer></script>
                """
        )
    }

    private func note(_ frame: Frame) -> HTML? {
        view.note.map {
            Notice(.warn, frame["退回的原因：\($0)", en: "Why it was sent back: \($0)"], frame: frame)
                .html
        }
    }

    private func overtaken(_ frame: Frame) -> HTML {
        Notice(
            .info,
            frame[
                "开始改之后，这项服务已发布新的版本；“改了什么”是和新版本比的。",
                en:
                    "The service was published anew since this was begun; “Changes” compares with that version."
            ],
            frame: frame
        ).html
    }

    // MARK: - What to look at

    private func tools(_ frame: Frame) -> HTML {
        let count = view.changes.files.count
        let changes =
            view.isPublished
            ? frame["改了什么（\(count) 个文件）", en: "Changes (\(count) files)"]
            : frame["全部内容", en: "Everything in it"]
        return """
            <div class="row wrap">\(LinkButton(changes, to: paths.changes))\
            \(view.procedures.map { preview($0, frame) })\(rehearse(frame))\
            \(LinkButton(frame["下载", en: "Download"], to: paths.zip))\
            \(LinkButton(frame["能写哪些词", en: "Every key"], to: DesignPaths.language))</div>
            """
    }

    private func preview(_ procedure: DesignView.Procedure, _ frame: Frame) -> HTML {
        let isOnly = view.procedures.count == 1
        let title = frame[procedure.title]
        return LinkButton(
            isOnly
                ? frame["工友看到的样子", en: "As workers see it"]
                : frame["工友看到的“\(title)”", en: "“\(title)” as workers see it"],
            to: paths.preview(procedure.id)
        ).html
    }

    private func rehearse(_ frame: Frame) -> HTML? {
        guard !view.hasErrors else { return nil }
        return SealedForm(
            to: paths.rehearse,
            frame: frame,
            Button(
                frame["跑场景（\(view.scenarios) 个）", en: "Play the scenarios (\(view.scenarios))"],
                .plain
            ).html
        ).html
    }

    // MARK: - Writing

    private func files(_ frame: Frame) -> HTML {
        let links = view.files.map { file -> HTML in
            let mark: HTML? =
                file.fate.map { fate in
                    " <span class=\"sm\">\(fate == .added ? frame["新", en: "new"] : frame["改", en: "changed"])</span>"
                }
            let wrong = view.findings.count { $0.place.file == file.path && $0.severity == .error }
            let count: HTML? =
                wrong > 0
                ? " <span class=\"count\">\(frame["\(wrong) 处错误", en: "\(wrong) to mend"])</span>"
                : nil
            return """
                <li><a href="\(paths.file(file.path))"\(when: file.path == path, " aria-current=\"page\"")>\
                \(file.path)\(mark)\(count)</a></li>
                """
        }
        return """
            <nav aria-label="\(frame["文件", en: "Files"])"><ul class="chips">\(links)</ul></nav>
            """
    }

    private func editor(_ frame: Frame) -> HTML {
        let notes = DesignNotes(view: view, path: path, frame: frame)
        guard let text = typed ?? file?.text else {
            return Card("\(Note(frame["这个文件不是文字，不能在这里改。", en: "This file is no text."]))\(notes)")
                .html
        }
        let label = frame["\(path) 的内容", en: "What \(path) says"]
        return """
            <div class="two">\(Card(
                SealedForm(
                    to: paths.save,
                    frame: frame,
                    """
                    \(HiddenField("version", "\(view.version)"))\(HiddenField("file", path))\
                    <label class="hidden" for="design-text">\(label)</label>\
                    <textarea id="design-text" class="code" name="text" rows="30" wrap="off" spellcheck="false" \
                    autocapitalize="off" autocomplete="off" data-design="\(paths.check)" \
                    aria-describedby="design-notes">
                    \(text)</textarea>\
                    \(typed == nil ? nil : kept(frame))\
                    <p class="row wrap sheet-bar">\(Button(
                        typed == nil ? frame["保存", en: "Save"]
                            : frame["用我打的替换", en: "Replace it by mine"]
                    ))\
                    \(when: view.state == .handedIn, Note(frame[
                        "已经交出：再保存就收回，要重新交。",
                        en: "It was handed in: saving takes it back, to be handed in again."
                    ]).html)</p>
                    """
                ).html
            ))<div class="stack">\(Card(frame["检查", en: "Findings"], notes.html))\
            \(file.map { DesignForm(view: view, file: $0, typed: form, frame: frame) })</div></div>
            """
    }

    /// What a colleague has kept meanwhile, before one's own text takes its place.
    private func kept(_ frame: Frame) -> HTML {
        """
        <details open><summary>\(frame["现在保存着的内容", en: "What is kept now"])</summary>\
        <textarea class="code" rows="10" wrap="off" readonly \
        aria-label="\(frame["现在保存着的内容", en: "What is kept now"])">
        \(file?.text ?? "")</textarea></details>
        """
    }
}
