import Registry
package import Store

extension Addressed {
    package static func lead(_ text: String) throws(Refusal) -> LeadID {
        guard let id = LeadID(text) else { throw .notFound }
        return id
    }

    package static func colleague(_ text: String) throws(Refusal) -> UserID {
        guard let id = UserID(text) else { throw .notFound }
        return id
    }
}
