"""Money on its way: an officer decides, finance pays by two hands, the worker sees it."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS

PAYMENTS = "/desk/payments"
# Workers of whom no other test makes a case, in households of their own: elsewhere a case that waits is taken.
WORKERS = {str(BOTH_WAYS[0]): 4, str(BOTH_WAYS[3]): 6}


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_money_goes_through_two_hands(look, visit, hall):
    worker = visit(look, "worker", WORKERS[str(look)]) if str(look) in WORKERS else None
    case = filing.apply(worker.page, hall) if worker else None
    number = approve(look, visit, hall, worker and worker.page.locator(".receipt").inner_text())
    maker, second = visit(look, "finance", 0), visit(look, "finance", 1)

    batch = prepare(maker, hall, number)
    assert maker.page.locator('form[action$="/check"]').count() == 0
    reason = f"{number} 的户名和账号对不上"
    send_back(second, hall, batch, reason)
    read_reason(maker, batch, reason)

    prepare(maker, hall, number)
    press(maker.page, maker.page.locator('form[action$="/withdraw"] button').first)
    assert "已撤回" in maker.page.locator("main").inner_text()
    checks.expect_clean(maker)

    batch = prepare(maker, hall, number)
    assert number in check_and_take(second, hall, batch)
    mark(second, batch, "bounced", only=number)
    second.page.locator("[name=reason]").fill("账号已注销")
    press(second.page, second.page.locator("form:has([name=sure]) button").first)
    assert "账号已注销" in second.page.locator("main").inner_text()
    checks.expect_clean(second)

    batch = prepare(maker, hall, number)
    assert number in check_and_take(second, hall, batch)
    mark(second, batch, "paid")
    press(second.page, second.page.locator("form:has([name=sure]) button").first)
    checks.expect_clean(second)

    if worker:
        worker.go(case)
        assert "已发放" in worker.page.locator("main").inner_text()


def send_back(second, hall, batch, reason):
    """The second person says no; a checked batch would offer the bank file instead."""
    desk.prove(second, "finance", 1)
    second.go(batch)
    checks.expect_clean(second)
    words = second.page.locator("[name=reason]")
    second.page.locator("main details:has([name=reason]) summary").click()
    checks.expect_clean(second)
    words.fill(reason)
    press(second.page, second.page.locator('form[action$="/return"] button').first)
    assert reason in second.page.locator("main").inner_text()
    assert second.page.locator('form[action$="/check"], form[action$="/file"]').count() == 0
    checks.expect_clean(second)


def read_reason(maker, batch, reason):
    maker.go(PAYMENTS)
    notice = maker.page.locator(".notice.warn", has_text=reason)
    checks.expect_clean(maker)
    press(maker.page, notice.locator(f'a[href="{batch}"]'))
    assert reason in maker.page.locator("main").inner_text()
    checks.expect_clean(maker)


def check_and_take(second, hall, batch):
    """The second person's yes, and the file for the bank: its text."""
    desk.prove(second, "finance", 1)
    second.go(batch)
    second.page.locator(".choice:has([name=seen])").click()
    press(second.page, second.page.locator('form[action$="/check"] button').first)
    checks.expect_clean(second)
    with second.page.expect_download() as download:
        second.page.locator('form[action$="/file"] button').first.click()
    return download.value.path().read_text("utf-8-sig")


def mark(second, batch, how, only=None):
    """Ticks the lines, or the one of a case, and says what the bank did; stops at the page that asks once more."""
    desk.prove(second, "finance", 1)
    second.go(batch)
    # The bar of buttons clings to the lower edge and lies over a line until one scrolls past it.
    second.page.locator('form[action$="/file"] button').scroll_into_view_if_needed()
    checks.expect_clean(second)
    rows = second.page.locator("main tr:has([name=line])")
    for row in (rows.filter(has_text=only) if only else rows).all():
        row.locator("[name=line]").check(force=True)
    press(second.page, second.page.locator(f'button[name=mark][value="{how}"]'))
    checks.expect_clean(second)


def approve(look, visit, hall, number=None):
    """Approves a case, or the first one that can be: its number. It waits to be paid then."""
    officer = visit(look, "officer")
    page = officer.page
    if number:
        desk.open_by_number(page, hall, number)
    else:
        number = open_approvable(officer)
    assert page.locator(".why li.fired").first.is_visible()
    checks.expect_clean(officer)
    desk.act(page, "approve")
    assert "/desk/cases/" in page.url
    checks.expect_clean(officer)
    return number


def open_approvable(officer):
    page = officer.page
    officer.go("/desk/inbox")
    links = page.locator("main table a").all()
    for number, path in [(link.inner_text(), link.get_attribute("href")) for link in links]:
        officer.go(path)
        if page.locator('form[action$="/approve"]').count():
            return number
    raise AssertionError("no case of the inbox can be approved")


def prepare(maker, hall, number):
    """Puts all that is due in a batch, the case of the number with it; its path."""
    desk.prove(maker, "finance", 0)
    maker.go(PAYMENTS)
    checks.expect_clean(maker)
    press(maker.page, maker.page.locator('form[action$="/prepare"] button').first)
    checks.expect_clean(maker)
    press(maker.page, maker.page.locator("form:has([name=sure]) button").first)
    assert number in maker.page.locator("main").inner_text()
    checks.expect_clean(maker)
    return maker.page.url.removeprefix(hall.address)
