"""One window: somebody comes with two matters, tells them once, and leaves with two cases."""

import re

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS
from promises import open_form

SERVICE = "chongqing-service-system"
TOLD = "工伤以后三个月没有工资"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_two_matters_are_told_once(look, visit, hall):
    clerk = visit(look, "officer")
    page = clerk.page
    clerk.go(f"/desk/apply/{SERVICE}/new")
    page.locator("[name=name]").fill("两件事")
    page.locator("[name=phone]").fill(hall.strange_phone())
    press(page, page.locator("main form button").first)
    desk.give_consent(page, "face", "本人在窗口说，请帮忙登记。")
    for code in ("aid", "lawyer"):
        page.locator(f'[name=matters_here][value="{code}"]').check()
    page.locator("[name=household_size]").fill("4")
    page.locator('[name="workplace.name"]').fill("某快递公司")
    page.locator("[name=what_happened]").fill(TOLD)
    filing.give(page, "[name=aid_kind]", "rescue" if is_radio(page, "aid_kind") else "困难救助")
    filing.give(page, "[name=dispute]", "injury" if is_radio(page, "dispute") else "工伤")
    checks.expect_clean(clerk)
    press(page, page.locator("main form .btn.primary"))
    assert re.search(r"/desk/cases/\w+$", page.url), page.locator("main").inner_text()
    checks.expect_clean(clerk)

    form = open_form(page, "open%20all")
    form.locator("[name=consent]").check()
    press(page, form.locator("button.btn.wide").last)
    if page.locator(desk.SURE).count():
        desk.confirm(page)
    checks.expect_clean(clerk)
    cases = page.locator("main .card", has_text="相关办件").locator('a[href^="/desk/cases/"]')
    assert cases.count() == 2, page.locator("main").inner_text()
    paths = [cases.nth(index).get_attribute("href") for index in range(2)]
    for path in paths:
        clerk.go(path)
        seen = page.locator("main").inner_text()
        assert TOLD in seen and "某快递公司" in seen
        checks.expect_clean(clerk)


def is_radio(page, name):
    return page.locator(f"[name={name}]").first.evaluate("field => field.type") == "radio"
