"""What is shown to the public: a place that wants money is handed in and taken to its notice, by colleagues of one's own."""

import itertools

import desk
import filing
from filing import press
from looks import DESKTOP, Look

SERVICE = "danzhou-home-grants"
FORM = f"/desk/apply/{SERVICE}/place"
NOTICE = "/public-notices/{notice}"
DESK_NOTICE = "/desk/notices/{notice}"
PHONE = "12087654321"

_count = itertools.count(1)
# One hall serves a whole run: pages that only look share one objection of their own, by its address.
_objected = {}


def put_up(visit):
    """Hands in a home and takes it to its notice. Returns the path of its case, and its name."""
    name = f"公示职工之家{next(_count)}"
    officer = visit(Look(screen=DESKTOP), "officer")
    page = officer.page
    officer.go(FORM)
    part = page.locator('[name="new_home.name"]')
    if not part.is_visible():
        part.locator("xpath=ancestor::details[1]/summary").click()
    part.fill(name)
    page.locator('[name="new_home.address"]').fill("滨海路1号")
    page.locator('[name="new_home.x"]').fill("123.8819")
    page.locator('[name="new_home.y"]').fill("29.9443")
    filing.give(page, "[name=tier]", "workplace home")
    page.locator("[name=workers_need]").fill("职工下班以后没有地方去。")
    page.locator("[name=distance]").fill("12")
    press(page, page.locator("main form .btn.primary"))
    case = page.url.removeprefix(officer.hall.address)
    inspector = visit(Look(screen=DESKTOP), "inspector")
    fill_in(inspector, case, "visit", "房间可以用。")
    desk.act(inspector.page, "support")
    fill_in(officer, case, "grant_sum", "30000")
    desk.act(page, "show%20it")
    return case, name


def fill_in(witness, case, field, value):
    witness.go(case + "/findings")
    witness.page.locator(f"[name={field}]").fill(value)
    press(witness.page, witness.page.locator("main form .btn.primary"))
    witness.go(case)


def open_notice(witness, name):
    """From the list of all notices to the one on which the name stands: newest last, so from its end."""
    witness.go("/public-notices")
    page = witness.page
    paths = [link.get_attribute("href") for link in page.locator('main .list a[href^="/public-notices/"]').all()]
    for path in reversed(paths):
        witness.go(path)
        if name in page.locator("main").inner_text():
            return path
    raise AssertionError(f"{name} stands on no notice")


def shown(witness, visit):
    _, name = put_up(visit)
    return open_notice(witness, name)


def objecting(witness, visit):
    return witness.go(shown(witness, visit) + "/object")


def unfinished(witness, visit):
    """Sent without a word of why."""
    objecting(witness, visit)
    page = witness.page
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    return press(page, page.locator("main form .btn.primary").first)


def object_to(page, name, words, who="何来"):
    """Fills the form and sends it: one of few cases by a card, of many from a list."""
    card = page.locator("main label.choice", has_text=name)
    if card.count():
        card.locator("input").check()
    else:
        option = page.locator("main select option", has_text=name)
        page.locator("main select").select_option(option.get_attribute("value"))
    page.locator("[name=words]").fill(words)
    page.locator("[name=name]").fill(who)
    page.locator("[name=phone]").fill(PHONE)
    return press(page, page.locator("main form .btn.primary").first)


def objected(witness, visit):
    """Up to the receipt. Returns the name and the case."""
    case, name = put_up(visit)
    witness.go(open_notice(witness, name) + "/object")
    object_to(witness.page, name, "房间没有这么多。")
    return case, name


def received(witness, visit):
    objected(witness, visit)


def code(page):
    return page.locator("main dd b.num").first.inner_text()


def shared(visit):
    """The case and the code of an objection that pages look at."""
    anybody = visit(Look())
    address = anybody.hall.address
    if address not in _objected:
        case, _ = objected(anybody, visit)
        _objected[address] = case, code(anybody.page)
    return _objected[address]


def answer(witness, visit):
    return witness.go(f"/public-notices/answers?code={shared(visit)[1]}")


def at_desk(witness, visit):
    """The notice of an objected case, as whoever answers sees it."""
    witness.go(shared(visit)[0])
    return press(witness.page, witness.page.locator('main a[href^="/desk/notices/"]').first)


def reason(witness, visit):
    desk.prove(witness, "supervisor")
    at_desk(witness, visit)
    return press(witness.page, witness.page.locator('main a[href*="/objections/"]').first)
