package import Calendar
import Programs

extension Refusal {
    static func wrongCode(left: Int) -> Refusal {
        Refusal(
            Words(
                zh: "验证码不对，还可以试 \(left) 次。",
                en: "That is not the code. You may try \(left) more times."
            ),
            remedy: Words(zh: "请看最新一条短信。", en: "Look at the latest message.")
        )
    }

    static let expiredCode = Refusal(
        Words(zh: "验证码过了五分钟，已经失效。", en: "The code is older than five minutes and no longer valid."),
        remedy: askAgain
    )
    static let usedUpCode = Refusal(
        Words(zh: "错了五次，这个验证码不能再用了。", en: "Five wrong tries: this code no longer works."),
        remedy: askAgain
    )
    static let closedAccount = Refusal(
        Words(zh: "这个账号已停用。", en: "This account is closed."),
        remedy: Words(zh: "请打工会热线问清原因。", en: "Call the union's hotline to ask why.")
    )
    private static let askAgain = Words(zh: "请重新获取验证码。", en: "Ask for a new code.")

    static func wrongLastFour(left: Int) -> Refusal {
        Refusal(
            Words(
                zh: "和名单上的对不上，今天还可以试 \(left) 次。",
                en: "That does not match our list. You may try \(left) more times today."
            ),
            remedy: Words(
                zh: "不确定就先跳过，带身份证到工会服务站办理。",
                en: "If unsure, skip this and bring your identity card to a union station."
            )
        )
    }

    /// Too many tries of one kind, and from when it may be tried again.
    package static func tooOften(_ again: Instant, _ calendar: WorkCalendar) -> Refusal {
        let time = calendar.minute(of: again)
        return Refusal(
            Words(zh: "次数太多了。", en: "Too many tries."),
            remedy: Words(zh: "请在 \(time.zh) 之后再试。", en: "Try again after \(time.en).")
        )
    }
}

extension Refusal {
    static let wrongPassword = Refusal(
        Words(zh: "账号、密码或动态码不对。", en: "The account, password or authenticator code is wrong."),
        remedy: Words(
            zh: "动态码每 30 秒换一个，用过的不能再用。连错五次会锁 15 分钟。",
            en:
                "The code changes every 30 seconds and works once. Five failures lock for 15 minutes."
        )
    )
    static let wrongPasswordAgain = Refusal(
        Words(zh: "密码不对。", en: "The password is wrong."),
        remedy: Words(zh: "连错五次会锁 15 分钟。", en: "Five failures lock the account for 15 minutes.")
    )

    static func locked(until end: Instant, _ calendar: WorkCalendar) -> Refusal {
        let time = calendar.minute(of: end)
        return Refusal(
            Words(
                zh: "错的次数太多，账号锁到 \(time.zh)。",
                en: "Too many failures: the account is locked until \(time.en)."
            ),
            remedy: Words(
                zh: "到时间自动解锁；忘了密码请找管理员重设。",
                en: "It unlocks by itself; ask the administrator if the password is lost."
            )
        )
    }

    package static let logInNameTaken = Refusal(
        Words(zh: "这个登录名已有人用。", en: "This log-in name is taken."),
        remedy: Words(zh: "换一个登录名。", en: "Choose another.")
    )
    package static let unfitLogInName = Refusal(
        Words(
            zh: "登录名只能用 2 到 40 个小写字母、数字、点和连字符。",
            en: "A log-in name has 2 to 40 small letters, digits, dots and hyphens."
        )
    )
    package static let weakPassword = Refusal(
        Words(
            zh: "密码至少 10 个字，且不能和登录名一样。",
            en: "A password has at least 10 characters and is not the log-in name."
        )
    )
    package static let noSuchColleague = Refusal(
        Words(zh: "没有这个登录名。", en: "There is no such log-in name."),
        remedy: Words(zh: "用 user list 查看全部登录名。", en: "See them all with user list.")
    )
}

extension WorkCalendar {
    /// A minute as people say it, rounded up: what is promised for then holds.
    fileprivate func minute(of instant: Instant) -> (zh: String, en: String) {
        let roundedUp = (instant.milliseconds + 59_999) / 60_000 * 60_000
        let civil = zone.civil(Instant(milliseconds: roundedUp))
        let (date, hour, minute) = (civil.date, civil.time.hour, civil.time.minute)
        let clock = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        return (zh: "\(date.month) 月 \(date.day) 日 \(clock)", en: "\(clock) on \(date)")
    }
}
