"""A guardian applies for a child and reads where it stands; a leader calls the list of the day."""

import re

import camp
import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_guardian_agrees_and_gives_the_place_back(look, visit, hall):
    guardian = visit(look)
    page = guardian.page
    come_as_stranger(page, hall, "王敏")
    order = 501 + 2 * BOTH_WAYS.index(look)
    camp.apply(page, hall, "王小宁", camp.card(order=order))
    question = page.locator("main").inner_text()
    assert "监护人" in question and "先行急救" in question
    checks.expect_clean(guardian)

    # Without the yes nothing goes on.
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    press(page, page.locator(".actions button").first)
    assert not page.url.endswith("/check")
    guardian.forgive(422)
    camp.agree(page)
    case = filing.hand_in(page)
    number = re.search(r"京营〔\d+〕\d+号", page.locator(".receipt").inner_text()).group()

    officer = visit(Look(screen=DESKTOP), "officer").page
    desk.open_by_number(officer, hall, number)
    desk.act(officer, "papers%20right")

    guardian.go(case)
    text = page.locator("main").inner_text()
    assert "排在第" in text or "已有名额" in text
    checks.expect_clean(guardian)
    if "排在第" in text:
        officer.goto(hall.address + "/desk/waiting")
        assert number in officer.locator("main").inner_text()

    guardian.go("/me/consents")
    assert "先行急救" in page.locator("main").inner_text()
    guardian.go(case)
    press(page, page.locator(f'main a[href="{case}/withdraw"]'))
    press(page, page.locator("main form button").first)
    guardian.go(case)
    assert "已撤回" in page.locator("main").inner_text()
    officer.goto(hall.address + "/desk/waiting")
    assert number not in officer.locator("main").inner_text()
    checks.expect_clean(guardian)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_leader_calls_the_list(look, visit, hall):
    leader = visit(look, "leader")
    page = leader.page
    camp.yesterday(leader, visit)
    assert "点名结束" in page.locator("main").inner_text()
    assert page.locator("main form[method=post]").count() == 0
    checks.expect_clean(leader)

    camp.nobody(leader, visit)
    assert "名单上没有这个人" in page.locator("main").inner_text()
    checks.expect_clean(leader)

    answer = camp.no_reason(leader, visit)
    assert answer.status == 422 and "写明原因" in page.locator("main").inner_text()
    leader.forgive(422)
    checks.expect_clean(leader)

    # Who is here and has not been collected keeps the day open.
    child = page.locator("[data-case]").last
    child.locator('[name^="reason-"]').fill("")
    camp.mark(child, "present")
    child.locator("select").select_option(index=0)
    camp.save(page)
    answer = press(page, page.locator('form[action$="/close"] button'))
    assert answer.status == 422 and "不能结束" in page.locator("main").inner_text()
    leader.forgive(422)

    child = page.locator("[data-case]").last
    child.locator('[name^="reason-"]').fill("发烧，家长来电请假。")
    camp.mark(child, "absent")
    camp.save(page)
    assert "已记下 1 人" in page.locator("body").inner_text()
    child = page.locator("[data-case]").last
    assert child.locator('[value="absent"]').is_checked()
    checks.expect_clean(leader)

    # The others go home with the one who is named.
    child = page.locator("[data-case]").last
    camp.mark(child, "present")
    child.locator("select").select_option(index=1)
    camp.save(page)
    assert page.locator("[data-case]").last.locator("select").input_value() != ""
    checks.expect_clean(leader)


def test_nobody_else_reads_the_list(visit, hall):
    officer = visit(Look(screen=DESKTOP), "officer")
    officer.go("/desk/roll-calls")
    assert officer.page.locator('main a[href*="/camp/"]').count() == 0
    leader = visit(Look(), "leader")
    camp.today(leader, visit)
    path = leader.page.url.removeprefix(hall.address)
    # A day that is there answers like one that is not.
    for address in [path, path.replace("/camp/", "/choir/")]:
        assert officer.go(address).status == 403
