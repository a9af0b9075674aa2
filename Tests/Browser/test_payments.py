"""Money on its way: an officer decides, finance pays by two hands, the worker sees it."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import DESKTOP, PHONE, Look

CASES = [Look(screen=DESKTOP), Look(screen=PHONE, javascript=False)]
# Workers of whom no other test makes a case.
PAID = [4, 6]


@pytest.mark.parametrize("look", CASES, ids=str)
def test_an_officer_decides_and_finance_pays(look, visit, hall):
    worker = visit(look, "worker", PAID[CASES.index(look)]).page
    case = filing.apply(worker, hall)
    number = worker.locator(".receipt").inner_text()

    officer = visit(look, "officer")
    desk.open_by_number(officer.page, hall, number)
    assert officer.page.locator(".why li.fired").is_visible()
    checks.expect_clean(officer)
    desk.act(officer.page, "approve")
    assert "/desk/cases/" in officer.page.url
    checks.expect_clean(officer)

    maker = visit(look, "finance", 0)
    maker.page.goto(hall.address + "/desk/payments")
    prepare(maker.page, hall, hall.log_in("finance", 0))
    batch = maker.page.url.removeprefix(hall.address)
    assert number in maker.page.locator("main").inner_text()
    checks.expect_clean(maker)

    second = visit(look, "finance", 1)
    second.page.goto(hall.address + batch)
    second.page.locator(".choice:has([name=seen])").click()
    press(second.page, second.page.locator('form[action$="/check"] button').first)
    if "/desk/login/again" in second.page.url:
        desk.prove_again(second.page, hall, hall.log_in("finance", 1))
        second.page.locator(".choice:has([name=seen])").click()
        press(second.page, second.page.locator('form[action$="/check"] button').first)
    with second.page.expect_download() as download:
        second.page.locator('form[action$="/file"] button').first.click()
    assert number in download.value.path().read_text("utf-8-sig")

    second.page.goto(hall.address + batch)
    for box in second.page.locator("[name=line]").all():
        box.check(force=True)
    press(second.page, second.page.locator('button[name=mark][value="paid"]'))
    press(second.page, second.page.locator("form:has([name=sure]) button").first)
    checks.expect_clean(second)

    worker.goto(hall.address + case)
    assert "已发放" in worker.locator("main").inner_text()


def prepare(page, hall, log_in):
    form = page.locator('form[action$="/prepare"]')
    press(page, form.locator("button").first)
    if "/desk/login/again" in page.url:
        desk.prove_again(page, hall, log_in)
        page.goto(hall.address + "/desk/payments")
        press(page, form.locator("button").first)
    press(page, page.locator("form:has([name=sure]) button").first)
