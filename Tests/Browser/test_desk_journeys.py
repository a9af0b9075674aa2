"""From the application to the money: an officer decides, finance pays by two hands, the worker sees it."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, PHONE, Look

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


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_an_officer_opens_the_first_case_and_reads_why(look, visit, hall):
    witness = visit(look, "officer")
    witness.go("/desk/inbox")
    press(witness.page, witness.page.locator("main table a").first)
    assert witness.page.locator(".why").count() >= 1
    checks.expect_clean(witness)


def test_a_sealed_number_is_shown_for_a_reason_and_leaves_a_line(visit, hall):
    page = visit(Look(screen=DESKTOP), "officer").page
    page.goto(hall.address + "/desk/inbox")
    press(page, page.locator("main table a").first)
    case = page.url
    press(page, page.locator('a[href*="/reveal/"]').first)
    desk.prove_again(page, hall, hall.log_in("officer"))
    page.locator("[name=reason]").fill("打电话核对材料")
    press(page, page.locator('form[action*="/reveal/"] button').first)
    assert page.locator(".receipt").inner_text().strip()
    page.goto(case)
    page.locator("details:has(.audit) summary").click()
    assert "打电话核对材料" in page.locator(".audit").inner_text()


def test_an_edited_version_decides_nothing(visit, hall):
    page = visit(Look(screen=DESKTOP), "officer").page
    page.goto(hall.address + "/desk/inbox")
    press(page, page.locator("main table a").first)
    page.locator("[name=_version]").evaluate_all("all => all.forEach(one => one.value = '0')")
    form = page.locator('form[action$="/approve"], form[action$="/confirm"]').first
    if form.locator("textarea").count():
        form.locator("textarea").fill("已核实")
    answer = press(page, form.locator("button").first)
    assert answer.status == 409
    assert page.locator(".notice.warn").count() >= 1


def test_a_chair_is_asked_for_the_members_consent_first(visit, hall):
    witness = visit(Look(screen=DESKTOP), "union")
    witness.go("/desk/apply")
    page = witness.page
    page.locator("[name=who]").fill("王")
    press(page, page.locator("main form button").first)
    checks.expect_clean(witness)
