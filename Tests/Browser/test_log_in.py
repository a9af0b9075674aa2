"""Coming in: a worker by phone and code, staff by password and one-time code, in every look that matters."""

import pytest
from looks import BOTH_WAYS, DESKTOP, Look
from people import WORKER_DOOR, log_in_staff, log_in_worker, send


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_worker_comes_in_by_phone_and_code(look, visit, hall):
    witness = visit(look)
    log_in_worker(witness.page, hall, hall.strange_phone())
    assert witness.page.locator("h1").count() == 1
    assert witness.foreign == []


def test_a_wrong_code_stays_outside_and_says_so(visit, hall):
    page = visit().page
    page.goto(hall.address + WORKER_DOOR)
    phone = hall.strange_phone()
    mark = hall.mark()
    send(page, page.locator('input[autocomplete="tel"]'), phone)
    wrong = f"{(int(hall.code(phone, mark)) + 1) % 10**6:06d}"
    send(page, page.locator('input[autocomplete="one-time-code"]'), wrong)
    code = page.locator('input[autocomplete="one-time-code"]')
    assert code.get_attribute("aria-invalid") == "true"
    assert "验证码不对" in page.locator(".error").inner_text()


def test_an_expired_code_opens_nothing_and_another_is_offered(visit, hall):
    page = visit().page
    page.goto(hall.address + WORKER_DOOR)
    phone = hall.strange_phone()
    mark = hall.mark()
    send(page, page.locator('input[autocomplete="tel"]'), phone)
    code = hall.code(phone, mark)
    hall.let_codes_expire()
    send(page, page.locator('input[autocomplete="one-time-code"]'), code)
    assert "失效" in page.locator(".error").inner_text()
    assert page.locator('input[autocomplete="tel"]').input_value() == phone
    page.goto(hall.address + "/me")
    assert page.url.startswith(hall.address + WORKER_DOOR)


def test_staff_come_in_by_password_and_one_time_code(visit, hall):
    page = visit(Look(screen=DESKTOP)).page
    log_in_staff(page, hall, hall.log_in("officer"))
    assert page.locator("h1").count() == 1
