/// The addresses of an application for somebody, each with what goes along from page to page.
struct ProxyPath {
    static let start = "/desk/apply"

    let service: String
    /// The lead from which the case is opened.
    var lead: String?
    /// What keeps the papers while the form is not sent.
    var draft: String?

    /// Looking for the person.
    var find: String {
        guard lead != nil else { return Self.start }
        return Self.start + "?service=\(service.percentEncoded)&" + along.joined(separator: "&")
    }

    var register: String { self["new"] }

    func form(_ person: String) -> String { self[person] }

    /// Where the form may be asked, unsent, what its answer would be.
    func trial(_ person: String) -> String { self[person + "/try"] }

    private subscript(rest: String) -> String {
        let path = "\(Self.start)/\(service.percentEncoded)/\(rest)"
        return along.isEmpty ? path : path + "?" + along.joined(separator: "&")
    }

    private var along: [String] {
        [draft.map { "draft=\($0.percentEncoded)" }, lead.map { "lead=\($0.percentEncoded)" }]
            .compactMap { $0 }
    }
}
