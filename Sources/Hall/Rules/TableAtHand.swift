import Casework
import Programs
import Store

/// A table of a service that is run within reach of somebody's posts; to everybody else it does not exist.
struct TableAtHand {
    let published: Published
    let decision: Decision
    let tx: Tx
    let context: Context

    init(_ address: TableAddress, in tx: Tx, _ context: Context) throws {
        guard let published = try? context.services.open(address.service),
            context.reads(published),
            let decision = published.service.tables.first(where: {
                $0.id.wireName == address.table
            })
        else { throw Refusal.notFound }
        self.published = published
        self.decision = decision
        self.tx = tx
        self.context = context
    }

    var service: Service { published.service }

    /// The table as it was published.
    var grid: TableGrid {
        get throws(Refusal) {
            guard let grid = service.grid(of: decision.id) else { throw .notFound }
            return grid
        }
    }

    /// The folder that the service was published from.
    var folder: ServiceFolder {
        get throws {
            guard let row = try tx.programs.open(service.folder),
                let folder = try tx.programs.files(row.id).flatMap(ServiceFolder.init(packed:))
            else { throw Refusal.notFound }
            return folder
        }
    }

    /// The own draft.
    var draft: TableDraftRow? {
        get throws {
            guard let account = context.actor.account else { return nil }
            return try tx.tableDrafts.find(of: account, service.id, decision.id)
        }
    }

    /// The own draft; a refusal where there is none.
    var ownDraft: (row: TableDraftRow, grid: TableGrid) {
        get throws {
            guard let row = try draft, let grid = TableGrid(json: row.cells) else {
                throw Refusal.notFound
            }
            return (row, grid)
        }
    }

    /// The stretches of the tree whose people and cases somebody may count: those of the posts that have a
    /// part in the service.
    var counted: [PathRange] {
        guard let colleague = context.actor.colleague else { return [] }
        let duties = published.duties
        let paths = Set(colleague.posts.filter { duties.contains($0.duty) }.map(\.path))
        return paths.filter { path in
            !paths.contains { $0 != path && path.hasPrefix($0) }
        }.sorted().map(PathRange.init(below:))
    }
}

extension Context {
    /// Whether the rules of a service are for somebody to read.
    func reads(_ published: Published) -> Bool {
        guard let colleague = actor.colleague else { return actor == .hall }
        return published.isWithinReach(of: colleague)
    }
}

extension Published {
    /// The duties that have a part in the service: who applies for others, acts in a step, or hears when
    /// one is late.
    var duties: Set<String> {
        var duties = Set(service.ask.who)
        for step in service.procedure.steps {
            duties.formUnion(step.who)
            for action in step.actions { duties.formUnion(action.who ?? []) }
            for effect in step.late {
                if case .tell(let people) = effect { duties.formUnion(people) }
            }
        }
        return duties
    }
}
