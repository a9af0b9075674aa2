package import Store

/// A paper as somebody takes it home.
package struct OpenPaper: Question {
    package struct Answer: Sendable {
        package let name: String
        package let mediaType: String
        package let bytes: [UInt8]
    }

    private let id: FileID

    package init(_ id: FileID) {
        self.id = id
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let file = try OpenFile(id).answer(in: tx, context)
        return Answer(name: file.row.name, mediaType: file.row.mediaType, bytes: file.bytes)
    }
}
