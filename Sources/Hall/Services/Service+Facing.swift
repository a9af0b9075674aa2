import Calendar
import Casework
import FEEL
package import Programs

extension Service {
    /// A step as people outside see it.
    package struct Stage: Hashable, Sendable {
        package let title: Words
        /// How long it may take; nil where nothing presses.
        package let within: Words?
    }

    /// A value of the rules, and whether it is ours rather than the source's.
    package struct Figure: Hashable, Sendable {
        package let title: Words
        package let value: Words
        package let assumed: Words?
    }

    /// The steps an application goes through; where only lateness leads is no part of that way.
    package var stages: [Stage] {
        let byLateness = procedure.reachedByLatenessAlone
        return procedure.steps.compactMap { step in
            guard !byLateness.contains(step.id), let texts = self.step(step.id) else { return nil }
            return Stage(
                title: texts.title,
                within: step.within.map { Words(zh: $0.zh, en: $0.en) }
            )
        }
    }

    /// The values that the rules use, as far as they have a name.
    package var figures: [Figure] {
        settings.compactMap { setting in
            setting.title.map {
                Figure(title: $0, value: setting.value.words, assumed: setting.assumed)
            }
        }
    }
}

extension SettingValue {
    fileprivate var words: Words {
        switch self {
        case .money(let yuan): Words(yuan: yuan)
        case .number(let number): Words(zh: "\(number)", en: "\(number)")
        case .date(let date): Words(day: date)
        case .text(let text): Words(zh: text, en: text)
        }
    }
}
