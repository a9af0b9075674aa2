"""How long a case is kept: its page says so, and a supervisor holds what has to stay."""

import checks
import pytest
import ways
from filing import press
from looks import BOTH_WAYS

REASON = "法院调卷，到期也不能删"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_case_is_held_and_let_go(look, visit, hall):
    supervisor = visit(look, "supervisor")
    page = supervisor.page
    case = ways.over(visit, hall)
    supervisor.go(case)
    assert "内容保存到" in page.locator("main").inner_text()
    press(page, page.locator('main a[href^="/desk/retention/"]'))
    assert "留存这一件" in page.locator("main").inner_text()
    page.locator("[name=reason]").fill(REASON)
    press(page, page.locator("main form .btn.primary"))
    seen = page.locator("main").inner_text()
    assert "已留存，到期不删" in seen and REASON in seen
    checks.expect_clean(supervisor)
    press(page, page.locator('main form[action$="/lift"] button'))
    seen = page.locator("main").inner_text()
    assert "已解除留存" in seen and "以前的留存" in seen and REASON in seen
    checks.expect_clean(supervisor)


def test_who_handles_cases_finds_no_retention(visit, hall):
    officer = visit(BOTH_WAYS[0], "officer")
    case = ways.over(visit, hall)
    officer.go(case)
    assert officer.page.locator('main a[href^="/desk/retention/"]').count() == 0
    assert officer.go(case.replace("/cases/", "/retention/")).status in (403, 404)
