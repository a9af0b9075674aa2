import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// A small service that shows what came of it, with a case on its list.
enum OpenListFolder {
    static let list = "yard-trees.trees_planted"

    static func put(in test: TestHall, by worker: Actor) async throws {
        _ = try await test.hall.publish(folder, owner: test.north.place.id)
        let apply = Apply("yard-trees", answers: ["tree": ["银杏"], "kind": ["tall"]])
        let id = CaseID(raw: try await test.hall.perform(apply, as: worker).caseFile)
        let version = try await test.look { try $0.cases.find(id)?.state.version }
        let act = Act("plant", on: id, saying: nil, seeing: try #require(version))
        _ = try await test.hall.perform(act, as: .staff(test.north.officer))
    }

    private static let folder = ServiceFolder(
        name: "yard-trees",
        files: [
            "service.yaml": Array(text.utf8),
            "scenarios/quiet.yaml": Array(
                "scenario: 没有人来\ngiven: {now: 2024-06-20}\nsteps: [{day: 2024-06-21}]\n".utf8
            ),
        ]
    )

    private static let text = """
        service: yard-trees
        title: 院子里的树
        summary: 谁想种什么树。
        class: daily life
        owner: yard
        lists:
          kinds: {tall: 高的, low: 矮的}
        ask:
          who: worker
          form:
            tree: {ask: 种什么树？, title: 树, text: short}
            kind: {ask: 高的还是矮的？, title: 高矮, choose: kinds}
        show:
          trees planted:
            title: 种下的树
            among: planted
            fields: [number, tree, kind, day]
            search: tree
            group: kind
        steps:
          look:
            title: 看地方
            who: officer
            do:
              plant: {title: 种下了, to: closed, as: planted}
        outcomes:
          planted: {is: done, title: 种下了}
        """
}
