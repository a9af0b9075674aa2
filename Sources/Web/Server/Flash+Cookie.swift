extension Flash {
    var cookie: SetCookie {
        SetCookie(SessionCookie.flash, "\(tone.rawValue).\(text.percentEncoded)", maxAge: 60)
    }

    init?(cookie: String) {
        let halves = cookie.split(separator: ".", maxSplits: 1)
        guard halves.count == 2, let tone = Tone(rawValue: String(halves[0])),
            let text = Fields(urlEncoded: halves[1].utf8)?.pairs.first?.name
        else { return nil }
        self.init(tone, text)
    }
}
