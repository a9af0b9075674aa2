/// Something that a person may do with a case where it stands.
public struct Action: Hashable, Sendable {
    /// Whether the person has to say why.
    public enum Say: String, Hashable, Sendable, CaseIterable {
        /// There is nothing to say.
        case none
        /// Words are kept if there are any.
        case optional
        /// The action cannot be done without words.
        case required
    }

    /// The action's id, unique in its step.
    public let id: String
    /// Who may do it, where that differs from the step's own people.
    public let who: [String]?
    /// Whether words go with it.
    public let say: Say
    /// Whether a condition has to hold, which the caller evaluates.
    public let isConditional: Bool
    /// What follows, in the order in which it happens: a move comes last.
    public let effects: [EffectPlan]
    /// What follows when everyone who is waited for has done it.
    public let whenAll: [EffectPlan]

    /// Everything that can follow from it.
    public var consequences: [EffectPlan] { effects + whenAll }

    /// An action as a procedure writes it; effects are brought into the order they happen in.
    public init(
        id: String,
        who: [String]? = nil,
        say: Say = .none,
        isConditional: Bool = false,
        effects: [EffectPlan],
        whenAll: [EffectPlan] = []
    ) {
        self.id = id
        self.who = who
        self.say = say
        self.isConditional = isConditional
        self.effects = effects.filter { !$0.movesCase } + effects.filter(\.movesCase)
        self.whenAll = whenAll
    }
}
