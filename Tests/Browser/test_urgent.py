"""A case that cannot wait: marked on its page, found in the inbox, told to its applicant, taken back; and a service that hurries."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS
from people import come_as_stranger

SERVICE = "jiaozhou-hardship-aid"


def say(page, path, reason):
    """Fills in the form that posts there; what stands folded is unfolded."""
    form = page.locator(f"main form[action$='{path}']")
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()
    form.locator("[name=urgent_reason]").fill(reason)
    return press(page, form.locator("button"))


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_case_is_urgent(look, visit, hall, picture):
    worker = visit(look)
    come_as_stranger(worker.page, hall)
    case = filing.apply(worker.page, hall, filing.STRANGER)
    officer = visit(look, "officer")
    officer.go(f"/desk{case}")
    number = desk.number(officer.page)
    checks.expect_clean(officer)
    say(officer.page, "/urgent/mark", "急")
    assert "2 到 500" in officer.page.locator("body").inner_text()
    say(officer.page, "/urgent/mark", "明天手术，等着交费")
    text = officer.page.locator("main").inner_text()
    assert "加急" in text and "明天手术，等着交费" in text
    checks.expect_clean(officer)
    if not look.is_phone and look.javascript:
        picture(officer.page, f"urgent-desk-{look}")

    officer.go("/desk/inbox?urgent=1")
    rows = officer.page.locator("main table tbody tr")
    assert number in officer.page.locator("main").inner_text()
    assert all("加急" in row for row in rows.all_inner_texts())
    checks.expect_clean(officer)

    worker.go(case)
    text = worker.page.locator("main").inner_text()
    assert "正在加急办理" in text and "明天手术，等着交费" in text and "最晚办完" in text
    checks.expect_clean(worker)
    if look.is_phone and look.javascript:
        picture(worker.page, f"urgent-{look}")

    officer.go(f"/desk{case}")
    say(officer.page, "/urgent/back", "手术推迟了")
    assert "手术推迟了" in officer.page.locator("main").inner_text()
    officer.go("/desk/inbox?urgent=1")
    assert number not in officer.page.locator("main").inner_text()
    worker.go(case)
    text = worker.page.locator("main").inner_text()
    assert "正在加急办理" not in text and "不再加急" in text
    checks.expect_clean(worker)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_all_new_cases_of_a_service_are_urgent(look, visit, hall):
    supervisor = visit(look, "supervisor")
    desk.prove(supervisor, "supervisor")
    page = supervisor.page
    supervisor.go(f"/desk/pauses/{SERVICE}")
    checks.expect_clean(supervisor)
    form = page.locator("main form[action$='/urgent']")
    form.locator("[name=reason]").fill("台")
    press(page, form.locator("button"))
    assert "2 到 100" in page.locator("main").inner_text()
    checks.expect_clean(supervisor)
    form.locator("[name=reason]").fill("台风受灾")
    press(page, form.locator("button"))
    try:
        text = page.locator("main").inner_text()
        assert "新申请都加急" in text and "台风受灾" in text
        checks.expect_clean(supervisor)
        worker = visit(look)
        come_as_stranger(worker.page, hall)
        case = filing.apply(worker.page, hall, filing.STRANGER)
        worker.go(case)
        assert "台风受灾" in worker.page.locator("main").inner_text()
    finally:
        supervisor.go(f"/desk/pauses/{SERVICE}")
        press(page, page.locator("main form[action$='/urgent/end'] button"))
    assert "以前的加急" in page.locator("main").inner_text()
    checks.expect_clean(supervisor)
