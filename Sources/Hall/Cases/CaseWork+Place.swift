import Calendar
import Programs
import Registry
import Store

extension CaseWork {
    /// A place opens with what was answered: its services, its hours, its pictures.
    func open(_ record: Grant.PlaceRecord) throws {
        guard let id = row.place, var place = try tx.places.find(id) else { throw Refusal.notFound }
        let answers = service.answers(fromCanonical: row.answers) ?? FormAnswers()
        if case .hours(let hours)? = record.hours.flatMap({ answers[$0] }) { place.hours = hours }
        if record.status == .open { place.openedOn = place.openedOn ?? context.today }
        place.status = record.status
        place.closedOn = record.status == .closed ? context.today : nil
        let services = try services(of: record, answers, at: place)
        try tx.places.save(place, services: services)
        try hang(record.pictures, on: place)
        try tx.audit.add(
            AuditAct(
                record.status == .open ? "place.open" : "place." + record.status.rawValue,
                of: "place",
                place.id.raw,
                at: context.now,
                by: context.actor.account,
                in: row.id
            )
        )
    }

    /// What was ticked; what the place has said about such a service before stays with it. A form may ask
    /// in a sentence (`伤了有药箱`): what has a common name is known by that at every place.
    private func services(
        of record: Grant.PlaceRecord,
        _ answers: FormAnswers,
        at place: PlaceRow
    ) throws -> [PlaceServiceRow] {
        let before = try tx.places.services(at: place.id)
        guard let id = record.services, let field = service.form.field(id),
            case .choose(let choice) = field.kind, case .codes(let codes)? = answers[id]
        else { return before }
        return codes.flatMap { code in
            let kept = before.filter { $0.code == code }
            guard kept.isEmpty else { return kept }
            let title = Need.title(of: code) ?? choice.title(of: code) ?? Words(zh: code, en: code)
            return [PlaceServiceRow(code: code, title: title.zh, titleEn: title.en)]
        }
    }

    /// The pictures of the case become those of the place; the case keeps its own.
    private func hang(_ field: String?, on place: PlaceRow) throws {
        guard let field else { return }
        let pictures = try tx.files.of(.caseFile(row.id)).filter {
            $0.field == field && $0.mediaType.hasPrefix("image/")
        }
        guard !pictures.isEmpty else { return }
        for old in try tx.files.of(.place(place.id)) { try tx.files.remove(old.id) }
        for picture in pictures {
            let bytes = try tx.files.bytes(of: picture)
            var copy = picture
            copy.id = tx.mint.id()
            copy.owner = .place(place.id)
            copy.field = ""
            try tx.files.add(copy, bytes: bytes)
        }
    }
}
