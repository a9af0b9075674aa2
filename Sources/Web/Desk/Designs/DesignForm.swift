import Hall
import Programs

/// The short texts of a file as a form beside it: names, values, deadlines.
struct DesignForm: Piece {
    let view: DesignView
    let file: DesignView.File
    /// What was typed and not kept.
    let typed: [String: String]?
    let frame: Frame

    private static let sections: [(id: String, title: Words)] = [
        ("service", Words(zh: "服务", en: "The service")),
        ("settings", Words(zh: "数值和标准", en: "Values")),
        ("ask", Words(zh: "问题", en: "Questions")),
        ("steps", Words(zh: "步骤和时限", en: "Steps and deadlines")),
        ("offer", Words(zh: "名额和价格", en: "What is offered")),
        ("give", Words(zh: "给什么", en: "What is given")),
        ("outcomes", Words(zh: "结果", en: "Outcomes")),
        ("count", Words(zh: "指标", en: "Figures")),
    ]

    var html: HTML {
        guard !file.leaves.isEmpty else { return .empty }
        return Card(
            frame["按表单改", en: "As a form"],
            SealedForm(
                to: DesignPaths(view.id).form,
                frame: frame,
                """
                \(HiddenField("version", "\(view.version)"))\(HiddenField("file", file.path))\
                \(Note(frame[
                    "这里改的写回左边的文字，别的一个字不动。",
                    en: "It is written back into the text; every other sign stays."
                ]))\(Self.sections.compactMap(section))\(Button(frame["保存表单", en: "Save the form"], .plain))
                """
            ).html
        ).html
    }

    private func section(_ section: (id: String, title: Words)) -> HTML? {
        let leaves = file.leaves.filter { $0.section == section.id }
        guard !leaves.isEmpty else { return nil }
        return """
            <details\(when: section.id == "settings", " open")><summary>\(frame[section.title]) \(leaves.count)</summary>\
            \(leaves.map(field))</details>
            """
    }

    private func field(_ leaf: DesignView.Leaf) -> HTML {
        TextField(
            Field(leaf.name, label(leaf), required: false),
            value: typed?[leaf.name] ?? leaf.text,
            autocomplete: "off",
            frame: frame
        ).html
    }

    /// The name that stands beside it in the file, and which of its texts this is.
    private func label(_ leaf: DesignView.Leaf) -> String {
        let key = leaf.path.last ?? ""
        let name = leaf.path.dropFirst().dropLast().filter { $0 != "form" }.joined(separator: " › ")
        let word = Self.words[key].map { frame[$0] } ?? key
        if leaf.path.count == 2, leaf.section == "settings" { return key }
        return name.isEmpty ? word : "\(name) · \(word)"
    }

    private static let words: [String: Words] = [
        "title": Words(zh: "名称", en: "title"), "summary": Words(zh: "一句话介绍", en: "summary"),
        "source": Words(zh: "来源", en: "source"), "open": Words(zh: "开放时间", en: "open"),
        "number": Words(zh: "编号样式", en: "number"), "is": Words(zh: "数值", en: "value"),
        "assumed": Words(zh: "自定的理由", en: "why assumed"), "ask": Words(zh: "问题", en: "question"),
        "help": Words(zh: "提示", en: "help"), "within": Words(zh: "时限", en: "within"),
        "warn": Words(zh: "提前提醒", en: "warn"), "count": Words(zh: "数量", en: "count"),
        "of": Words(zh: "每份", en: "of"), "opens": Words(zh: "开始", en: "opens"),
        "until": Words(zh: "截止", en: "until"), "price": Words(zh: "价格", en: "price"),
        "at most": Words(zh: "最多补", en: "at most"), "money": Words(zh: "金额", en: "money"),
        "amount": Words(zh: "数额", en: "amount"), "valid": Words(zh: "有效期", en: "valid"),
    ]
}
