/// Occasions at the service's own places, where it has none.
extension ServiceDraft {
    static let checkMeets: Check = { draft, findings in
        for meet in draft.meets where meet.venue == .ours && draft.asking?.isForPlace == false {
            findings.error(
                meet.place,
                zh: "“\(meet.id)”在本服务的地点举行，可这项服务不是为地点申办的。",
                en:
                    "“\(meet.id)” is at the service's own places, and the service is not for places.",
                fixZh: "在 at 里写别的地点，或在 ask 里写 for: place。",
                fixEn: "Name other places under at, or write for: place under ask."
            )
        }
    }
}
