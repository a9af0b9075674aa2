import Hall
import Programs

/// The services that are being written, and those in force.
struct DesignsPage: Screen {
    let desk: DesignsDesk.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["服务设计", en: "Services"],
            at: .desk(.designs),
            aside: LinkButton(
                frame["新建或导入", en: "New or import"],
                to: DesignPaths.new,
                .primary
            ).html,
            content: """
                <p class="muted">\(frame[
                    "每项服务是一个文件夹：问什么、怎么判、给什么、多久办完。在这里改成草稿，跑通场景，由另一位同事看过再发布。已经在办的件按原来的版本办完。",
                    en: """
                        A service is a folder: what it asks, how it decides, what it gives and by when. Change it as \
                        a design, play its scenarios, let a colleague look at it and publish it. Cases that run keep \
                        their version.
                        """
                ])</p>\(designs(frame))\(services(frame))\
                \(LinkButton(
                    frame["服务文件里能写的每个词", en: "Every key that a service can hold"],
                    to: DesignPaths.language,
                    .quiet
                ))
                """
        )
    }

    private func designs(_ frame: Frame) -> HTML? {
        guard !desk.designs.isEmpty else { return nil }
        let rows = desk.designs.map { design in
            let path = DesignPaths(design.id).design
            return Table.Row(
                [
                    "<a href=\"\(path)\">\(design.title)</a><span class=\"muted sm\">\(design.folder)</span>",
                    DesignState(design).pill(frame),
                    "\(design.updatedBy)<span class=\"muted sm\">\(frame.moment(design.updated))</span>",
                    "\(frame[design.owner])",
                ],
                path: path
            )
        }
        let title = frame["草稿", en: "Designs"]
        return Card(
            title,
            Table(
                title,
                [
                    .init(frame["服务", en: "Service"]), .init(frame["状态", en: "State"]),
                    .init(frame["最后改的人", en: "Last changed by"]),
                    .init(frame["承办", en: "Offered by"]),
                ],
                rows
            ).html
        ).html
    }

    private func services(_ frame: Frame) -> HTML {
        let title = frame["现行服务", en: "In force"]
        guard !desk.services.isEmpty else {
            return EmptyState(
                .filePen,
                frame["还没有服务", en: "No services yet"],
                frame["新建一项，或者导入一个文件夹。", en: "Begin a new one, or import a folder."],
                frame: frame
            ).html
        }
        return Card(
            title,
            Table(
                title,
                [
                    .init(frame["服务", en: "Service"]), .init(frame["承办", en: "Offered by"]),
                    .init(frame["发布", en: "Published"]),
                    .init(frame["在办", en: "Open cases"], isNumber: true),
                    .init(frame["做什么", en: "What to do"], isSilent: true),
                ],
                desk.services.map { line($0, frame) }
            ).html
        ).html
    }

    private func line(_ line: DesignsDesk.Line, _ frame: Frame) -> Table.Row {
        .init([
            "\(frame[line.title])<span class=\"muted sm\">\(line.folder)</span>",
            "\(frame[line.owner])", frame.day(line.publishedOn),
            "\(line.openCases.map(String.init) ?? "–")",
            """
            <div class="row wrap">\(change(line, frame))\
            \(LinkButton(frame["复制", en: "Copy"], to: DesignPaths.copy(line.folder)))\
            \(LinkButton(frame["下载", en: "Download"], to: DesignPaths.zip(line.folder)))</div>
            """,
        ])
    }

    private func change(_ line: DesignsDesk.Line, _ frame: Frame) -> HTML? {
        if let design = line.design {
            return LinkButton(frame["看草稿", en: "See the design"], to: DesignPaths(design).design)
                .html
        }
        guard line.canChange else { return nil }
        return SealedForm(
            to: DesignPaths.begin,
            frame: frame,
            """
            \(HiddenField("start", "change"))\(HiddenField("service", line.folder))\
            \(Button(frame["修改", en: "Change"], .plain))
            """
        ).html
    }
}

/// How far a design is, in a word.
enum DesignState {
    case writing
    case sentBack
    case waits
    /// It waits for a look of the reader's.
    case waitsForMe

    init(_ design: DesignsDesk.Design) {
        self.init(
            isHandedIn: design.isHandedIn,
            isSentBack: design.isSentBack,
            isOwn: design.isOwn
        )
    }

    init(isHandedIn: Bool, isSentBack: Bool, isOwn: Bool) {
        self =
            if isHandedIn { isOwn ? .waits : .waitsForMe } else if isSentBack { .sentBack } else {
                .writing
            }
    }

    func pill(_ frame: Frame) -> HTML {
        switch self {
        case .writing: Pill(frame["修改中", en: "Being written"], .info).html
        case .sentBack: Pill(frame["退回修改", en: "Sent back"], .warn).html
        case .waits: Pill(frame["等同事复核", en: "Waits for a colleague"], .plain).html
        case .waitsForMe: Pill(frame["等你复核", en: "Waits for you"], .brand).html
        }
    }
}

/// Where the pages of a design are.
struct DesignPaths {
    static let all = DeskSection.designs.path
    static let new = all + "/new"
    static let language = all + "/language"
    static let begin = all + "/begin"
    static let takeIn = all + "/take-in"

    static func copy(_ service: String) -> String { new + "?copy=\(service.percentEncoded)" }
    static func zip(_ service: String) -> String { "\(all)/folders/\(service)" }

    let design: String

    init(_ id: String) {
        design = "\(Self.all)/\(id)"
    }

    func file(_ path: String) -> String { design + "?file=\(path.percentEncoded)" }
    func preview(_ procedure: String) -> String { design + "/preview/\(procedure)" }

    var save: String { design + "/save" }
    var check: String { design + "/check" }
    var form: String { design + "/form" }
    var add: String { design + "/add" }
    var remove: String { design + "/remove" }
    var drop: String { design + "/drop" }
    var changes: String { design + "/changes" }
    var rehearse: String { design + "/rehearse" }
    var zip: String { design + "/zip" }
    var handIn: String { design + "/hand-in" }
    var sendBack: String { design + "/send-back" }
    var publish: String { design + "/publish" }
}
