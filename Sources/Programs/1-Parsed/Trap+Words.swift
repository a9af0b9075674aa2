extension Trap {
    /// What is wrong, and what to do about it.
    var words: (message: Words, remedy: Words) {
        switch self {
        case .tab:
            (
                Words(zh: "这里用了制表符（Tab）。", en: "There is a tab character here."),
                Words(zh: "换成空格。", en: "Use spaces instead.")
            )
        case .commentInText:
            (
                Words(
                    zh: "“#”后面的字会被当作注释丢掉。",
                    en: "Everything after “#” would be dropped as a comment."
                ),
                Words(
                    zh: "如果是正文，给整个内容加单引号；如果是注释，前面空两格。",
                    en: "Put single quotes round the text; before a comment, leave two spaces."
                )
            )
        case .anchor, .alias:
            (
                Words(
                    zh: "不能用 & 和 * 引用别处的内容。",
                    en: "Anchors and aliases (& and *) are not allowed."
                ),
                Words(
                    zh: "把内容写全；如果是正文，给它加单引号。",
                    en: "Write it out; if it is a text, put single quotes round it."
                )
            )
        case .tag:
            (
                Words(zh: "不能用 ! 标记类型。", en: "Tags (!) are not allowed."),
                Words(
                    zh: "去掉标记；如果是正文，给它加单引号。",
                    en: "Leave it out; if it is a text, put single quotes round it."
                )
            )
        case .severalDocuments:
            (
                Words(
                    zh: "一个文件只写一份内容，不要用 --- 或 ... 分隔。",
                    en: "A file holds one document: no --- or ... lines."
                ),
                Words(
                    zh: "删掉这一行；有第二份内容就另存一个文件。",
                    en: "Delete the line; put a second document into a file of its own."
                )
            )
        case .directive:
            (
                Words(zh: "不能用 % 开头的指令。", en: "Directives (%) are not allowed."),
                Words(zh: "删掉这一行。", en: "Delete the line.")
            )
        case .mergeKey:
            (
                Words(zh: "不能用 << 合并内容。", en: "Merge keys (<<) are not allowed."),
                Words(zh: "把内容写全。", en: "Write it out.")
            )
        case .wideColon:
            (
                Words(zh: "这里用了全角冒号“：”。", en: "There is a full-width colon “：” here."),
                Words(
                    zh: "换成半角冒号，后面空一格。",
                    en: "Use a half-width colon and a space after it."
                )
            )
        case .tightColon:
            (
                Words(
                    zh: "冒号后面没有半角空格，整行会被当成一段文字。",
                    en: "There is no half-width space after the colon."
                ),
                Words(
                    zh: "在冒号后面加一个半角空格。",
                    en: "Put a half-width space after the colon."
                )
            )
        case .wideComma:
            (
                Words(
                    zh: "括号里用了全角逗号“，”，它分不开内容。",
                    en: "There is a full-width comma “，” inside brackets; it separates nothing."
                ),
                Words(
                    zh: "换成半角逗号；如果是正文，给它加单引号。",
                    en: "Use a half-width comma; if it is a text, put single quotes round it."
                )
            )
        case .signInFront:
            (
                Words(
                    zh: "内容不能以 > 或 | 开头。",
                    en: "A value cannot begin with > or |."
                ),
                Words(
                    zh: "给整个内容加单引号；比较大小写在决定表的格子里。",
                    en:
                        "Put single quotes round all of it; comparisons belong into a table's cells."
                )
            )
        case .tooDeep:
            (
                Words(zh: "括号套得太深。", en: "The brackets are nested too deeply."),
                Words(zh: "检查有没有漏掉的右括号。", en: "Look for a missing closing bracket.")
            )
        }
    }
}
