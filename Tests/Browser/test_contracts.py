"""A collective contract: an officer, a firm without an account, a delegate on the phone, and who is covered."""

import checks
import pacts
import promises
import pytest
from looks import BOTH_WAYS, Look


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_two_sides_agree_to_a_version_and_sign_it(look, visit, hall):
    officer, case, (path, code), (name, phone) = pacts.asked(visit, hall, look)
    checks.expect_clean(officer)

    firm = visit(look)
    pacts.enter(firm, path, code)
    seen = firm.page.locator("main").inner_text()
    assert pacts.TEXT in seen and name not in seen
    checks.expect_clean(firm)
    form = promises.open_form(firm.page, "disagree")
    form.locator("textarea").fill("还要写明高温休息")
    promises.send(firm.page, form)
    checks.expect_clean(firm)

    officer.go(case)
    assert "还要写明高温休息" in officer.page.locator("main").inner_text()
    # The form begins with the version before.
    form = promises.open_form(officer.page, "new%20version")
    assert pacts.TEXT in form.locator("[name=version_words]").input_value()
    pacts.draft(officer.page, pacts.TEXT + "\n\n第二条 高温天可以休息。")
    officer.go(case + "/texts/contract?version=2&against=1")
    assert officer.page.locator(".diff ins").count() == 2
    checks.expect_clean(officer)
    officer.go(case)
    pacts.do(officer.page, "put%20to%20sides")

    firm.go(path)
    promises.send(firm.page, promises.open_form(firm.page, "agree%20to%20it"))
    delegate = visit(look)
    pacts.come(delegate, hall, name, phone)
    mine = case.removeprefix("/desk")
    delegate.go(mine)
    seen = delegate.page.locator("main").inner_text()
    assert "第二条 高温天可以休息。" in seen
    # Neither in the story of the case, nor beside the text: it was not said to him.
    assert "还要写明高温休息" not in seen and "材料" not in seen
    checks.expect_clean(delegate)
    delegate.go(mine + "/texts/contract")
    checks.expect_clean(delegate)
    # What the other side said is nobody else's to read.
    assert "还要写明高温休息" not in delegate.page.locator("main").inner_text()
    delegate.go(mine)
    promises.send(delegate.page, promises.open_form(delegate.page, "agree%20to%20it"))

    # Another's name is no signature.
    pacts.sign(delegate.page, "别人")
    assert "签署人姓名" in delegate.page.locator("main").inner_text()
    checks.expect_clean(delegate)
    pacts.sign(delegate.page, name)
    firm.go(path)
    pacts.sign(firm.page, "经办人")
    checks.expect_clean(firm)

    officer.go(case)
    seen = officer.page.locator("main").inner_text()
    assert "已签署定稿" in seen and "舒快集" in seen
    checks.expect_clean(officer)
    officer.go(case + "/coverage")
    assert pacts.FIRM in officer.page.locator("main").inner_text()
    checks.expect_clean(officer)


def test_a_text_behind_a_link_is_shown_to_whoever_gave_the_code_only(visit, hall):
    _, _, (path, code), _ = pacts.asked(visit, hall, Look())
    stranger = visit(Look())
    stranger.go(path + "/texts/contract")
    assert pacts.TEXT not in stranger.page.locator("body").inner_text()
    pacts.enter(stranger, path, code)
    stranger.go(path + "/texts/contract")
    assert pacts.TEXT in stranger.page.locator("main").inner_text()
    checks.expect_clean(stranger)
