import Programs
import Store

extension Tx {
    /// What does not hold between cases, the lists on which they stand and their counts: a line each.
    func shownFaults(_ context: Context) throws -> [Words] {
        var faults: [Words] = []
        var rows = try shown.all(after: nil, limit: 500)
        while let last = rows.last {
            for row in rows {
                let work = try CaseWork(row.caseFile, in: self, context)
                if let list = work.service.shownList(row.list), try work.isPlaced(on: list) {
                    continue
                }
                faults.append(
                    Words(
                        zh: "\(work.row.number)：还在公开的清单上，办件已不在那里。",
                        en: "\(work.row.number): a list still shows it, and it stands elsewhere."
                    )
                )
            }
            rows = try shown.all(after: last.id, limit: 500)
        }
        faults += try shown.miscounted().map { list in
            Words(
                zh: "公开的清单“\(list)”：数量和列着的不一样。",
                en: "The list “\(list)” has a count that is not what stands in it."
            )
        }
        return faults
    }
}
