import Casework
import FEEL
package import Programs
import Registry
package import Store

/// One service before somebody applies, and which way in stands open to him.
package struct OpenService: Question {
    package struct Answer: Sendable {
        package let published: Published
        /// The reasons for which the rules say yes.
        package let reasons: [Words]
        /// What the amount can be, in the words of its table.
        package let amounts: [Words]
        package let way: Way
        package let offers: [OfferView]
        /// The other procedures of the same folder that people apply for themselves.
        package let beside: [Service]
        /// Totals that only a paper knows, of all procedures of the folder: each by itself.
        package let history: [Reported]
    }

    /// A total of a measure as a paper gave it.
    package struct Reported: Hashable, Sendable {
        package let title: Words
        package let words: Words
    }

    package enum Way: Hashable, Sendable {
        case apply
        /// A form begun earlier, and how far.
        case resume(step: Int, of: Int)
        case logIn
        case underWay(caseFile: String, number: String)
        /// Once is enough: what stands against another.
        case barred(OnceBar)
        case closed
        /// It takes none for a time: why, and until when.
        case paused(Words, until: Words)
        /// It is about places: staff hand it in at their desk.
        case byStaff
        /// Nothing is applied for: what there is, is offered.
        case offersOnly
    }

    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        let service = published.service
        return Answer(
            published: published,
            reasons: service.reasons(of: Decision.eligible, at: context.zonedNow) { $0 == "yes" },
            amounts: service.reasons(of: Decision.amount, at: context.zonedNow) { _ in true },
            way: published.service.hasCases ? try way(published, in: tx, context) : .offersOnly,
            offers: try service.offers.filter { !$0.isPriced && !$0.isAllotted }.map {
                try OpenOffer($0.id, of: service.id).answer(in: tx, context)
            },
            beside: try context.services.open(service.folder).service.procedures.filter {
                $0.id != service.id && $0.ask.who.contains("worker")
            },
            history: try reported(service, in: tx, context)
        )
    }

    /// What papers gave, with what has come to it since where a total goes on.
    private func reported(
        _ service: Service,
        in tx: Tx,
        _ context: Context
    ) throws -> [Reported] {
        try context.services.open(service.folder).service.procedures.flatMap { procedure in
            try procedure.counts.compactMap { measure in
                let figure = try measure.publicTotal(of: procedure.id, in: tx, context)
                return Reported(measure, total: figure?.total)
            }
        }
    }

    private func way(_ published: Published, in tx: Tx, _ context: Context) throws -> Way {
        let service = published.service
        if service.ask.isForNobody { return .byStaff }
        let paused = try tx.pauses.standing(service.id, on: context.today)
            .map { Way.paused($0.words, until: $0.remedy) }
        guard let account = context.actor.account else { return paused ?? .logIn }
        if let person = try context.actor.person.flatMap(tx.people.find) {
            // Whoever has it may still apply for the family.
            let bar =
                service.ask.hasRelatives
                ? nil : try OnceGate(tx, context, published).bar(for: person)
            if let bar {
                guard case .underWay(let own?) = bar else { return .barred(bar) }
                return .underWay(caseFile: own.address, number: own.number)
            }
            // What was begun is kept through a pause, and gone on with afterwards.
            if paused == nil,
                let draft = try tx.drafts.of(account).first(where: { $0.service == service.id })
            {
                let form = try FormFiller(
                    tx: tx,
                    context: context,
                    published: published,
                    person: person
                ).form(draft, and: [:])
                let step = form.index(of: form.page) ?? form.firstOpen ?? form.asks.count - 1
                return .resume(step: step + 1, of: form.asks.count)
            }
        }
        guard service.head.opening.isOpen(on: context.today) else { return .closed }
        return paused ?? .apply
    }
}

extension OpenService.Way {
    /// Whether anybody may apply today.
    package var takesApplications: Bool {
        switch self {
        case .closed, .paused: false
        case .apply, .resume, .logIn, .underWay, .barred, .byStaff, .offersOnly: true
        }
    }
}

extension OpenService.Reported {
    fileprivate init?(_ measure: Measure, total: Decimal34?) {
        guard let history = measure.history else { return nil }
        title = measure.title
        let unit = measure.isMoney ? Words(zh: " 元", en: " yuan") : Words(zh: "", en: "")
        let number = history.value.description.grouped
        let day = history.on.map(Words.init(day:))
        let reported = Words(
            zh: "\(history.isAtLeast ? "超过 " : "")\(number)\(unit.zh)"
                + "（\(day.map { "截至 \($0.zh)，" } ?? "")\(history.source.zh)）",
            en: "\(history.isAtLeast ? "more than " : "")\(number)\(unit.en)"
                + " (\(day.map { "as of \($0.en), " } ?? "")\(history.source.en))"
        )
        let more = total.map { $0.description.grouped }
        words =
            more.map { more in
                Words(
                    zh: "\(more)\(unit.zh)，其中 \(reported.zh)",
                    en: "\(more)\(unit.en), of which \(reported.en)"
                )
            } ?? reported
    }
}

extension Measure {
    /// Whether it is a sum of money.
    var isMoney: Bool { if case .money = kind { true } else { false } }
}
