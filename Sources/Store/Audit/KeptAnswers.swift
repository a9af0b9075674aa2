package import Calendar

extension Tx {
    /// Answers already given, so that a request sent twice is answered once.
    package var answers: KeptAnswers { KeptAnswers(tx: self) }
}

/// The memory of requests: the same key and body get the same answer.
package struct KeptAnswers {
    let tx: Tx

    /// What is known of a request.
    package enum Earlier: Hashable, Sendable {
        case none
        case same(answer: [UInt8])
        case otherBody
    }

    package func earlier(_ actor: UserID, _ key: String, body: [UInt8]) throws -> Earlier {
        let found = try tx.first(
            """
            SELECT body_hash, answer FROM answer
            WHERE tenant = \(tx.tenant) AND actor = \(actor) AND request_key = \(key)
            """
        ) { (hash: try $0.blob(0), answer: try $0.blob(1)) }
        guard let found else { return .none }
        guard found.hash == body.sha256 else { return .otherBody }
        return .same(answer: try tx.vault.open(found.answer, in: cell(actor)))
    }

    package func keep(
        _ answer: [UInt8],
        for actor: UserID,
        _ key: String,
        body: [UInt8],
        at now: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO answer (tenant, actor, request_key, body_hash, answer, given_at)
            VALUES (\(tx.tenant), \(actor), \(key), \(body.sha256),
                \(try tx.vault.seal(answer, in: cell(actor))), \(now))
            """
        )
    }

    /// Forgets answers nobody will ask for again; returns how many.
    package func forget(before: Instant) throws -> Int {
        try tx.run("DELETE FROM answer WHERE tenant = \(tx.tenant) AND given_at < \(before)")
    }

    private func cell(_ actor: UserID) -> Vault.Cell {
        Vault.Cell("answer.answer", tx.tenant, actor)
    }
}
