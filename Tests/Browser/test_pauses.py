"""A supervisor stops a service for a time: everybody reads why, cases under way get more time."""

import checks
import desk
import pytest
from filing import press
from looks import BOTH_WAYS
from people import come_as_stranger

SERVICE = "jiaozhou-hardship-aid"
REASON = "办公楼停电检修"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_service_stops_for_a_time(look, visit, hall):
    supervisor = visit(look, "supervisor")
    desk.prove(supervisor, "supervisor")
    page = supervisor.page
    supervisor.go("/desk/pauses")
    press(page, page.locator(f'main a[href="/desk/pauses/{SERVICE}"]'))
    form = page.locator("main form:has([name=puts_off])")
    form.locator("[name=reason]").fill(REASON)
    form.locator("[name=puts_off]").fill("3")
    press(page, form.locator(".btn.primary"))
    try:
        assert "已暂停受理" in page.locator("main").inner_text()
        assert REASON in page.locator("main").inner_text()
        checks.expect_clean(supervisor)
        worker = visit(look)
        come_as_stranger(worker.page, hall)
        worker.go(f"/services/{SERVICE}")
        seen = worker.page.locator("main").inner_text()
        assert "暂停受理" in seen and REASON in seen
        assert worker.page.locator('main a[href$="/apply"]').count() == 0
        checks.expect_clean(worker)
        # An address kept from before leads back to where it is said.
        worker.go(f"/services/{SERVICE}/apply")
        assert REASON in worker.page.locator("main").inner_text()
    finally:
        supervisor.go(f"/desk/pauses/{SERVICE}")
        press(page, page.locator('main form[action$="/resume"] button'))
    assert "已恢复受理" in page.locator("main").inner_text()
    assert REASON in page.locator("main").inner_text()
    checks.expect_clean(supervisor)
    worker.go(f"/services/{SERVICE}")
    assert worker.page.locator('main a[href$="/apply"]').count() == 1
