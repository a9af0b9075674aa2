import Programs

@testable import Web

/// A small service to test with: a leaking roof, a sum that hangs on what was lost, a decision at a desk,
/// a payment by bank.
enum RoofAid {
    static let id = "roof-aid"

    static func checked() -> CheckedService {
        ServiceFolder(
            name: id,
            files: [
                ServiceFolder.mainFile: Array(chinese.utf8),
                ServiceFolder.englishFile: Array(english.utf8),
                ServiceFolder.readme: Array("# 房屋漏雨补助\n".utf8),
                ServiceFolder.scenarioFolder + "rain.yaml": Array(scenario.utf8),
            ]
        ).service()
    }

    private static let chinese = """
        service: roof-aid
        title: 房屋漏雨补助
        summary: 家里房顶漏雨、东西泡坏的职工，可以申请一次补助。
        class: daily life
        owner: harbour-city
        source: 港城市总工会，2024年
        open: always
        number: '房补〔{year}〕{n}号'

        settings:
          line:    {is: 2000 CNY, title: 家庭月收入标准, assumed: 来源未给标准}
          ceiling: {is: 5000 CNY, title: 补助上限, source: 港城市总工会}

        accounts:
          fund: {title: 房补资金, unit: CNY}

        lists:
          kinds: {rain: 下雨, wind: 刮风}

        ask:
          who: [worker, officer]
          once: {per: household, within: 12 months}
          form:
            kind:   {ask: 房顶怎么漏的？, choose: kinds}
            income: {ask: 全家一个月收入多少元？, money: any}
            gust:   {ask: 风刮走了几片瓦？, number: 1..500, needed when: kind = "wind"}
            loss:   {ask: 泡坏了多少元的东西？, money: any}
            story:  {ask: 还有什么想说的？, text: long, optional: yes}
            proof:  {ask: 上传照片, help: 拍清楚漏的地方, files: up to 3}

        decide:
          eligible: |
            | F | applicant.work region | income  | eligible | why            |
            | 1 | not(owner.region)     | -       | no       | 不在本地工作   |
            | 2 | -                     | <= line | yes      | 收入低于标准   |
            | 3 | -                     | > line  | no       | 收入高于标准   |
          amount: |
            | F | kind   | amount             | why      |
            | 1 | "wind" | min(ceiling, loss) | 全额补助 |
            | 2 | -      | min(ceiling, loss) | 按损失补 |

        steps:
          review:
            title: 上门查看
            who: officer
            within: 3 working days
            do:
              approve:  {title: 批准, when: eligible = "yes", give: aid, to: payment}
              ask back: {title: 请补充材料, to: applicant, say: required}
              refuse:   {title: 不予批准, to: closed, as: refused, say: required}
          payment:
            title: 打款
            who: finance
            within: the same month
            do:
              paid: {title: 已打款, pay: aid, to: closed, as: paid}
              check card: {title: 请核对银行卡, to: applicant, say: required}

        give:
          aid: {title: 漏雨补助, money: amount, from: fund, holder: applicant, pay: bank batch}

        outcomes:
          paid:    {is: done, title: 已发放}
          refused: {is: refused, title: 未通过}
        """

    private static let english = """
        title: Leaking roof aid
        summary: Workers whose roof leaks can ask for help once.
        source: Harbour City Federation, 2024

        settings:
          line:    {title: Household income at most, assumed: The source gives no figure}
          ceiling: {title: Most that is paid, source: Harbour City Federation}

        accounts:
          fund: Roof fund

        lists:
          kinds:
            rain: Rain
            wind: Wind

        ask:
          form:
            kind: How did it start to leak?
            income: How much does the household earn in a month?
            gust: How many tiles did the wind take?
            loss: What were the ruined things worth?
            story: Anything else?
            proof: {ask: Upload photos, help: Show where it leaks}

        tables:
          不在本地工作: Does not work here
          收入低于标准: Income below the line
          收入高于标准: Income above the line
          全额补助: In full
          按损失补: By the loss

        steps:
          review:
            title: Visit
            do:
              approve: Approve
              ask back: Ask for more
              refuse: Refuse
          payment:
            title: Payment
            do:
              paid: Paid
              check card: Ask about the card

        give:
          aid: Roof aid

        outcomes:
          paid: Paid
          refused: Refused
        """

    private static let scenario = """
        scenario: 下雨漏房，查看后批准
        given:
          now: 2024-06-03
          owner: {region: '990101'}
          people:
            qiang: {name: 强某, work region: '990101', region: '990101', member: yes}
        steps:
          - day: 2024-06-03
            qiang: apply
            with: {kind: rain, income: '1500', loss: '800', proof: [漏雨.jpg]}
            expect: {step: review, eligible: yes, why: 收入低于标准}
        """
}
