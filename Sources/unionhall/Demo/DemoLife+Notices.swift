import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// What is shown to the public: now and then somebody objects, and whoever answers takes the case up.
extension DemoLife {
    /// - Parameter share: Of a hundred entries, how many are objected to.
    mutating func objectToNotices(share: Int) async throws {
        for line in try await hall.ask(PublicNotices(), as: .visitor).notices {
            let notice = try await hall.ask(OpenNotice(line.id), as: .visitor)
            for entry in notice.entries where noticeDice.chance(share) {
                let number = String(10_000_000 + noticeDice.number(0...8_999_999))
                let isAnonymous = notice.takesAnonymous && noticeDice.chance(30)
                let objection = ObjectToNotice(
                    entry.id,
                    by: isAnonymous ? nil : Objector(name: "热心职工", phone: "120\(number)"),
                    saying: "听同事说，材料里写的和实际不一样，请核实。",
                    from: "demo \(number)"
                )
                do {
                    _ = try await hall.object(objection, once: nil, as: .visitor)
                } catch is Refusal { continue }
                let id = try await hall.database.read(hall.tenant) {
                    try $0.notices.entry(entry.id)?.caseFile
                }
                if let id { note(.handle(id), in: noticeDice.number(1...3)) }
            }
        }
    }

    /// How many days before the end the city puts something up, so that a notice runs when somebody tries it.
    static let noticeDays = 2

    /// A union hands in a place that it wants money for, and colleagues take it as far as its notice.
    mutating func showSomething() async throws {
        for published in services {
            for service in published.service.procedures
            where !service.notices.isEmpty && service.ask.isForPlace {
                guard let id = try await handIn(service, at: published.ownerPath) else { continue }
                try await takeToNotice(id, of: service, at: published.ownerPath)
            }
        }
    }

    private mutating func handIn(_ service: Service, at path: String) async throws -> CaseID? {
        guard let place = service.form.place,
            let filer = crew.holders(of: service.ask.who, at: path).first
        else { return nil }
        let stations = town.city.stations(seed: 5)
        let near = stations[noticeDice.number(0...stations.count - 1)]
        var answers = DemoAnswers(service: service, today: today).fill(&noticeDice)
        let parts: [PlaceAnswer.Part: String] = [
            .name: "滨海新区职工驿站", .address: "滨海路8号", .longitude: near.x, .latitude: near.y,
            .datum: "wgs84",
        ]
        for (part, text) in parts { answers[place.wireName(of: part)] = [text] }
        let application = Apply(
            service.id,
            answers: answers,
            draft: try await draft(service, answers, as: .staff(filer)),
            insists: true,
            isForNobody: true
        )
        do {
            let receipt = try await hall.perform(application, as: .staff(filer))
            return CaseID(raw: receipt.caseFile)
        } catch is Refusal {
            return nil
        } catch is UnfinishedForm {
            return nil
        }
    }

    /// Each step's first way on, by whoever handles it, with what it wants to know.
    private mutating func takeToNotice(
        _ id: CaseID,
        of service: Service,
        at path: String
    ) async throws {
        for _ in service.procedure.steps {
            let view = try await hall.ask(OpenCase(id), as: .hall)
            guard service.procedure.shows(view.row.state) == nil,
                let step = service.procedure.step(view.row.state.step),
                let handler = crew.holders(of: step.who, at: path).first,
                let action = step.actions.first
            else { return }
            try await fillIn(id, of: service, as: .staff(handler))
            let row = try await hall.ask(OpenCase(id), as: .hall).row
            let act = Act(action.id, on: id, saying: "已核对。", seeing: row.state.version)
            do {
                _ = try await hall.perform(act, as: .staff(handler))
            } catch is Refusal {
                return
            } catch is UnfinishedForm {
                return
            }
        }
    }

    private mutating func fillIn(
        _ id: CaseID,
        of service: Service,
        as actor: Actor
    ) async throws {
        do {
            let form = try await hall.ask(OpenFillIn(id), as: actor)
            let asked = Set(form.asks.filter(\.answers.isEmpty).map(\.id))
            let fields = service.form.fields.filter { asked.contains($0.id) }
            guard !fields.isEmpty else { return }
            let answers = DemoAnswers(service: service, today: today).fill(fields, &noticeDice)
            _ = try await hall.perform(
                FillIn(id, answers: answers, seeing: form.version),
                as: actor
            )
        } catch is Refusal {
            return
        } catch is UnfinishedForm {
            return
        }
    }
}
