import Programs

/// The thin line on top of a worker's page: whose house it is, language, large type.
struct TopBar: Piece {
    let frame: Frame

    var html: HTML {
        """
        <header class="bar"><a class="name" href="/">\(frame[frame.house.name])</a>\
        <div class="switches">\(LookSwitch.language(frame))\(LookSwitch.size(frame))</div></header>
        """
    }
}

/// A link that changes the look and comes back; works without JavaScript.
enum LookSwitch {
    static func language(_ frame: Frame) -> HTML {
        switch frame.look.language {
        case .zh: link("en", "English", language: "en", frame)
        case .en: link("zh", "中文", language: "zh-CN", frame)
        }
    }

    static func size(_ frame: Frame) -> HTML {
        switch frame.look.size {
        case .normal, .large: link("elder", frame["大字版", en: "Large text"], frame)
        case .elder, .huge: link("normal", frame["标准版", en: "Standard text"], frame)
        }
    }

    static func address(_ word: String, _ frame: Frame) -> String {
        "/look?to=\(word)&back=\(frame.path.percentEncoded)"
    }

    private static func link(
        _ word: String,
        _ label: String,
        language: String? = nil,
        _ frame: Frame
    ) -> HTML {
        """
        <a class="btn small" rel="nofollow" href="\(address(word, frame))"\
        \(attribute: "lang", language)>\(label)</a>
        """
    }
}
