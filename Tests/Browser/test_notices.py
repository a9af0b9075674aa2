"""A public notice: anybody objects without a script, a supervisor answers, and whoever objected reads why."""

import checks
import desk
import notices
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look

PAGE = "main"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_an_objection_holds_the_case_until_it_is_answered(look, visit, hall, picture):
    case, name = notices.put_up(visit)
    anybody = visit(look)
    page = anybody.page
    path = notices.open_notice(anybody, name)
    assert "30,000 元" in page.locator(PAGE).inner_text()
    checks.expect_clean(anybody)
    picture(page, f"notice-{look}")
    press(page, page.locator(f'main a[href="{path}/object"]'))
    checks.expect_clean(anybody)
    picture(page, f"objection-{look}")
    notices.object_to(page, name, "房间没有这么多，去看过的人都知道。")
    assert "YY-" in page.locator(PAGE).inner_text()
    code = notices.code(page)
    checks.expect_clean(anybody)
    anybody.go(f"/public-notices/answers?code={code}")
    assert "还在核实" in page.locator(PAGE).inner_text()
    checks.expect_clean(anybody)

    officer = visit(look, "officer")
    officer.go(case)
    assert officer.page.locator("form[action*='dismiss']").count() == 0
    press(officer.page, officer.page.locator('main a[href^="/desk/notices/"]').first)
    assert "去看过的人都知道" not in officer.page.locator(PAGE).inner_text()
    checks.expect_clean(officer)

    supervisor = visit(look, "supervisor")
    desk.prove(supervisor, "supervisor")
    supervisor.go("/desk/notices")
    checks.expect_clean(supervisor)
    supervisor.go(case)
    own = supervisor.page
    press(own, own.locator('main a[href^="/desk/notices/"]').first)
    assert "去看过的人都知道" in own.locator(PAGE).inner_text()
    checks.expect_clean(supervisor)
    picture(own, f"notice-desk-{look}")
    line = own.locator("main .card", has_text="去看过的人都知道").last
    press(own, line.locator('a[href*="/objections/"]'))
    own.locator("[name=reason]").fill("要打电话核实。")
    press(own, own.locator("main form .btn.primary").first)
    assert "何来" in own.locator(PAGE).inner_text() and notices.PHONE in own.locator(PAGE).inner_text()
    supervisor.go(case)
    desk.act(own, "dismiss%20objection", "实地看过，房间够。")
    checks.expect_clean(supervisor)

    anybody.go(f"/public-notices/answers?code={code}")
    text = page.locator(PAGE).inner_text()
    assert "异议不成立" in text and "实地看过，房间够。" in text
    checks.expect_clean(anybody)


def test_an_objection_that_holds_takes_the_case_off_the_notice(visit, hall):
    case, name = notices.put_up(visit)
    anybody = visit(Look())
    path = notices.open_notice(anybody, name)
    anybody.go(path + "/object")
    notices.object_to(anybody.page, name, "不是职工之家。")
    supervisor = visit(Look(screen=DESKTOP), "supervisor")
    supervisor.go(case)
    desk.act(supervisor.page, "uphold%20objection", "查过，属实。")
    anybody.go("/public-notices")
    with pytest.raises(AssertionError):
        notices.open_notice(anybody, name)


def test_who_gives_no_name_is_told_so_and_keeps_what_was_typed(visit, hall):
    _, name = notices.put_up(visit)
    anybody = visit(Look())
    anybody.go(notices.open_notice(anybody, name) + "/object")
    page = anybody.page
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    notices.object_to(page, name, "不属实。", who="")
    assert "实名" in page.locator(PAGE).inner_text()
    assert page.locator("[name=words]").input_value() == "不属实。"
