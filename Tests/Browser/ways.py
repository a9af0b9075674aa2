"""Ways to pages that no address alone leads to. Each may be gone again and again, in any order."""

import re

import covers
import desk
import filing
import leads
import members
import pacts
import promises
import stations
from filing import STRANGER, begin, press
from looks import Look
from people import come_as_stranger, log_in_worker, send


def first(path, link):
    """Through the first link of a list."""

    def way(witness, visit):
        witness.go(path)
        press(witness.page, witness.page.locator(link).first)

    return way


def unfinished(way, button=".btn.primary"):
    """On to a page's form, and sent with nothing in it."""

    def again(witness, visit):
        way(witness, visit)
        page = witness.page
        page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
        return press(page, page.locator(f"main form {button}").first)

    return again


def to(path):
    return lambda witness, visit: witness.go(path)


# The door


def phone_sent(witness, visit):
    witness.go("/login")
    phone = witness.hall.strange_phone()
    send(witness.page, witness.page.locator('input[autocomplete="tel"]'), phone)


def member_is_asked(witness, visit):
    """Somebody on the list, before the last four of his identity number."""
    witness.go("/login")
    phone = witness.hall.log_in("worker", 3).account
    mark = witness.hall.mark()
    send(witness.page, witness.page.locator('input[autocomplete="tel"]'), phone)
    code = witness.page.locator('input[autocomplete="one-time-code"]')
    send(witness.page, code, witness.hall.code(phone, mark))


def stranger_is_asked(witness, visit):
    log_in_worker(witness.page, witness.hall, witness.hall.strange_phone())
    witness.go("/introduce")


# Places


def place(witness, visit):
    witness.go("/nearby")
    press(witness.page, witness.page.locator('main .list a[href^="/places/"]').first)


def nearby_at_night(witness, visit):
    """From a place that was found by its name, at 23:00, with a first-aid kit."""
    witness.go("/nearby?q=老城")
    press(witness.page, witness.page.locator('main .list a[href*="from="]').first)
    press(witness.page, witness.page.locator(".chips a", has_text="急救药箱"))
    page = witness.page
    page.locator("[name=time]").fill("23:00")
    page.locator(".choice:has([name=open])").click()
    press(page, page.locator("form:has([name=time]) .btn").last)


# Applying


def question(witness, visit):
    come_as_stranger(witness.page, witness.hall)
    begin(witness.page, witness.hall)


def papers(witness, visit):
    question(witness, visit)
    answers = {name: STRANGER[name] for name in STRANGER if name != "applicant.bank_account"}
    filing.answer_all(witness.page, answers)


def checked(witness, visit, answers=STRANGER):
    question(witness, visit)
    filing.fill_in(witness.page, answers)


def turned_down(witness, visit):
    checked(witness, visit, STRANGER | {"monthly_income": "30000"})
    filing.agree(witness.page)
    press(witness.page, witness.page.locator("form:has([name=agree]) button"))


def receipt(witness, visit):
    checked(witness, visit)
    return filing.hand_in(witness.page)


def own_case(witness, visit):
    witness.go(receipt(witness, visit))


def withdrawal(witness, visit):
    witness.go(receipt(witness, visit) + "/withdraw")


def asked_back(witness, visit):
    case = receipt(witness, visit)
    number = witness.page.locator(".receipt").inner_text()
    officer = visit(witness.look, "officer").page
    desk.open_by_number(officer, witness.hall, number)
    desk.act(officer, "ask%20back", "请补一张最近的住院费用清单。")
    witness.go(case)


def own_paper(witness, visit):
    """What the union wrote when it approved."""
    case = receipt(witness, visit)
    number = witness.page.locator(".receipt").inner_text()
    officer = visit(witness.look, "officer").page
    desk.open_by_number(officer, witness.hall, number)
    desk.act(officer, "approve")
    witness.go(case)
    press(witness.page, witness.page.locator('main a[href^="/paper/"]').first)


def genuine_paper(witness, visit):
    own_paper(witness, visit)
    press(witness.page, witness.page.locator('main a[href^="/papers/verify"]'))


def consents(witness, visit):
    phone = come_as_stranger(witness.page, witness.hall)
    officer = visit(witness.look, "officer").page
    officer.goto(f"{witness.hall.address}/desk/apply?service={filing.SERVICE}&who={phone}")
    press(officer, officer.locator(f'main a[href^="/desk/apply/{filing.SERVICE}/"]').first)
    desk.give_consent(officer, "phone", "本人电话里说，请工会代为申请。")
    desk.fill_in(officer, STRANGER)
    witness.go("/me/consents")


def withdrawing(witness, visit):
    consents(witness, visit)
    press(witness.page, witness.page.locator('main a[href$="/withdraw"]').first)


def asked_home(witness, visit):
    asked_back(witness, visit)
    witness.go("/")


# The desk


def case(witness, visit):
    path, _ = desk.file_for_stranger(witness.page, witness.hall)
    witness.go(path)


def deciding(witness, visit):
    case(witness, visit)
    desk.begin(witness.page, "approve")


def desk_paper(witness, visit):
    case(witness, visit)
    desk.act(witness.page, "refuse", "材料不属实。")
    press(witness.page, witness.page.locator('main a[href^="/desk/papers/"]').first)


def register(witness, visit):
    desk_paper(witness, visit)
    witness.go("/desk/papers")


def overtaken(witness, visit):
    case(witness, visit)
    page = witness.page
    page.locator("[name=_version]").evaluate_all("all => all.forEach(one => one.value = '0')")
    desk.begin(page, "approve")


def revealing(witness, visit):
    desk.prove(witness, "officer")
    case(witness, visit)
    press(witness.page, witness.page.locator('a[href$="/reveal/phone"]'))


def revealed(witness, visit):
    revealing(witness, visit)
    witness.page.locator("[name=reason]").fill("打电话核对材料")
    press(witness.page, witness.page.locator('form[action*="/reveal/"] .btn.primary'))


def chosen(witness, visit):
    filed = [desk.file_for_stranger(witness.page, witness.hall) for _ in range(2)]
    witness.go("/desk/inbox")
    for _, number in filed:
        witness.page.locator("tbody tr", has_text=number).locator(".hit").click()
    press(witness.page, witness.page.locator('.bulk button[value="approve"]'))
    return filed


def partly_done(witness, visit):
    """Many at once, of which a colleague has decided one in between."""
    path, _ = chosen(witness, visit)[0]
    colleague = visit(witness.look, "officer", 1).page
    colleague.goto(witness.hall.address + path)
    desk.act(colleague, "refuse", "材料不属实。")
    press(witness.page, witness.page.locator('form[action="/desk/bulk/do"] .btn.primary'))


def searched(witness, visit):
    witness.go(f"/desk/apply?who={witness.hall.log_in('workmate').account}")


def proxy_form(witness, visit):
    searched(witness, visit)
    press(witness.page, witness.page.locator(f'main .list a[href^="/desk/apply/{filing.SERVICE}/"]'))


# Money


def preparing(witness, visit):
    officer = visit(witness.look, "officer").page
    path, _ = desk.file_for_stranger(officer, witness.hall)
    officer.goto(witness.hall.address + path)
    desk.act(officer, "approve")
    desk.prove(witness, "finance")
    prepare(witness)


def prepare(witness):
    witness.go("/desk/payments")
    press(witness.page, witness.page.locator('form[action$="/prepare"] button').first)


def marking(witness, visit):
    """A batch of ours, up to the question whether its lines were paid."""
    maker = visit(witness.look, "finance", 0)
    preparing(maker, visit)
    desk.confirm(maker.page)
    batch = maker.page.url.removeprefix(witness.hall.address)
    page = witness.page
    desk.prove(witness, "finance", 1)
    check(witness, batch)
    with page.expect_download():
        page.locator('form[action$="/file"] button').first.click()
    witness.go(batch)
    page.locator("td .hit, td label:has([name=line])").first.click()
    press(page, page.locator('button[name=mark][value="paid"]'))


def check(witness, batch):
    witness.go(batch)
    witness.page.locator(".choice:has([name=seen])").click()
    press(witness.page, witness.page.locator('form[action$="/check"] button').first)


# The interface for programs


def tokens(witness, visit):
    desk.prove(witness, "officer")
    witness.go("/desk/tokens")


def token(witness, visit):
    tokens(witness, visit)
    page = witness.page
    page.locator("[name=name]").fill("门户网站")
    page.locator(".choice:has([name=scope])").first.click()
    press(page, page.locator('main form[action="/desk/tokens"] button'))


# Pauses


def pause_wrong(witness, visit):
    desk.prove(witness, "supervisor")
    first("/desk/pauses", "main .list a")(witness, visit)
    page = witness.page
    page.locator("form:has([name=puts_off]) [name=reason]").fill("停")
    return send(page, page.locator("[name=puts_off]"), "90")


def urgency_wrong(witness, visit):
    desk.prove(witness, "supervisor")
    first("/desk/pauses", "main .list a")(witness, visit)
    form = witness.page.locator("main form[action$='/urgent']")
    form.locator("[name=reason]").fill("急")
    return press(witness.page, form.locator("button"))


# Retention


# One hall serves a whole run: pages that only look share one case.
_over = {}


def over(visit, hall):
    """A case of somebody's own that is over, since it was withdrawn. Returns its path at the desk."""
    worker = visit(Look())
    come_as_stranger(worker.page, hall)
    path = filing.apply(worker.page, hall, STRANGER)
    worker.go(path + "/withdraw")
    press(worker.page, worker.page.locator("main form button").first)
    return path.replace("/cases/", "/desk/cases/")


def kept_case(witness, visit, which="kept"):
    key = (witness.hall.address, which)
    if key not in _over:
        _over[key] = over(visit, witness.hall)
    return witness.go(_over[key].replace("/cases/", "/retention/"))


def held_case(witness, visit):
    kept_case(witness, visit, "held")
    reason = witness.page.locator("[name=reason]")
    if reason.count():
        reason.fill("法院调卷，案号（2026）民初1号")
        press(witness.page, witness.page.locator("main form .btn.primary"))


# Messages


def mail_typed_wrong(witness, visit):
    witness.go("/me/messages")
    witness.page.locator("[name=mail]").evaluate("field => field.form.noValidate = true")
    return send(witness.page, witness.page.locator("[name=mail]"), "nobody")


def mail_asked(witness, visit):
    witness.go("/me/messages")
    send(witness.page, witness.page.locator("[name=mail]"), "li.lei@example.org")


# Leads


def lead(witness, visit):
    leads.note_visit(witness.page, witness.hall, "张师傅", witness.hall.strange_phone())


def agreed(witness, visit):
    lead(witness, visit)
    form = witness.page.locator('form[action$="/consent"]')
    form.locator(".choice:has([name=how])").first.click()
    form.locator(".choice:has([name=told])").click()
    press(witness.page, form.locator("button"))


def linked(witness, visit):
    agreed(witness, visit)
    press(witness.page, witness.page.locator('form[action$="/link"] button'))


def upload_link(witness, visit):
    officer = visit(witness.look, "officer")
    linked(officer, visit)
    witness.go(re.search(r"/u/\w+", officer.page.locator("main").inner_text()).group())


def upload_thanks(witness, visit):
    upload_link(witness, visit)
    page = witness.page
    page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    press(page, page.locator("main form .btn.primary"))


# Lists of members


def list_checked(witness, visit):
    """A list with a good row, a wrong one and a column that nobody knows."""
    rows = ["姓名,身份证号,手机号,备注", "王试验,,12700000001,", ",990101199003071111,1380000,", "李试验,,12700000002,x"]
    file = {"name": "名册.csv", "mimeType": "text/csv", "buffer": "\r\n".join(rows).encode()}
    members.send(witness.page, witness.hall, file)
    members.settled(witness.page)


def list_confirmed(witness, visit):
    list_checked(witness, visit)
    press(witness.page, witness.page.locator('main a[href$="/confirm"]'))


# Places


def station(witness, visit):
    """A station that waits for its inspection."""
    officer = visit(witness.look, "officer")
    path, _ = stations.file(officer.page, witness.hall)
    witness.go(path)


def new_stations(witness, visit):
    """The figure of new stations, with one that has passed."""
    path, _ = stations.file(witness.page, witness.hall)
    inspector = visit(witness.look, "inspector")
    inspector.go(path)
    desk.act(inspector.page, "confirm")
    witness.go(f"/desk/figures/{stations.SERVICE}/new%20stations?part=missed")


def findings(witness, visit):
    """What an inspector fills in of a station that was handed in."""
    officer = visit(witness.look, "officer")
    path = stations.file_for_inspection(officer.page, witness.hall)
    witness.go(path + "/findings")


# Covers


def my_covers(witness, visit):
    """A worker's covers, with one of them: whoever has it already keeps it."""
    officer = visit(witness.look, "officer")
    name, phone = covers.member(witness)
    covers.send(officer.page, witness.hall, [(name, phone, "货运物流")], then="begin cover", how="file")
    witness.go("/me/covers")


def cover_sheet(witness, visit):
    """The covers of a service, with somebody on the list."""
    my_covers(visit(witness.look, "worker"), visit)
    witness.go(f"/desk/covers/{covers.SERVICE}")


# Partners


def priced_service(witness, visit):
    """The first service of the catalogue that leads to the member's code."""
    witness.go("/services")
    links = witness.page.locator('main a[href^="/services/"]').evaluate_all("all => all.map(a => a.getAttribute('href'))")
    for link in links:
        witness.go(link)
        if witness.page.locator('main a[href="/me/code"]').count():
            return
    raise AssertionError("no service of the catalogue is had at partners")


def code_of(witness, visit, role="courier", index=0):
    """What somebody's phone shows: the address in the code, as a camera reads it, by the letters under it."""
    worker = visit(witness.look, role, index)
    worker.go("/me/code")
    return worker.page.locator(".typed").inner_text()


def scanned(witness, visit, role="courier", index=0):
    code = code_of(witness, visit, role, index)
    witness.go("/partner")
    send(witness.page, witness.page.locator("[name=code]"), code.lower())


def scanned_stranger(witness, visit):
    code = come_with_code(witness, visit)
    witness.go("/partner")
    send(witness.page, witness.page.locator("[name=code]"), code)


def come_with_code(witness, visit):
    """The code of somebody for whom no price is meant."""
    worker = visit(witness.look)
    come_as_stranger(worker.page, witness.hall)
    worker.go("/me/code")
    return worker.page.locator(".typed").inner_text()


def redeemed(witness, visit):
    """Somebody new in the group each time would be best; a code that was used leads to its receipt too."""
    for index in range(4):
        scanned(witness, visit, index=index)
        page = witness.page
        if page.locator('main a[href^="/partner/redemptions/"]').count():
            return press(page, page.locator('main a[href^="/partner/redemptions/"]').first)
        if page.locator("main form .btn.primary").count():
            return press(page, page.locator("main form .btn.primary").first)
    raise AssertionError("nobody has a turn left")


def list_price(witness, visit):
    scanned_stranger(witness, visit)
    press(witness.page, witness.page.locator("main form button").first)


def partner(witness, visit):
    witness.go("/desk/partners")
    press(witness.page, witness.page.locator("main table a").last)


def partner_edited(witness, visit):
    desk.prove(witness, "officer")
    partner(witness, visit)
    press(witness.page, witness.page.locator('main a[href$="/edit"]'))


def statement(witness, visit):
    partner(witness, visit)
    press(witness.page, witness.page.locator('main a[href^="/desk/partners/statements/"]').first)


# What is handed out


def link_of_home(visit, look, link, index=4):
    """Where a link on a worker's first page leads."""
    page = visit(look, "worker", index)
    page.go("/")
    return page.page.locator(f'main a[href^="{link}"]').first.get_attribute("href")


def card(witness, visit):
    witness.go(link_of_home(visit, witness.look, "/cards/"))


def own_card(witness, visit):
    witness.go("/")
    press(witness.page, witness.page.locator('main a[href^="/cards/"]').first)


def packet_of_home(visit, look, index=4):
    """A packet that somebody of a roll can claim; other offers may stand beside it."""
    page = visit(look, "worker", index)
    page.go("/")
    return page.page.locator('main a[href^="/offers/"][href$="/packet"]').first.get_attribute("href")


def offer(witness, visit):
    witness.go(packet_of_home(visit, witness.look))


def claiming(witness, visit):
    witness.go(packet_of_home(visit, witness.look) + "/claim")


def claimed_offer(witness, visit):
    """The offer of somebody who has had it: claimed here, or the time before."""
    path = packet_of_home(visit, witness.look)
    witness.go(path)
    if witness.page.locator(f'main a[href="{path}/claim"]').count():
        witness.go(path + "/claim")
        press(witness.page, witness.page.locator("main form .btn.primary").first)
    witness.go(path)


def benefits(witness, visit):
    claimed_offer(witness, visit)
    witness.go("/me/benefits")


# The catalogue's service whose vouchers are claimed again and again, and the shop of the demo that takes them.
VOUCHER = "/offers/yantai-friday-welfare/coupon"
MARKET = 3


def voucher(witness, visit):
    witness.go(VOUCHER)


def claiming_voucher(witness, visit):
    witness.go(VOUCHER + "/claim")


def voucher_claimed(witness, visit):
    """Claimed here, or the time before."""
    witness.go(VOUCHER)
    if witness.page.locator(f'main a[href="{VOUCHER}/claim"]').count():
        witness.go(VOUCHER + "/claim")
        press(witness.page, witness.page.locator("main form .btn.primary").first)


def voucher_scanned(witness, visit, index=2):
    """At the counter: the code of a member who has just claimed one."""
    courier = visit(witness.look, "courier", index)
    voucher_claimed(courier, visit)
    scanned(witness, visit, index=index)


def voucher_code(witness, visit):
    voucher_claimed(witness, visit)
    witness.go("/me/code")


def voucher_benefits(witness, visit):
    voucher_claimed(witness, visit)
    witness.go("/me/benefits")


def voucher_redeemed(witness, visit):
    """One is used here; when it is used up, the receipt of the day."""
    voucher_scanned(witness, visit, index=1)
    page = witness.page
    if page.locator("main form .btn.wide").count():
        return press(page, page.locator("main form .btn.wide").first)
    witness.go("/partner")
    press(page, page.locator('main a[href^="/partner/redemptions/"]').first)


def openings(witness, visit):
    witness.go("/desk/offers/yantai-friday-welfare/offer/coupon")


def earlier_opening(witness, visit):
    openings(witness, visit)
    press(witness.page, witness.page.locator('main table a[href*="?opening="]').last)


def roll(witness, visit):
    witness.go("/desk/offers")
    press(witness.page, witness.page.locator("main table a").first)
    press(witness.page, witness.page.locator('main a[href*="/rolls/"]').first)


def wrong_roll(witness, visit):
    roll(witness, visit)
    witness.page.locator("[name=people]").fill("12345\n12999999999")
    return press(witness.page, witness.page.locator("main form .btn.primary").first)


def leaving_roll(witness, visit):
    roll(witness, visit)
    press(witness.page, witness.page.locator('main table a[href*="/leave?"]').first)


# Rules

RULE = f"/desk/rules/{filing.SERVICE}/eligible"


def rule_draft(witness, visit):
    """One's own draft, begun or gone on with."""
    witness.go(RULE)
    page = witness.page
    begin = page.locator('main form[action$="/draft"] button')
    press(page, begin if begin.count() else page.locator('main a[href$="/draft"]'))


def rule_draft_wrong(witness, visit):
    """A draft that was kept with a name that nobody knows, a rule too many and a word too few."""
    rule_draft(witness, visit)
    page = witness.page
    cells = page.locator("table.grid tbody tr:not(.titles)").nth(3).locator("textarea")
    cells.nth(2).fill("<= incme line")
    press(page, page.locator('main form[action$="/cells"] .btn.primary'))


def rule_file_none(witness, visit):
    rule_draft(witness, visit)
    return press(witness.page, witness.page.locator('main form[action$="/upload"] button'))


def rule_tried(witness, visit):
    witness.go(RULE + "/try")
    page = witness.page
    page.locator(".choice:has([name=cause][value=illness])").click()
    page.locator("[name=household_size]").fill("3")
    page.locator("[name=monthly_income]").fill("9000")
    press(page, page.locator('main form[action$="/try"] .btn.primary'))


def rule_counted(witness, visit):
    witness.go(RULE)
    press(witness.page, witness.page.locator('main form[action$="/count"] button'))


def rule_draft_counted(witness, visit):
    """A draft that lets more people in, counted against the published table."""
    rule_draft(witness, visit)
    page = witness.page
    cells = page.locator("table.grid tbody tr:not(.titles)")
    cells.nth(3).locator("textarea").nth(2).fill("<= 2 * income line")
    cells.nth(4).locator("textarea").nth(2).fill("> 2 * income line")
    press(page, page.locator('main form[action$="/cells"] .btn.primary'))
    press(page, page.locator('main form[action$="/count"] button'))


# Promises and parties


def promised(witness, visit):
    """A case in which a firm has promised. Its path, and the officer's visit that stands on it."""
    worker = visit(witness.look)
    case = promises.file(worker.page, witness.hall, witness.hall.strange_phone())
    officer = visit(witness.look, "legal")
    officer.go("/desk" + case)
    promises.promise(officer.page)
    return case, officer, worker


def promised_case(witness, visit):
    case, _, _ = promised(witness, visit)
    witness.go("/desk" + case)


def own_promised_case(witness, visit):
    promises.lines(witness.page, witness.hall)
    page = witness.page
    promises.fill_line(page, 0, owed="300")
    case = promises.go_on(page)
    officer = visit(witness.look, "legal")
    officer.go("/desk" + case)
    promises.promise(officer.page)
    witness.go(case)


def wage_lines(witness, visit):
    promises.lines(witness.page, witness.hall)
    press(witness.page, witness.page.locator('button[name="_more"]'))


def party_code(witness, visit):
    _, officer, _ = promised(witness, visit)
    path, code = promises.link(officer.page)
    witness.go(path)
    return code


def party(witness, visit):
    code = party_code(witness, visit)
    witness.page.locator("[name=code]").fill(code)
    press(witness.page, witness.page.locator("main form button"))


# Texts that two sides agree on


def pact_at_desk(witness, visit):
    _, case, _, _ = pacts.asked(visit, witness.hall, witness.look)
    witness.go(case + "/texts/contract")


def pact_changes(witness, visit):
    officer, case, _, _ = pacts.asked(visit, witness.hall, witness.look)
    witness.go(case + "/texts/contract?version=1&against=1")


def coverage(witness, visit):
    _, case, _, _ = pacts.asked(visit, witness.hall, witness.look)
    witness.go(case + "/coverage")


def pact_at_door(witness, visit):
    _, _, (path, code), _ = pacts.asked(visit, witness.hall, witness.look)
    pacts.enter(witness, path, code)
    witness.go(path + "/texts/contract")


def my_pact(witness, visit):
    _, case, _, (name, phone) = pacts.asked(visit, witness.hall, witness.look)
    pacts.come(witness, witness.hall, name, phone)
    witness.go(case.removeprefix("/desk"))


def my_pact_text(witness, visit):
    my_pact(witness, visit)
    witness.go(witness.page.url.removeprefix(witness.hall.address) + "/texts/contract")
