package import Store

/// Takes a paper off a form that is not sent yet.
package struct RemoveFile: UseCase {
    private let id: FileID

    package init(_ id: FileID) {
        self.id = id
    }

    package var policy: any Policy { LoggedIn() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let row = try tx.files.find(id), case .draft = row.owner,
            try MayAddFile(row.owner).refusal(of: context.actor, in: tx) == nil
        else { throw Refusal.notFound }
        try tx.files.remove(id)
    }
}

extension AddFile {
    /// A paper for a form that is being filled in.
    package init(toDraft draft: DraftID, field: String, name: String, bytes: [UInt8]) {
        self.init(to: .draft(draft), field: field, name: name, bytes: bytes)
    }

    /// A paper for a case under way.
    package init(toCase caseFile: CaseID, field: String = "", name: String, bytes: [UInt8]) {
        self.init(to: .caseFile(caseFile), field: field, name: name, bytes: bytes)
    }
}
