"""A worker's way on a phone or at a table: from the service to the receipt, and back to the case."""

import re

import checks
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, Look
from people import come_as_stranger, log_in_worker

# A household is helped once: the fourth lives with the third.
STRANGERS_TO_EACH_OTHER = [0, 1, 2, 7]
# The first questions to somebody who is on no list.
BEGUN = {"applicant.work_region": "港城市", "cause": "illness", "household_size": "3"}


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_worker_applies_and_follows_the_case(look, visit, hall):
    witness = visit(look)
    page = witness.page
    person = hall.log_in("worker", STRANGERS_TO_EACH_OTHER[BOTH_WAYS.index(look)])
    log_in_worker(page, hall, person.account, person.password)
    before = cases(page, hall)
    page.goto(hall.address)

    page.locator('main .tiles a[href="/services"]').click()
    page.locator(f'main a[href="{filing.SERVICE_PATH}"]').click()
    press(page, page.locator(f'a[href="{filing.FORM_PATH}"]'))
    filing.answer_all(page, filing.ILLNESS)
    checks.expect_clean(witness)
    filing.send_paper(page, filing.photo())
    checks.expect_clean(witness)
    assert "¥6,000" in page.locator(".why").inner_text()
    expect_rules_in_words(page)
    case = filing.hand_in(page)
    checks.expect_clean(witness)
    number = page.locator(".receipt").inner_text()
    receipt = page.url
    expect_no_second_case(page, hall, case, before)
    assert number in page.locator("main").inner_text()

    page.goto(receipt)
    press(page, page.locator(f'a[href="{case}"]'))
    checks.expect_clean(witness)
    assert number in page.locator("main").inner_text()
    expect_rules_in_words(page)
    checks.expect_clean(witness)


def test_while_typing_the_page_says_what_it_would_come_to(visit, hall):
    page = visit(Look()).page
    come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.answer_all(page, BEGUN)
    page.locator("[name=monthly_income]").press_sequentially("30000")
    page.locator("#live .notice.warn").wait_for()
    page.locator("[name=monthly_income]").fill("3000")
    page.locator("#live .notice.ok, #live .notice.info").first.wait_for()


def test_a_saved_form_goes_on_at_the_same_question_on_another_phone(visit, hall):
    first = visit(Look()).page
    phone = come_as_stranger(first, hall)
    filing.begin(first, hall)
    filing.answer_all(first, BEGUN)
    press(first, first.locator("a.back"))
    filing.answer(first, "household_size", "4", then="save")
    assert first.url.endswith("/cases")

    second = visit(Look(javascript=False)).page
    log_in_worker(second, hall, phone)
    second.goto(hall.address + "/cases")
    press(second, second.locator(f'main a[href^="{filing.FORM_PATH}"]'))
    assert filing.asked(second) == "monthly_income"
    press(second, second.locator("a.back"))
    assert second.locator("[name=household_size]").input_value() == "4"


def expect_rules_in_words(page):
    """The rules are folded away; opened, they speak of places, not of codes and expressions."""
    rules = page.locator(".why details")
    assert not rules.locator("li.fired").is_visible()
    rules.locator("summary").click()
    assert rules.locator("li.fired").is_visible()
    text = rules.inner_text()
    assert "港城市" in text
    assert not re.search(r"\d{6}|region|not\(", text)


def cases(page, hall):
    """Where the worker's cases are; those that others have filed for the worker as well."""
    page.goto(hall.address + "/cases")
    links = page.locator('main a[href^="/cases/"]')
    return set(links.evaluate_all("all => all.map(a => a.pathname)"))


def expect_no_second_case(page, hall, case, before):
    """Back from the receipt, and sent once more where the form still shows."""
    page.go_back()
    if page.locator("[name=agree]").count():
        page.locator(".choice:has([name=agree])").click()
        press(page, page.locator("form:has([name=agree]) button"))
    assert case in page.url
    assert cases(page, hall) - before == {case}
