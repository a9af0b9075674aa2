import Programs
import Registry
package import Store

/// Keeps one file of a design.
package struct SaveDesignFile: UseCase {
    private let design: ServiceDesignID
    private let path: String
    private let text: String
    private let version: Int64

    /// - Parameter version: The design as it was seen.
    package init(
        _ design: ServiceDesignID,
        _ path: String,
        text: String,
        seeing version: Int64
    ) {
        self.design = design
        self.path = path.trimmed
        self.text = text
        self.version = version
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, in: tx, context)
        let folder = try design.folder.with(text, in: path)
        // The second of two taps keeps what the first has kept.
        guard folder != design.folder else { return }
        guard design.row.version == version else { throw Refusal.designMovedOn }
        try design.keep(folder)
    }
}

/// Begins an empty file of a design; one that is there is not touched.
package struct AddDesignFile: UseCase {
    private let design: ServiceDesignID
    private let path: String
    private let version: Int64

    package init(_ design: ServiceDesignID, _ path: String, seeing version: Int64) {
        self.design = design
        self.path = path.trimmed
        self.version = version
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    /// The name as it was kept.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        let design = try DesignAtHand(design, seeing: version, in: tx, context)
        guard design.folder.files[path] == nil else { throw Refusal.fileThere }
        try design.keep(try design.folder.with("", in: path))
        return path
    }
}

/// Keeps short texts of a file as a form sends them; every other byte stays as it is.
package struct SaveDesignForm: UseCase {
    private let design: ServiceDesignID
    private let path: String
    private let texts: [String: String]
    private let version: Int64

    /// - Parameter texts: By ``DesignView/Leaf/name``; what is not there stays.
    package init(
        _ design: ServiceDesignID,
        _ path: String,
        texts: [String: String],
        seeing version: Int64
    ) {
        self.design = design
        self.path = path
        self.texts = texts
        self.version = version
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, in: tx, context)
        var folder = design.folder
        for leaf in folder.leaves(in: path) {
            let name = DesignView.Leaf.name(of: leaf.path)
            guard let text = texts[name]?.trimmed, text != leaf.text.value.trimmed
            else { continue }
            guard text.count <= DesignView.Leaf.longest,
                let next = folder.replacing(leaf.path, in: path, by: text)
            else { throw Refusal.byHand(leaf.path) }
            folder = next
        }
        guard folder != design.folder else { return }
        guard design.row.version == version else { throw Refusal.designMovedOn }
        try design.keep(folder)
    }
}

/// Takes a file out of a design.
package struct RemoveDesignFile: UseCase {
    private let design: ServiceDesignID
    private let path: String
    private let version: Int64

    package init(_ design: ServiceDesignID, _ path: String, seeing version: Int64) {
        self.design = design
        self.path = path
        self.version = version
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, in: tx, context)
        guard design.folder.files[path] != nil else { return }
        guard path != ServiceFolder.mainFile else { throw Refusal.mainFile }
        guard design.row.version == version else { throw Refusal.designMovedOn }
        var files = design.folder.files
        files[path] = nil
        try design.keep(ServiceFolder(name: design.folder.name, files: files))
    }
}

/// Throws a design away; what is published stays.
package struct DropDesign: UseCase {
    private let design: ServiceDesignID

    private let version: Int64

    /// - Parameter version: The design as it was seen.
    package init(_ design: ServiceDesignID, seeing version: Int64) {
        self.design = design
        self.version = version
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws {
        let design = try DesignAtHand(design, seeing: version, in: tx, context)
        let words = "\(design.row.folder), written by \(try design.hands)"
        try design.note("design.drop", words: words)
        try tx.serviceDesigns.remove(design.row.id)
    }
}

extension ServiceFolder {
    /// The same with this text in a file, with the ends of lines and the last one as files have them.
    func with(_ text: String, in path: String) throws(Refusal) -> ServiceFolder {
        guard Self.canHold(path) else { throw .badPath }
        var text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        var files = files
        files[path] = Array(text.utf8)
        return ServiceFolder(name: name, files: files)
    }
}

extension Refusal {
    fileprivate static let badPath = Refusal(
        Words(zh: "文件不能这样命名。", en: "A file cannot be called so."),
        remedy: Words(
            zh: "例如 letters/notice.md、scenarios/approved.yaml、claim.yaml。",
            en: "Such as letters/notice.md, scenarios/approved.yaml, claim.yaml."
        )
    )
    fileprivate static func byHand(_ path: [String]) -> Refusal {
        let spot = path.joined(separator: " › ")
        return Refusal(
            Words(zh: "“\(spot)”不能在表单里这样改。", en: "“\(spot)” cannot be changed so in the form."),
            remedy: Words(zh: "请在左边的文字里改。", en: "Change it in the text.")
        )
    }

    fileprivate static let fileThere = Refusal(
        Words(zh: "已经有这个文件了。", en: "There is a file of this name already.")
    )
    fileprivate static let mainFile = Refusal(
        Words(
            zh: "没有 service.yaml 就不是一项服务了。",
            en: "Without service.yaml it would be no service."
        )
    )
}
