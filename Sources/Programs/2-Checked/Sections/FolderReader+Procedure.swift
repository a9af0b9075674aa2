extension FolderReader {

    /// Notes every key that a procedure does not have; what all procedures share has its own words.
    mutating func checkProcedure(_ root: ParsedMap) {
        let shared = Keys.service.known.filter {
            !Keys.procedure.known.contains($0)
                && !Keys.procedure.later.contains($0)
        }
        check(root, against: Keys.procedure.with(shared))
        for entry in root.entries where shared.contains(entry.key.value) {
            findings.error(
                entry.key.place,
                zh: "“\(entry.key.value)”是整项服务共用的，不写在流程文件里。",
                en: "All procedures of a service share “\(entry.key.value)”: it has no place here.",
                fixZh: "移到 \(ServiceFolder.mainFile) 里。",
                fixEn: "Move it to \(ServiceFolder.mainFile)."
            )
        }
    }

    /// What a further procedure is: its own title and number, and the rest as its service says.
    mutating func procedureHead(
        _ file: ParsedFile,
        of service: Head?,
        _ people: Roles
    ) -> Head? {
        let root = file.root
        let id = required("procedure", in: root, of: file.name).flatMap {
            procedureId($0, file.name)
        }
        let title = required("title", in: root, of: file.name)
            .flatMap { text($0, of: "title") }.map { words($0, at: ["title"]) }
        let summary = words("summary", in: root, at: [])
        let number = text("number", in: root).flatMap { seriesNumber($0) }
        let opening = root["open"].map { self.opening($0) } ?? service?.opening
        let contact = contact(root, people)
        guard let service, let id, let title, let opening else { return nil }
        return Head(
            id: "\(service.folder).\(id)",
            folder: service.folder,
            title: title,
            summary: summary,
            serviceClass: service.serviceClass,
            owner: service.owner,
            references: service.references,
            source: service.source,
            opening: opening,
            number: number ?? service.number,
            rating: service.rating,
            contact: contact,
            keep: service.keep,
            recovery: service.recovery,
            uses: service.uses
        )
    }

    private mutating func procedureId(_ node: ParsedNode, _ file: String) -> String? {
        guard let id = text(node, of: "procedure") else { return nil }
        guard id.value.isWireName, id.value + ".yaml" == file else {
            findings.error(
                id.place,
                zh: "流程名“\(id.value)”和文件名“\(file)”不一样。",
                en: "The procedure “\(id.value)” lies in a file called “\(file)”.",
                fixZh: "两处用同一个名称：小写英文、数字和连字符。",
                fixEn: "Call both alike: small letters, digits and hyphens."
            )
            return nil
        }
        return id.value
    }
}

extension String {
    /// Whether it is small letters, digits and hyphens, as services and procedures are called.
    var isWireName: Bool {
        !isEmpty
            && utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }
}
