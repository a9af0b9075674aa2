import Calendar

extension Advance {
    /// A promise is given; its day is the calendar's and never shifts.
    mutating func promise(_ name: String, _ given: Act.Promised) {
        state.promisesMade += 1
        let promise = CasePromise(
            id: state.promisesMade,
            name: name,
            by: given.by,
            sum: given.sum,
            until: given.until,
            due: calendar.end(of: given.until),
            made: now
        )
        state.promises.append(promise)
        note(.promise(promise))
    }

    /// A payment counts towards the promise that is due first; what is left of it, towards the next. After
    /// the open ones comes the broken one that was given last.
    mutating func count(_ payment: Int64) {
        var rest = payment
        for id in state.payable {
            guard rest > 0,
                let index = state.promises.firstIndex(where: { $0.id == id && $0.takesPayments })
            else { continue }
            let isLast = id == state.payable.last
            let part = isLast ? rest : min(rest, state.promises[index].rest)
            rest -= part
            state.promises[index].paid += part
            note(.count(state.promises[index], sum: part))
            guard state.promises[index].rest == 0 else { continue }
            if state.promises[index].isOpen {
                keep(at: index)
            } else {
                state.promises[index].paidLate = now
                note(.paidLate(state.promises[index]))
                followAll(plan(of: index)?.paidLate ?? [], of: .paidLate(promise: name(of: index)))
            }
        }
    }

    /// What was promised has been done, where that is no money.
    mutating func keep(_ name: String) {
        let open = state.promises.indices.filter {
            state.promises[$0].isOpen && state.promises[$0].name == name
        }
        guard let first = open.min(by: { state.promises[$0].due < state.promises[$1].due }) else {
            return
        }
        keep(at: first)
    }

    private mutating func keep(at index: Int) {
        state.promises[index].kept = now
        note(.keep(state.promises[index]))
        followAll(plan(of: index)?.kept ?? [], of: .kept(promise: name(of: index)))
    }

    /// An open promise whose day is over is broken, once.
    mutating func fireBreak(of id: Int) {
        guard let index = state.promises.firstIndex(where: { $0.id == id && $0.isOpen }) else {
            return
        }
        state.promises[index].broken = now
        let promise = state.promises[index]
        note(.break(promise), due: promise.due)
        let before = effects.count
        followAll(plan(of: index)?.broken ?? [], of: .broken(promise: promise.name))
        stampEffects(from: before, due: promise.due)
        state.version += 1
    }

    /// A closed case waits for nobody's word.
    mutating func endPromises() {
        for index in state.promises.indices where state.promises[index].isOpen {
            state.promises[index].ended = now
        }
    }

    private func plan(of index: Int) -> PromisePlan? {
        procedure.promise(state.promises[index].name)
    }

    private func name(of index: Int) -> String { state.promises[index].name }

    /// What is said comes before where the case goes.
    private mutating func followAll(_ plans: [EffectPlan], of occasion: Occasion) {
        for plan in plans.filter({ !$0.movesCase }) + plans.filter(\.movesCase) {
            follow(plan, of: occasion, by: nil)
        }
    }
}

extension CaseState {
    /// The promises that a payment counts towards, in that order.
    var payable: [Int] {
        let open = promises.filter { $0.isOpen && $0.takesPayments }
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }.map(\.id)
        let broken = promises.last { !$0.isOpen && $0.takesPayments }?.id
        return open + (broken.map { [$0] } ?? [])
    }
}
