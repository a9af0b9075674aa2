import Calendar
import Hall
import Programs

extension MemberCodePage {
    init(_ code: MemberCode, for visit: Visit, in hall: Hall) {
        let left = code.expiresAt.milliseconds - visit.now.milliseconds
        self.init(
            address: "\(visit.origin)\(CounterPaths.scan)/\(code.token)",
            code: code.code,
            until: hall.calendar.zone.civil(code.expiresAt),
            seconds: Int(max(0, left) / 1_000),
            name: code.name,
            isMember: code.isMember,
            categories: code.categories,
            offers: code.offers.map { offer in
                Offer(
                    title: offer.title,
                    price: Fen(offer.price),
                    path: "/services/\(offer.service)",
                    refusal: offer.refusal
                )
            },
            had: code.had.map { had in
                Had(
                    title: had.title,
                    partner: had.partner,
                    paid: Fen(had.paid),
                    at: had.at,
                    isUndone: had.isUndone
                )
            }
        )
        vouchers = code.vouchers.map { voucher in
            Voucher(
                title: voucher.title,
                worth: voucher.worth,
                validUntil: voucher.validUntil,
                path: OfferPage.path(voucher.service, voucher.offer)
            )
        }
    }
}
