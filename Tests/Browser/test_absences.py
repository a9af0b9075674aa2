"""A colleague goes on leave and another stands in; an applicant's contact is passed on."""

import re

import absences
import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger

SERVICE = "shucheng-111-rights"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_stand_in_has_the_work_while_a_colleague_is_away(look, visit):
    away = visit(look, "legal")
    absences.end_all(away)
    try:
        absences.note(away, absences.today(), stand_in="孙平")
        text = away.page.locator("main").inner_text()
        assert "请假中" in text and "孙平替班" in text
        checks.expect_clean(away)

        other = visit(look, "inspector")
        other.go("/desk/absences")
        text = other.page.locator("main").inner_text()
        assert "我替谁" in text and "郑明" in text
        checks.expect_clean(other)
        other.go("/desk")
        assert "今天您替郑明值班" in other.page.locator("main").inner_text()
        checks.expect_clean(other)

        # The other colleague's days are nobody's but theirs and a supervisor's.
        path = re.search(r"/desk/absences/\w+", away.page.url).group()
        assert other.go(path).status == 404
        supervisor = visit(look, "supervisor")
        assert supervisor.go(path).status == 200
        checks.expect_clean(supervisor)
    finally:
        absences.end_all(away)
    other.go("/desk")
    assert "值班" not in other.page.locator("main").inner_text()


def test_an_applicant_has_a_contact_who_passes_the_case_on(visit, hall):
    worker = visit(Look())
    come_as_stranger(worker.page, hall, "黄小川")
    worker.go(f"/services/{SERVICE}/apply")
    filing.fill_in(
        worker.page,
        {"company.name": "通达快递", "matter": "wages due", "what_happened": "两个月的派费没有发。"},
    )
    case = filing.hand_in(worker.page)
    worker.go(case)
    text = worker.page.locator("main").inner_text()
    name = re.search(r"联系人：(林晓|何静)", text).group(1)
    number = re.search(r"舒维〔\d+〕\d+号", text).group()
    checks.expect_clean(worker)

    officer = visit(Look(screen=DESKTOP), "officer", 0 if name == "林晓" else 1)
    officer.go("/desk/inbox?due=mine")
    checks.expect_clean(officer)
    desk.open_by_number(officer.page, hall, number)
    page = officer.page
    page.locator("main details:has(#f-contact-to) summary").click()
    other = "何静" if name == "林晓" else "林晓"
    page.locator("#f-contact-to").select_option(label=other)
    press(page, page.locator('main form[action$="/contact/pass"] button'))
    assert f"已转给{other}" in page.locator("main").inner_text()
    checks.expect_clean(officer)
    worker.go(case)
    assert f"联系人：{other}" in worker.page.locator("main").inner_text()
