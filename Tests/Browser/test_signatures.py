"""Money above a sum: whoever approves it is told, a second one signs it or sends it back."""

import datetime

import checks
import covers
import desk
import filing
import pytest
from looks import BOTH_WAYS, DESKTOP

CLAIM = f"{covers.SERVICE}.claim"


@pytest.fixture
def claim(visit, hall):
    """A covered member's claim that comes to more than one may approve."""

    def make(look):
        worker = visit(look, "worker")
        officer = visit(covers.DESK, "officer")
        name, phone = covers.member(worker)
        covers.send(officer.page, hall, [(name, phone, "货运物流")], then="begin cover", how="file")
        today = datetime.date.today().isoformat()
        worker.go(f"/services/{CLAIM}/apply")
        filing.fill_in(
            worker.page,
            {"fell_ill": today, "whole_bill": "100000", "insured": "60000"},
        )
        return worker, filing.hand_in(worker.page)

    return make


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_large_sum_is_signed_by_two(look, visit, hall, claim, picture):
    worker, case = claim(look)
    adjudicator = visit(look, "adjudicator")
    adjudicator.go(f"/desk{case}")
    assert "第二个人签字" in adjudicator.page.locator("main").inner_text()
    checks.expect_clean(adjudicator)
    desk.act(adjudicator.page, "approve")
    text = adjudicator.page.locator("main").inner_text()
    assert "等第二人签字" in text
    checks.expect_clean(adjudicator)

    worker.go(case)
    assert "第二人签字" in worker.page.locator("main").inner_text()
    checks.expect_clean(worker)

    supervisor = visit(look, "supervisor")
    supervisor.go(f"/desk{case}")
    text = supervisor.page.locator("main").inner_text()
    assert "同意给付" in text and "13,000 元" in text
    checks.expect_clean(supervisor)
    if look.screen == DESKTOP and look.javascript:
        picture(supervisor.page, f"signature-{look}")
    desk.act(supervisor.page, "send%20back%20unsigned", "请核对结算单。")
    assert "请核对结算单" in supervisor.page.locator("main").inner_text()

    adjudicator.go(f"/desk{case}")
    assert "请核对结算单" in adjudicator.page.locator("main").inner_text()
    desk.act(adjudicator.page, "approve")
    supervisor.go(f"/desk{case}")
    desk.act(supervisor.page, "countersign", "核对过了。")
    text = supervisor.page.locator("main").inner_text()
    assert "签字同意" in text and "13,000" in text
    checks.expect_clean(supervisor)
    worker.go(case)
    text = worker.page.locator("main").inner_text()
    assert "13,000" in text and "签字同意" not in text
    checks.expect_clean(worker)
