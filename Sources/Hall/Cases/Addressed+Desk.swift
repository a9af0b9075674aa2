import Registry
package import Store

extension Addressed {
    package static func person(_ text: String) throws(Refusal) -> PersonID {
        guard let id = PersonID(text) else { throw .notFound }
        return id
    }

    package static func batch(_ text: String) throws(Refusal) -> BatchID {
        guard let id = BatchID(text) else { throw .notFound }
        return id
    }

    package static func paymentLine(_ text: String) throws(Refusal) -> PaymentLineID {
        guard let id = PaymentLineID(text) else { throw .notFound }
        return id
    }

    package static func grant(_ text: String) throws(Refusal) -> GrantID {
        guard let id = GrantID(text) else { throw .notFound }
        return id
    }

    package static func draft(_ text: String) throws(Refusal) -> DraftID {
        guard let id = DraftID(text) else { throw .notFound }
        return id
    }
}

extension Addressed {
    /// A person's number as it stands in an address.
    package static func text(person: Int64) -> String { PersonID(raw: person).description }
}
