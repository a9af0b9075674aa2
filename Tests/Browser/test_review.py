"""A refusal is looked at again by somebody else, once: asked for on the phone, decided at the desk."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS

# Beside those who are asked back nobody applies for this one; the test ends with a refusal, which leaves the household free.
WORKER = 5
PAGE = "main"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_refusal_is_looked_at_again_by_somebody_else(look, visit, hall, picture):
    worker = visit(look, "worker", WORKER)
    page = worker.page
    case = filing.apply(page, hall)
    officer = visit(look, "officer")
    officer.go(f"/desk{case}")
    desk.act(officer.page, "refuse", "发票看不清。")

    page.goto(hall.address + case)
    appeal = page.locator("form[action$='/do/appeal']")
    page.locator("details:has(form[action$='/do/appeal']) summary").click()
    checks.expect_clean(worker)
    picture(page, f"review-{look}")
    appeal.locator("textarea").fill("发票是清楚的，请再看看。")
    press(page, appeal.locator("button").first)
    assert appeal.count() == 0 and "申请复核" in page.locator(PAGE).inner_text()
    checks.expect_clean(worker)

    officer.go(f"/desk{case}")
    assert officer.page.locator("form[action$='/uphold']").count() == 0
    supervisor = visit(look, "supervisor")
    supervisor.go(f"/desk{case}")
    assert "发票是清楚的" in supervisor.page.locator(PAGE).inner_text()
    checks.expect_clean(supervisor)
    picture(supervisor.page, f"review-desk-{look}")
    desk.act(supervisor.page, "reopen", "发票清楚，请重新审核。")
    checks.expect_clean(supervisor)

    page.goto(hall.address + case)
    assert "发票清楚，请重新审核。" in page.locator(PAGE).inner_text()
    officer.go(f"/desk{case}")
    desk.act(officer.page, "refuse", "金额对不上。")
    page.goto(hall.address + case)
    assert appeal.count() == 0, "a second review was offered"
    checks.expect_clean(worker)
