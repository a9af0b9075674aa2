import Hall
import Programs

extension TurnedDown {
    init(_ no: NotEligible, of service: Service) {
        self.init(
            service: service.id,
            title: service.title,
            why: Why(no.record, of: service),
            remedy: no.refusal.remedy
        )
    }
}
