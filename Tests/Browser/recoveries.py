"""Money that was paid wrongly, as the desk and whoever had it handle it."""

import desk
import filing
from filing import press
from looks import DESKTOP, Look
from people import come_as_stranger

AT_DESK = Look(screen=DESKTOP)
CLAIM = "/desk/cases/{case}/claim"
ONE = "/desk/recoveries/{recovery}"
_paid = {}


def pay(visit, hall, look):
    """Somebody whose case was paid: the witness, and the path of the case."""
    worker = visit(look)
    come_as_stranger(worker.page, hall)
    case = filing.apply(worker.page, hall, filing.STRANGER)
    officer = visit(AT_DESK, "officer")
    officer.go(f"/desk{case}")
    desk.act(officer.page, "approve", "情况属实。")
    finance = visit(AT_DESK, "finance")
    desk.prove(finance, "finance")
    finance.go(f"/desk{case}")
    desk.act(finance.page, "paid")
    return worker, case


def paid_case(visit, hall):
    if hall.address not in _paid:
        _paid[hall.address] = pay(visit, hall, Look())[1]
    return _paid[hall.address]


def again(witness, role, path, index=0):
    """A page whose buttons want the password typed just now."""
    desk.prove(witness, role, index)
    return witness.go(path)


def answer(page, action, **fields):
    """Fills in the form that posts there, and sends it."""
    form = page.locator(f"form[action$='{action}']").first
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    for name, value in fields.items():
        form.locator(f"[name={name}]").fill(value)
    return press(page, form.locator("button").first)


def claim_page(witness, visit):
    return again(witness, "officer", f"/desk{paid_case(visit, witness.hall)}/claim")


def claim_wrong(witness, visit):
    claim_page(witness, visit)
    return answer(witness.page, "/claim", sum="999999", reason="重复发放")


def proposed(witness, visit):
    """The claim of one yuan that an officer proposed and nobody has confirmed."""
    officer = visit(AT_DESK, "officer")
    claim_page(officer, visit)
    answer(officer.page, "/claim", sum="1", reason="多发了一元")
    return witness.go(officer.page.url.removeprefix(witness.hall.address))
