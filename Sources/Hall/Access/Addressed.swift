import Registry
package import Store

/// Things by what stands in an address; whatever names nothing answers like what is foreign.
package enum Addressed {
    package static func caseFile(_ text: String) throws(Refusal) -> CaseID {
        guard let id = CaseID(text) else { throw .notFound }
        return id
    }

    package static func file(_ text: String) throws(Refusal) -> FileID {
        guard let id = FileID(text) else { throw .notFound }
        return id
    }
}
