import Calendar

extension FolderReader {

    /// What the service is; nil where too little is said.
    mutating func head(_ root: ParsedMap, of folder: String, _ people: Roles) -> Head? {
        let id = required("service", in: root, of: root.place.file).flatMap {
            serviceId($0, folder)
        }
        let title = required("title", in: root, of: root.place.file)
            .flatMap { text($0, of: "title") }.map { words($0, at: ["title"]) }
        let serviceClass = required("class", in: root, of: root.place.file)
            .flatMap { text($0, of: "class") }.flatMap {
                word($0, of: "class", as: ServiceClass.self)
            }
        let owner = required("owner", in: root, of: root.place.file)
            .flatMap { text($0, of: "owner") }
        let summary = words("summary", in: root, at: [])
        let source = words("source", in: root, at: [])
        let references = root["reference"].map { texts($0, of: "reference") } ?? []
        let number = text("number", in: root).flatMap { seriesNumber($0) }
        let opening = root["open"].map { self.opening($0) } ?? .always
        let rating = rating(root, people)
        let contact = contact(root, people)
        let keep = keep(root)
        let recovery = recovery(root, people)
        guard let id, let title, let serviceClass, let owner, let opening, let keep, let recovery
        else {
            return nil
        }
        return Head(
            id: id,
            folder: id,
            title: title,
            summary: summary,
            serviceClass: serviceClass,
            owner: owner.value,
            references: references.map(\.value),
            source: source,
            opening: opening,
            number: number,
            rating: rating,
            contact: contact,
            keep: keep,
            recovery: recovery,
            uses: uses(root)
        )
    }

    /// The duty from which each applicant has a contact by name.
    mutating func contact(_ root: ParsedMap, _ people: Roles) -> String? {
        guard let duty = text("contact", in: root) else { return nil }
        check(duty, among: people.duties.subtracting([Panel.judge]), of: "contact", people)
        return duty.value
    }

    private mutating func serviceId(_ node: ParsedNode, _ folder: String) -> String? {
        guard let id = text(node, of: "service") else { return nil }
        guard id.value.isWireName, id.value == folder else {
            findings.error(
                id.place,
                zh: "服务名“\(id.value)”和文件夹名“\(folder)”不一样。",
                en: "The service “\(id.value)” lies in a folder called “\(folder)”.",
                fixZh: "两处用同一个名称：小写英文、数字和连字符。",
                fixEn: "Call both alike: small letters, digits and hyphens."
            )
            return nil
        }
        return id.value
    }

    /// `always`, or `{from: …, until: …}`.
    mutating func opening(_ node: ParsedNode) -> Opening? {
        if let text = node.text {
            if text.value == "always" { return .always }
            unknownValue(
                text,
                of: "open",
                known: ["always", "{from: 2024-05-01, until: 2024-05-31}"]
            )
            return nil
        }
        guard let map = map(node, of: "open") else { return nil }
        check(map, against: .opening)
        let from = required("from", in: map, of: "open").flatMap { text($0, of: "from") }
            .flatMap { date($0, of: "from") }
        let until = required("until", in: map, of: "open").flatMap { text($0, of: "until") }
            .flatMap { date($0, of: "until") }
        guard let from, let until else { return nil }
        guard from <= until else {
            findings.error(
                map.place,
                zh: "开放时间的结束早于开始。",
                en: "It closes before it opens.",
                fixZh: "检查 from 和 until。",
                fixEn: "Check from and until."
            )
            return nil
        }
        return .between(from, until)
    }
}
