import Hall
import Programs
import Registry

extension PaymentBatch {
    init(_ batch: BatchView, error: Words? = nil) {
        self.init(
            id: batch.id.description,
            number: batch.number,
            account: batch.account,
            state: State(batch.stage),
            sum: Fen(batch.fen),
            lines: batch.lines.map(Line.init),
            prepared: batch.hand(.made).map(Hand.init),
            checked: batch.hand(.checked).map(Hand.init),
            sent: batch.hand(.downloaded).map(Hand.init),
            checkBlocked: batch.isMine ? Self.ownBatch : batch.isOwnHand ? Self.lentBatch : nil,
            version: batch.version
        )
        undone = (batch.hand(.returned) ?? batch.hand(.withdrawn)).map { (Hand($0), $0.words) }
        self.error = error
    }

    private static let lentBatch = Words(
        zh: "这一批是您替班的同事编制的，请另一位同事复核。",
        en: "Whoever you stand in for prepared this batch: another colleague has to check it."
    )
    private static let ownBatch = Words(
        zh: "这一批是您编制的，请另一位同事复核。",
        en: "You prepared this batch: another colleague has to check it."
    )
}

extension PaymentBatch.State {
    fileprivate init(_ stage: BatchView.Stage) {
        switch stage {
        case .made: self = .prepared
        case .checked: self = .checked
        case .sent: self = .sent
        case .settled: self = .closed
        case .withdrawn: self = .withdrawn
        case .returned: self = .returned
        }
    }
}

extension PaymentBatch.Hand {
    fileprivate init(_ hand: BatchView.Hand) {
        self.init(hand.who, hand.at)
    }
}

extension PaymentBatch.Line {
    fileprivate init(_ line: BatchView.Line) {
        self.init(
            id: line.id.description,
            caseNumber: line.caseNumber,
            casePath: line.caseFile.map { "/desk/cases/\($0)" } ?? DeskSection.payments.path,
            person: line.payee,
            account: line.account,
            sum: Fen(line.fen),
            state: line.words,
            tone: line.tone,
            isOpen: line.state == .waiting
        )
    }
}

extension BatchView.Line {
    fileprivate var words: Words {
        switch state {
        case .waiting: Words(zh: "待确认", en: "Waiting")
        case .paid: Words(zh: "已到账", en: "Paid")
        case .returned:
            Words(zh: "退回：\(reason ?? "")", en: "Bounced: \(reason ?? "")")
        case .withdrawn: Words(zh: "已撤出", en: "Taken out")
        }
    }

    fileprivate var tone: Tone {
        switch state {
        case .waiting: .info
        case .paid: .ok
        case .returned: .warn
        case .withdrawn: .plain
        }
    }
}
