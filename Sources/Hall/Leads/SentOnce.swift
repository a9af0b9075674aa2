package import Store

/// A thing done with a lead, done once however often its form is sent.
package struct SentOnce<Act: UseCase, Kept: Codable & Sendable>: RepeatableUseCase {
    package let body: [String]
    private let act: Act
    private let kept: @Sendable (Act.Answer) -> Kept

    /// - Parameter kept: What is remembered of the answer.
    package init(
        _ act: Act,
        body: [String],
        keeping kept: @escaping @Sendable (Act.Answer) -> Kept
    ) {
        self.act = act
        self.body = body
        self.kept = kept
    }

    package var policy: any Policy { act.policy }

    package func run(in tx: Tx, _ context: Context) throws -> Kept {
        kept(try act.run(in: tx, context))
    }
}

extension SentOnce where Act.Answer == Void, Kept == Bool {
    package init(_ act: Act, body: [String]) {
        self.init(act, body: body) { true }
    }
}
