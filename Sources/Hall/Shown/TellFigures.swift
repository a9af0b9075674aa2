import Calendar
import Programs
import Store

/// Keeps what was counted today for everybody to read, and tells who is to hear of promises that are missed; what
/// stands of today already stays.
struct TellFigures: UseCase {
    let service: String
    let day: CivilDate
    /// By measure.
    let told: [String: ToldFigure]
    /// Promises of which somebody is to hear.
    let alarms: [TargetAlarm]

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws {
        for (measure, figure) in told.sorted(by: { $0.key < $1.key }) {
            try tx.toldFigures.add(
                ToldFigureRow(
                    service: service,
                    measure: measure,
                    day: day,
                    told: figure.json,
                    countedAt: context.now
                )
            )
        }
        let owner = try context.services.open(service).ownerPath
        for alarm in alarms {
            for duty in alarm.tells {
                try Messenger(tx, context).tell(
                    duty,
                    over: owner,
                    once: "target \(service) \(alarm.once)",
                    MessageText(alarm.words)
                ) { _ in true }
            }
        }
    }
}

/// Which services have figures that are counted once a day and were not today.
private struct Untold: Question {
    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> [String: Set<String>] {
        var untold: [String: Set<String>] = [:]
        for service in context.services.open.map(\.service) {
            for measure in service.counts where measure.isCountedDaily {
                let last = try tx.toldFigures.last(measure.id, of: service.id)
                guard last?.day != context.today else { continue }
                untold[service.id, default: []].insert(measure.id)
            }
        }
        return untold
    }
}

extension Hall {
    /// Counts once a day what everybody may read: a page that anybody can ask for goes through no cases. What is
    /// counted is read beside the writer, so that nobody waits for it.
    func tickToldFigures() async throws {
        for (service, measures) in try await ask(Untold(), as: .hall) {
            let figures = try await ask(FiguresOf(service, only: measures), as: .hall)
            guard let day = figures.first?.today else { continue }
            var told: [String: ToldFigure] = [:]
            for figure in figures { told[figure.id] = ToldFigure(figure) }
            let tell = TellFigures(
                service: service,
                day: day,
                told: told,
                alarms: figures.flatMap { $0.alarms(in: calendar) }
            )
            try await perform(tell, as: .hall)
        }
    }
}
