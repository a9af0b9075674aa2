import Casework
import Programs
import Registry
import Store

extension Tx {
    /// What does not hold between cases, the notices on which they stand and what was objected: a line each.
    func noticeFaults(_ context: Context) throws -> [Words] {
        var faults: [Words] = []
        let up = try notices.allUp()
        for entry in up {
            let work = try CaseWork(entry.caseFile, in: self, context)
            if work.service.procedure.shows(work.row.state) == nil {
                faults.append(
                    Words(
                        zh: "\(work.row.number)：还在公示，办件已不在公示环节。",
                        en: "\(work.row.number): it is shown, and its step shows nothing."
                    )
                )
            }
        }
        let twice = Dictionary(grouping: up, by: \.caseFile).filter { $0.value.count > 1 }
        faults += twice.keys.sorted { $0.raw < $1.raw }.map {
            Words(zh: "\($0)：同时公示了两次。", en: "\($0): it is shown twice at once.")
        }
        for objection in try objections.allOpen() {
            let row = try cases.find(objection.caseFile)
            if row?.state.step != Step.objection {
                faults.append(
                    Words(
                        zh: "\(objection.number)：没有答复，办件却往下走了。",
                        en: "\(objection.number): nobody has answered it, and the case went on."
                    )
                )
            }
        }
        return faults
    }
}
