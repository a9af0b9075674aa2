import Registry

extension FileRow.Owner {
    var kind: String {
        switch self {
        case .draft: "draft"
        case .caseFile: "case"
        case .lead: "lead"
        case .batch: "batch"
        case .place: "place"
        }
    }

    var number: Int64 {
        switch self {
        case .draft(let id): id.raw
        case .caseFile(let id): id.raw
        case .lead(let id): id.raw
        case .batch(let id): id.raw
        case .place(let id): id.raw
        }
    }

    init(kind: String, number: Int64) throws {
        switch kind {
        case "draft": self = .draft(DraftID(raw: number))
        case "case": self = .caseFile(CaseID(raw: number))
        case "lead": self = .lead(LeadID(raw: number))
        case "batch": self = .batch(BatchID(raw: number))
        case "place": self = .place(PlaceID(raw: number))
        default: throw StoreError.column(1, expected: "what a file hangs on")
        }
    }
}
