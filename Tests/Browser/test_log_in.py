"""Coming in: a worker by phone and code, staff by password and one-time code, in every look that matters."""

import pytest
from looks import BOTH_WAYS, DESKTOP, Look
from people import WORKER_DOOR, log_in_staff, log_in_worker, send


def strange_phone(number):
    """Nobody's: the city does not know it, and how many codes a phone may ask for is limited."""
    return f"129{number:08d}"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_worker_comes_in_by_phone_and_code(look, visit, hall):
    witness = visit(look)
    log_in_worker(witness.page, hall, strange_phone(BOTH_WAYS.index(look)))
    assert witness.page.locator("h1").count() == 1
    assert witness.foreign == []


def test_a_wrong_code_stays_outside_and_says_so(visit, hall):
    page = visit().page
    page.goto(hall.address + WORKER_DOOR)
    phone = strange_phone(len(BOTH_WAYS))
    mark = hall.mark()
    send(page, page.locator('input[autocomplete="tel"]'), phone)
    wrong = f"{(int(hall.code(phone, mark)) + 1) % 10**6:06d}"
    send(page, page.locator('input[autocomplete="one-time-code"]'), wrong)
    code = page.locator('input[autocomplete="one-time-code"]')
    assert code.get_attribute("aria-invalid") == "true"


def test_staff_come_in_by_password_and_one_time_code(visit, hall):
    page = visit(Look(screen=DESKTOP)).page
    log_in_staff(page, hall, hall.log_in("officer"))
    assert page.locator("h1").count() == 1
