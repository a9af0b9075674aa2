"""Somebody wants his messages by mail too, proves the address, and changes his mind."""

import pytest
from looks import BOTH_WAYS
from people import send


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_messages_come_by_mail(look, visit):
    witness = visit(look, "worker", 6)
    page, hall = witness.page, witness.hall
    address = f"reader{hall.strange_phone()}@example.org"
    witness.go("/me")
    page.get_by_role("link", name="我的消息").click()
    mark = hall.mark()
    send(page, page.locator("[name=mail]"), address)
    assert "r***" in page.locator("main").inner_text()
    send(page, page.locator("[name=code]"), "000000")
    assert "验证码不对，还可以试 4 次。" in page.locator("main").inner_text()
    send(page, page.locator("[name=code]"), hall.code(address, mark))
    assert "消息会发到 r***" in page.locator("main").inner_text()
    page.get_by_role("button", name="不再发到邮箱").click()
    assert page.locator("[name=mail]").input_value() == ""


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_messages_come_in_the_language_one_chooses(look, visit):
    witness = visit(look, "worker", 6)
    page = witness.page
    witness.go("/me/messages")
    page.get_by_role("button", name="改用英文").click()
    assert "短信和邮件用英文。" in page.locator("main").inner_text()
    page.get_by_role("button", name="改用中文").click()
    assert "短信和邮件用中文。" in page.locator("main").inner_text()
