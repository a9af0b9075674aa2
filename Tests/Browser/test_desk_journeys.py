"""At the desk: cases are opened and explained, sealed numbers shown for a reason, old forms refused."""

import checks
import desk
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look

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
