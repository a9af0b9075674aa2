/// Below every worker's page: a voice to call, and someone to do it for you.
struct Foot: Piece {
    let frame: Frame

    var html: HTML {
        """
        <footer class="foot"><a href="tel:\(frame.house.hotline)">\
        \(frame.icon(.phone))\(frame["职工热线", en: "Workers' hotline"]) \(frame.house.hotline)</a>\
        <a href="/help">\(frame.icon(.handHelping))\
        \(frame["请人帮我办", en: "Have someone do it for me"])</a></footer>
        """
    }
}
