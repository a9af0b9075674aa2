import Casework
import FEEL
package import Programs
import Registry
package import Store

/// What one action would come to on many cases: which go along, which not and why.
package struct BulkPreview: Question {
    package struct Answer: Sendable {
        package let choice: CaseView.Choice
        package let lines: [Line]
    }

    package struct Line: Hashable, Sendable {
        package let caseFile: CaseID
        package let version: Int
        package let number: String
        /// Masked.
        package let person: String
        /// What it gives, in fen.
        package let fen: Int64?
        /// Nil where it goes along.
        package fileprivate(set) var obstacle: Words?
    }

    private let action: String
    private let lines: [DecideInBulk.Line]

    package init(_ action: String, on lines: [DecideInBulk.Line]) {
        self.action = action
        self.lines = lines
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        var choice: CaseView.Choice?
        var previews: [Line] = []
        var going = 0
        for line in lines {
            let id = CaseID(raw: line.caseFile)
            guard let work = try CaseWork(onDesk: id, in: tx, context) else { continue }
            let own = work.choices(for: Roles(of: context.actor, in: work.row))
                .first { $0.action == action && $0.isForMany }
            choice = choice ?? own
            var preview = try preview(work, own, seen: line.version, in: tx, context)
            if preview.obstacle == nil, going == DecideInBulk.most {
                preview.obstacle = Refusal.nextTime.reason
            }
            going += preview.obstacle == nil ? 1 : 0
            previews.append(preview)
        }
        guard let choice else { throw Refusal.notTogether }
        return Answer(choice: choice, lines: previews)
    }

    private func preview(
        _ work: CaseWork,
        _ choice: CaseView.Choice?,
        seen version: Int,
        in tx: Tx,
        _ context: Context
    ) throws -> Line {
        let summary = try CaseSummary(work.row.id, in: tx, context)
        var obstacle: Words?
        if version != work.row.state.version {
            obstacle = Words(zh: "别人已经办过", en: "Somebody has handled it meanwhile")
        } else if choice == nil {
            obstacle = Words(zh: "这一环节没有这个操作", en: "Its step has no such action")
        } else {
            obstacle = try work.obstacle(to: action)
        }
        return Line(
            caseFile: work.row.id,
            version: version,
            number: summary.number,
            person: summary.person,
            fen: choice?.nature == .gives ? try work.assess().fen : nil,
            obstacle: obstacle
        )
    }
}

extension CaseWork {
    /// A case that the actor has to do with; nil for any other number.
    fileprivate init?(onDesk id: CaseID, in tx: Tx, _ context: Context) throws {
        guard try CaseAtHand(id).refusal(of: context.actor, in: tx) == nil else { return nil }
        try self.init(id, in: tx, context)
    }
}

extension Assessment {
    /// The amount in fen, where there is one.
    package var fen: Int64? {
        guard case .yuan(let yuan, _) = amount else { return nil }
        return (yuan * 100)?.asInt64
    }
}

extension Refusal {
    fileprivate static let notTogether = Refusal(
        Words(zh: "选中的件不能一起这样办。", en: "The chosen cases cannot be handled together."),
        remedy: Words(zh: "请先勾选同一环节的件。", en: "Choose cases that stand in one step.")
    )
}
