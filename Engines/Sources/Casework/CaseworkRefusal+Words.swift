extension CaseworkRefusal {
    /// The refusal in Chinese: why, and what would change it.
    public var zh: String {
        switch self {
        case .unknownAction: "这项服务没有这个操作。请刷新页面再试。"
        case .filedAlready: "这件事已经提交过了，不用再交一次。"
        case .notFiled: "还没有提交，不能办理。请先提交。"
        case .closed: "这件事已经办结，不能再操作。没有通过的，期限内可以申请复核。"
        case .wrongStep: "办件现在不在这个环节，不能这样操作。请刷新页面，看看它走到了哪里。"
        case .notYourDuty: "这一步不归您办理。请转给负责的同事。"
        case .wordsRequired: "请写明理由，当事人要看得懂为什么。"
        case .stale: "您看的时候，别人已经处理过这件事。请刷新页面，看看最新情况再决定。"
        case .conditionNotMet: "现在还不符合这一步的条件。"
        case .informationNeeded: "还缺少信息，暂时无法判断。请先补充。"
        case .doneAlready: "您已经确认过了，还在等其他人，不用再点。"
        case .noAppeal: "这件事不能申请复核：没有被拒绝、复核过了，或者期限已过。可以向上一级工会反映。"
        case .promiseIncomplete: "承诺要写清楚谁、多少钱、到哪一天。"
        case .promiseOver: "承诺的日期已经过了，请填今天或以后的日期。"
        case .paymentMissing: "请填写到账金额，要大于零。"
        case .waitsAlready: "这件事已经通过，正在按顺序等待资金或物资，不用再办一次。"
        case .somethingGiven: "已经发放了权益，不能直接撤回。请联系工作人员办理退回。"
        }
    }

    /// The refusal in English: why, and what would change it.
    public var en: String {
        switch self {
        case .unknownAction: "This service has no such action. Reload the page and try again."
        case .filedAlready: "This has been sent in already; once is enough."
        case .notFiled: "Nothing can be done before it is sent in. Send it in first."
        case .closed: "This case is closed. Of a refusal you can ask for a review in time."
        case .wrongStep:
            "The case is in another step now. Reload the page to see where it stands."
        case .notYourDuty: "This step is not yours to handle. Pass it to the colleague in charge."
        case .wordsRequired: "Say why, in words that the person concerned understands."
        case .stale:
            "Somebody else has handled this since you opened it. Reload the page before deciding."
        case .conditionNotMet: "The condition of this step is not met yet."
        case .informationNeeded: "Information is missing, so this cannot be decided. Add it first."
        case .doneAlready: "You have done this already; the others still have to."
        case .noAppeal:
            "No review of this: it was not refused, has been reviewed, or the time is over. Turn to the union above."
        case .promiseIncomplete: "A promise needs who gives it, how much, and by which day."
        case .promiseOver: "That day is over. A promise is for today or a later day."
        case .paymentMissing: "Say how much was paid; it has to be above zero."
        case .waitsAlready:
            "This has been approved and waits its turn for money or goods; once is enough."
        case .somethingGiven:
            "Something has been given already. Ask the staff to return it before withdrawing."
        }
    }
}
