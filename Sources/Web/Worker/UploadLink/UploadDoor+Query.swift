import Hall
import Programs

extension UploadDoor {
    /// The name on the line of the one thing that is asked.
    static let papers = "papers"

    /// What stands behind a link.
    init(_ door: OpenUploadLink.Door, token: String, error: Words? = nil) {
        let named = door.papers.map { paper in
            (
                zh: paper.title.zh + (paper.help.map { "（\($0.zh)）" } ?? ""),
                en: paper.title.en + (paper.help.map { " (\($0.en))" } ?? "")
            )
        }
        let ask = Prompt(
            Self.papers,
            Words(
                zh: named.isEmpty ? "材料" : named.map(\.zh).joined(separator: "、"),
                en: named.isEmpty ? "Papers" : named.map(\.en).joined(separator: ", ")
            ),
            .files([]),
            help: Words(
                zh: "照片或 PDF，每份不超过 10 MB，最多再传 \(door.left) 份。",
                en: "Photos or PDF, 10 MB each at most, \(door.left) more."
            ),
            error: error
        )
        self.init(
            token: token,
            union: door.union,
            service: door.service,
            until: door.until,
            questions: door.left > 0 ? [ask] : [],
            received: door.received
        )
    }
}
