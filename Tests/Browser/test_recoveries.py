"""Money that was paid wrongly: two say so, whoever had it reads why and objects, finance notes what comes back."""

import datetime

import checks
import pytest
from filing import press
from looks import BOTH_WAYS
from recoveries import again, answer, pay


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_what_was_paid_wrongly_comes_back(look, visit, hall, picture):
    worker, case = pay(visit, hall, look)
    officer = visit(look, "officer")
    again(officer, "officer", f"/desk{case}")
    press(officer.page, officer.page.locator("main a[href$='/claim']"))
    checks.expect_clean(officer)
    answer(officer.page, "/claim", sum="999999", reason="重复发放")
    assert "不超过" in officer.page.locator("main").inner_text()
    answer(officer.page, "/claim", sum="100", reason="发票重复报了一张")
    claim = officer.page.url.removeprefix(hall.address)
    assert "待确认" in officer.page.locator("main").inner_text()
    checks.expect_clean(officer)
    worker.go(case)
    assert "请退回" not in worker.page.locator("main").inner_text()

    supervisor = visit(look, "supervisor")
    again(supervisor, "supervisor", claim)
    answer(supervisor.page, "/confirm")
    checks.expect_clean(supervisor)
    worker.go(case)
    text = worker.page.locator("main").inner_text()
    assert "请退回" in text and "发票重复报了一张" in text
    checks.expect_clean(worker)
    if look.is_phone and look.javascript:
        picture(worker.page, f"claim-{look}")
    answer(worker.page, "/object", words="两张发票不是同一次。")
    assert "异议在核实" in worker.page.locator("main").inner_text()
    checks.expect_clean(worker)

    again(supervisor, "supervisor", claim)
    assert "两个人" in supervisor.page.locator("main").inner_text()
    other = visit(look, "supervisor", 1)
    again(other, "supervisor", claim, 1)
    checks.expect_clean(other)
    answer(other.page, "/stands", words="日期和金额都一样。")

    finance = visit(look, "finance")
    again(finance, "finance", claim)
    today = datetime.date.today().isoformat()
    answer(finance.page, "/repayments", sum="40", day=today, slip="回单一")
    assert "回单一" in finance.page.locator("main").inner_text()
    answer(finance.page, "/undo")
    assert "已更正" in finance.page.locator("main").inner_text()
    answer(finance.page, "/repayments", sum="100", day=today, slip="回单二")
    assert "已全部退回" in finance.page.locator("main").inner_text()
    checks.expect_clean(finance)
    if not look.is_phone and look.javascript:
        picture(finance.page, f"claim-desk-{look}")
    finance.go("/desk/recoveries?part=over")
    assert "已全部退回" in finance.page.locator("main").inner_text()
    checks.expect_clean(finance)
    worker.go(case)
    assert "已全部退回" in worker.page.locator("main").inner_text()
    checks.expect_clean(worker)
