"""What follows a case: its refusal is looked at again by somebody else, and its applicant says how it was."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS
from people import come_as_stranger

PAGE = "main"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_refusal_is_looked_at_again_by_somebody_else(look, visit, hall, picture):
    worker = visit(look)
    page = worker.page
    come_as_stranger(page, hall)
    case = filing.apply(page, hall, filing.STRANGER)
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


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_whoever_was_not_content_is_called(look, visit, hall, picture):
    worker = visit(look)
    page = worker.page
    come_as_stranger(page, hall)
    case = filing.apply(page, hall, filing.STRANGER)
    officer = visit(look, "officer")
    officer.go(f"/desk{case}")
    desk.act(officer.page, "refuse", "发票看不清。")

    page.goto(hall.address + case)
    form = page.locator("form[action$='/rate']")
    form.locator(".choice:has([name=grade][value='1'])").click()
    form.locator("textarea").fill("等了很久，没有人说明。")
    checks.expect_clean(worker)
    picture(page, f"rating-{look}")
    press(page, form.locator("button").first)
    assert "很不满意" in page.locator(PAGE).inner_text()
    checks.expect_clean(worker)

    supervisor = visit(look, "supervisor")
    supervisor.go("/desk/ratings")
    call = supervisor.page.locator(f"form[action*='{case.rsplit('/', 1)[1]}'][action$='/called']")
    assert "等了很久，没有人说明。" in supervisor.page.locator(PAGE).inner_text()
    checks.expect_clean(supervisor)
    picture(supervisor.page, f"rating-desk-{look}")
    call.locator("textarea").fill("已电话说明，请重新拍清楚发票。")
    press(supervisor.page, call.locator("button").first)
    assert call.count() == 0
    checks.expect_clean(supervisor)
    page.goto(hall.address + case)
    assert form.count() == 0 and "已经回访" in page.locator(PAGE).inner_text()
