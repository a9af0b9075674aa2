"""Unpaid wages: two workers, a firm without an account, and a legal officer between them."""

import checks
import promises
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import log_in_worker


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_promise_is_recorded_kept_and_confirmed_by_everyone(look, visit, hall):
    first = visit(look)
    second_phone = hall.strange_phone()
    case = promises.file(first.page, hall, second_phone)
    first.go(case)
    checks.expect_clean(first)

    desk_look = Look(screen=DESKTOP, javascript=look.javascript)
    officer = visit(desk_look, "legal")
    desk = "/desk" + case
    officer.go(desk)
    checks.expect_clean(officer)
    # What is not promised has to be explained.
    promises.promise(officer.page, "250")
    assert "请先回答这一项" in officer.page.locator("main").inner_text()
    checks.expect_clean(officer)
    promises.promise(officer.page, "250", rest="conceded")
    assert "等兑现" in officer.page.locator("main").inner_text()
    checks.expect_clean(officer)

    path, code = promises.link(officer.page)
    firm = visit(look)
    firm.go(path)
    checks.expect_clean(firm)
    firm.page.locator("[name=code]").fill("000000" if code != "000000" else "111111")
    press(firm.page, firm.page.locator("main form button"))
    assert "验证码不对" in firm.page.locator("main").inner_text()
    firm.page.locator("[name=code]").fill(code)
    press(firm.page, firm.page.locator("main form button"))
    seen = firm.page.locator("main").inner_text()
    assert "250" in seen and "陈试验" not in seen and "吴试验" not in seen
    checks.expect_clean(firm)
    form = promises.open_form(firm.page, "send%20proof")
    form.locator("textarea").fill("今天已转账")
    promises.send(firm.page, form)
    assert "今天已转账" in firm.page.locator("main").inner_text()
    checks.expect_clean(firm)

    officer.go(desk)
    assert "今天已转账" in officer.page.locator("main").inner_text()
    form = promises.open_form(officer.page, "payment%20posted")
    form.locator('[name=payer][value="labour company"]').locator("xpath=ancestor::label").click()
    form.locator("[name=sum]").fill("250")
    form.locator('[name="shares.0.share"]').fill("150")
    form.locator('[name="shares.1.share"]').fill("100")
    promises.send(officer.page, form)
    assert "工友确认收款" in officer.page.locator("main").inner_text()
    checks.expect_clean(officer)

    first.go(case)
    checks.expect_clean(first)
    promises.send(first.page, promises.open_form(first.page, "confirm"))
    assert first.page.locator('form[action$="/do/confirm"]').count() == 0

    # Named with his phone, he comes for the first time and finds the case.
    second = visit(look)
    log_in_worker(second.page, hall, second_phone)
    second.page.goto(hall.address + "/introduce")
    second.page.locator("[name=name]").fill("吴试验")
    second.page.locator("[name=phone]").fill(second_phone)
    press(second.page, second.page.locator("main form button").first)
    second.go("/cases")
    press(second.page, second.page.locator(f'main a[href="{case}"]'))
    checks.expect_clean(second)
    promises.send(second.page, promises.open_form(second.page, "confirm"))
    assert "已按承诺付清" in second.page.locator("main").inner_text()
    checks.expect_clean(second)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_lines_are_added_and_taken_away(look, visit, hall):
    worker = visit(look)
    page = worker.page
    promises.lines(page, hall, "黄试验")
    assert page.locator('[name="claims.0.worker.name"]').input_value() == "黄试验"
    promises.fill_line(page, 0, owed="10")
    press(page, page.locator('button[name="_more"]'))
    promises.fill_line(page, 1, "林试验", owed="不是数")
    checks.expect_clean(worker)
    promises.on(page)
    assert "第 2 行" in page.locator("main").inner_text()
    checks.expect_clean(worker)
    press(page, page.locator('button[name="_less"][value="claims.0"]'))
    assert page.locator('[name="claims.0.worker.name"]').input_value() == "林试验"
    assert page.locator('[name="claims.1.worker.name"]').count() == 0


def test_a_link_that_never_was_opens_nothing(visit):
    firm = visit(Look())
    assert firm.go("/p/00").status == 410
    checks.expect_clean(firm)
