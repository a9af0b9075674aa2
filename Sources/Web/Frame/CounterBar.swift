import Programs

/// The thin line on top of a counter's pages: whose counter it is, and the way out.
struct CounterBar: Piece {
    let frame: Frame

    var html: HTML {
        """
        <header class="bar"><a class="name" href="\(CounterPaths.home)">\
        \(frame.reader.map { frame[$0.post] ?? $0.name } ?? frame[frame.house.name])</a>\
        <div class="switches">\(LookSwitch.language(frame))\(LookSwitch.size(frame))\
        <form method="post" action="\(CounterPaths.leave)">\(Seal(frame))\
        <button class="btn small">\(frame["退出", en: "Log out"])</button></form></div></header>
        """
    }
}
