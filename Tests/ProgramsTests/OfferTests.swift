import Calendar
import FEEL
import SeededTesting
import Testing

@testable import Programs

/// Offers as they are read: of both kinds, and every value that can be written in several ways.
@Suite struct OfferTests {
    private static let head = """
        service: s
        title: 礼包
        class: daily life
        owner: u
        accounts: {fund: {title: 资金, unit: CNY}, stock: {title: 库存, unit: seat}}
        lists: {old: {title: 老同志, people: 320}, young: {title: 新人, people: any}}

        """

    private func checked(_ offers: String, letters: [String: String] = [:]) -> CheckedService {
        var files = ["service.yaml": Array((Self.head + "offer:\n" + offers).utf8)]
        files["scenarios/a.yaml"] = Array(
            "scenario: 没有人\ngiven: {now: 2024-05-01}\nsteps:\n  - {day: 2024-05-02}\n".utf8
        )
        for (path, text) in letters { files[path] = Array(text.utf8) }
        return ServiceFolder(name: "s", files: files).service()
    }

    private func offer(_ line: String) throws -> Offer {
        let checked = checked("  thing: {title: 东西, \(line)}\n")
        let errors = checked.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { $0.text(in: .zh) })")
        return try #require(checked.service?.offer("thing"))
    }

    @Test func `a counted offer is read whole`() throws {
        let offer = try offer(
            """
            count: 520, of: 66 CNY, from: fund, opens: '2024-05-01 10:00', until: 2024-05-31, \
            each: once per person, when: 'list contains(applicant.rolls, "old")', share: all, \
            unused: back to fund, pay: bank batch
            """
        )
        #expect(offer.kind == .counted(count: 520, worth: .money(6_600)))
        #expect(offer.from == "fund" && offer.returnsTo == "fund" && offer.pay == .bankBatch)
        #expect(offer.opens?.description == "2024-05-01T10:00:00")
        #expect(offer.until == CivilDate("2024-05-31"))
        #expect(offer.each == .once && offer.share == .all)
        #expect(offer.when?.references == ["applicant.rolls"])
    }

    @Test func `a priced offer is read whole`() throws {
        let offer = try offer(
            """
            price: 10 CNY, at: partners, from: fund, each: 2 per month, at most: 20.5 CNY, \
            until: 2024-12-31, when: 'list contains(applicant.categories, "new form")'
            """
        )
        #expect(offer.kind == .priced(price: 1_000, atMost: 2_050))
        #expect(offer.each == Offer.Each(times: 2, per: .month))
        #expect(offer.isPriced && offer.count == nil && offer.worth == nil)
    }

    @Test(arguments: [
        ("66 CNY", Offer.Worth.money(6_600)), ("66.6 CNY", .money(6_660)),
        ("0.01 CNY", .money(1)), ("1 seat", .unit("seat", 1)), ("3 seat", .unit("seat", 3)),
    ])
    func `what a piece is worth`(written: String, worth: Offer.Worth) throws {
        let money = worth.unit == "CNY"
        let rest = money ? "from: fund, pay: bank batch" : "from: stock"
        #expect(try offer("count: 5, of: \(written), \(rest)").worth == worth)
    }

    @Test func `a piece without worth is one of itself`() throws {
        #expect(try offer("count: 5").kind == .counted(count: 5, worth: .unit("thing", 1)))
        #expect(try offer("count: 5").share == .firstCome)
    }

    @Test(arguments: [
        ("once per person", 1, Offer.Period.ever), ("2 per person", 2, .ever),
        ("1 per day", 1, .day), ("3 per week", 3, .week), ("2 per month", 2, .month),
        ("once per year", 1, .year),
    ])
    func `how often`(written: String, times: Int, per: Offer.Period) throws {
        let each = try offer("count: 5, each: \(written)").each
        #expect(each == Offer.Each(times: times, per: per))
    }

    @Test(arguments: [
        "of: -1 CNY", "of: 1.234 CNY", "of: 99999999999999 CNY", "of: CNY", "of: 1e3 CNY",
        "of: 0 seat", "of: 1.5 seat", "each: 0 per month", "each: 2 per ever", "each: often",
        "share: fair", "opens: tomorrow", "unused: back to fund", "tell: old", "tell: none",
        "card: letters/none.md", "when: 1",
    ])
    func `what cannot be read is found`(line: String) {
        let checked = checked("  thing: {title: 东西, count: 5, \(line)}\n")
        #expect(checked.service == nil)
        #expect(!checked.findings.isEmpty)
    }

    @Test func `rolls are lists of people, and codes stay codes`() throws {
        let service = try #require(checked("  thing: {title: 东西, count: 5}\n").service)
        #expect(service.rolls.map(\.id) == ["old", "young"])
        #expect(service.rolls.map(\.expected) == [320, nil])
        #expect(service.lists.isEmpty)
        #expect(!service.hasCases && service.ask.who.isEmpty)
    }

    @Test func `a letter's words are filled in`() throws {
        let letters = [
            "letters/card.md": "{title}：\n每份 {amount}。\n\n{last day} 前领取。\n",
            "letters/card.en.md": "{title}: {amount}, until {last day}.",
        ]
        let offers = "  thing: {title: 东西, count: 5, card: letters/card.md, tell: old}\n"
        let service = try #require(checked(offers, letters: letters).service)
        let letter = try #require(service.letter("letters/card.md"))
        let words: (Letter.Word) -> Words? = { Words(zh: "<\($0.rawValue)>", en: $0.rawValue) }
        #expect(
            letter.paragraphs(in: .zh, words) == ["<title>：每份 <amount>。", "<last day> 前领取。"]
        )
        #expect(letter.paragraphs(in: .en, words) == ["title: amount, until last day."])
    }

    @Test func `no bytes of a letter crash the reader`() {
        var random = Seeded(20_240_501)
        let signs = Array("{}title amountlast day\n# -> *\u{3000}节\u{0}".utf8) + [0xFF, 0xE8]
        for _ in 0..<400 {
            let bytes = (0..<Int(random.next() % 60)).map { _ in
                signs[Int(random.next() % UInt64(signs.count))]
            }
            var files = ["letters/card.md": bytes, "letters/card.en.md": bytes.reversed()]
            files["service.yaml"] = Array(
                (Self.head + "offer:\n  t: {title: 东西, count: 5, card: letters/card.md}\n").utf8
            )
            _ = ServiceFolder(name: "s", files: files).service()
        }
    }
}
