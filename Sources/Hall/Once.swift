import Foundation
import Programs
import Registry
import Store

/// A use case that may be sent twice and is done once: a double tap, a reload, a line that broke.
package protocol RepeatableUseCase: UseCase where Answer: Codable {
    associatedtype Body: Encodable
    /// What was sent, without what is made anew for each sending.
    var body: Body { get }
}

extension Hall {
    /// Does a thing for somebody once per key: sent again, it answers what it answered before.
    ///
    /// The same key with another body is refused. A refusal leaves nothing behind and is judged anew.
    package func perform<Act: RepeatableUseCase>(
        _ act: Act,
        once key: String?,
        as actor: Actor
    ) async throws -> Act.Answer {
        guard let key else { return try await perform(act, as: actor) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = Array("\(Act.self)\u{0}".utf8) + (try encoder.encode(act.body))
        return try await perform(Once(act: act, key: key, body: body), as: actor)
    }
}

/// A use case behind the memory of requests.
private struct Once<Act: RepeatableUseCase>: UseCase {
    let act: Act
    let key: String
    let body: [UInt8]

    var policy: any Policy { act.policy }

    func run(in tx: Tx, _ context: Context) throws -> Act.Answer {
        // Visitors share a number; their keys are sealed to a browser each.
        let actor = context.actor.account ?? UserID(raw: 0)
        switch try tx.answers.earlier(actor, key, body: body) {
        case .same(let answer):
            return try JSONDecoder().decode(Act.Answer.self, from: Data(answer))
        case .otherBody:
            throw Refusal.otherBody
        case .none:
            let answer = try act.run(in: tx, context)
            let bytes = Array(try JSONEncoder().encode(answer))
            try tx.answers.keep(bytes, for: actor, key, body: body, at: context.now)
            return answer
        }
    }
}

extension Refusal {
    /// A form that was sent already, now with something else in it.
    package static let otherBody = Refusal(
        Words(
            zh: "这张表已经提交过，内容和这次不一样。",
            en: "This form was sent before, with something else in it."
        ),
        remedy: Words(
            zh: "请打开新的一页再填，以免办重。",
            en: "Open the page anew and fill it in, so that nothing is done twice."
        )
    )
}
