import Hall
package import Programs

extension Trouble {
    package var title: Words {
        switch self {
        case .notFound: Words(zh: "没有找到这个页面", en: "Page not found")
        case .wrongMethod: Words(zh: "这个页面不能这样打开", en: "This page cannot be opened that way")
        case .notLoggedIn: Words(zh: "请先登录", en: "Please log in")
        case .notFresh: Words(zh: "请再确认是你本人", en: "Please show that it is you")
        case .notAllowed, .lacksScope: Words(zh: "你没有这项权限", en: "You may not do this")
        case .noToken: Words(zh: "需要令牌", en: "A token is needed")
        case .invalid: Words(zh: "请求里有不对的地方", en: "Something in the request is wrong")
        case .foreignForm: Words(zh: "页面放得太久了", en: "This page is too old")
        case .unreadable: Words(zh: "内容没有读懂", en: "We could not read that")
        case .tooLarge: Words(zh: "文件太大", en: "The file is too large")
        case .tooFast: Words(zh: "操作太快了", en: "Too many requests")
        case .refused: Words(zh: "这一步没有办成", en: "This could not be done")
        case .fault: Words(zh: "系统出了问题", en: "Something broke on our side")
        case .notReady: Words(zh: "系统正在启动", en: "Starting up")
        }
    }

    package var detail: Words {
        switch self {
        case .notFound:
            Words(
                zh: "地址可能写错了，也可能这件事已经不在了。",
                en: "The address may be mistyped, or what it led to is gone."
            )
        case .wrongMethod:
            Words(zh: "请回到上一页，从按钮进入。", en: "Go back and use the button on the page.")
        case .notLoggedIn:
            Words(zh: "登录后会回到这里，填过的不会丢。", en: "You will come back here, and nothing is lost.")
        case .notFresh:
            Words(
                zh: "付款和查看受保护的信息前要再登录一次。",
                en: "Before paying, and before reading what is protected, log in once more."
            )
        case .notAllowed:
            Words(
                zh: "如果工作需要，请找管理员开通。",
                en: "If your work needs it, ask an administrator."
            )
        case .noToken:
            Words(
                zh: "请在 Authorization 里带上有效的令牌：Bearer uh_…。令牌在工作台“数据接口”里生成。",
                en:
                    "Send a token that is in force: Authorization: Bearer uh_…. Staff make them at the desk."
            )
        case .lacksScope(let scope):
            Words(
                zh: "这个令牌没有 \(scope.rawValue) 权限，请另生成一个。",
                en: "This token is not good for \(scope.rawValue); make another that is."
            )
        case .invalid(let faults):
            Words(
                zh: faults.map { "\($0.pointer)：\($0.words.zh)" }.joined(separator: " "),
                en: faults.map { "\($0.pointer): \($0.words.en)" }.joined(separator: " ")
            )
        case .foreignForm:
            Words(
                zh: "为了你的安全，请返回上一页刷新后再提交一次。",
                en: "For your safety, go back, reload the page and send it again."
            )
        case .unreadable:
            Words(zh: "请返回上一页再提交一次。", en: "Go back and send it again.")
        case .tooLarge(let megabytes):
            Words(
                zh: "单个文件不能超过 \(megabytes) MB。照片可以在相机里选小一点的尺寸，或者用截图。",
                en:
                    "A file may have \(megabytes) MB at most. Choose a smaller size."
            )
        case .tooFast(let seconds):
            Words(zh: "请等 \(seconds) 秒再试。", en: "Wait \(seconds) seconds and try again.")
        case .refused(let refusal): refusal.reason
        case .fault(let number):
            Words(
                zh: "不是你的错。请稍后再试；还不行就打热线，报编号 \(number)。",
                en:
                    "Not your fault. Try later, or call the hotline and quote \(number)."
            )
        case .notReady: Words(zh: "请过几秒再试。", en: "Try again in a few seconds.")
        }
    }

    package var remedy: Words? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal.remedy
    }
}
