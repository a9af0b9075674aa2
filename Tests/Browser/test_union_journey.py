"""A workplace union's way: its chair applies for a member who agreed, and the member finds the case."""

import checks
import desk
import filing
import pytest
from filing import SERVICE, press
from looks import BOTH_WAYS, DESKTOP, Look
from people import log_in_worker

ASKED = "请先问本人"
AGREED = "他当面说：请工会替我申请。"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_chair_applies_for_a_member_who_agreed(look, visit, hall):
    member = hall.log_in("workmate", BOTH_WAYS.index(look))
    witness = visit(look, "union")
    page = witness.page
    witness.go("/desk")
    press(page, page.locator('nav a[href="/desk/apply"]'))
    search(page, member.account)
    checks.expect_clean(witness)
    press(page, page.locator(f'main .list a[href^="/desk/apply/{SERVICE}/"]'))
    checks.expect_clean(witness)

    filing.give(page, "[name=_consent_way]", "face")
    page.locator("[name=_consent_words]").fill(AGREED)
    path, number = desk.fill_in(page, filing.ILLNESS)
    checks.expect_clean(witness)
    assert AGREED in page.locator("main").inner_text()
    assert page.locator('form[action$="/approve"]').count() == 0

    own = visit(look)
    log_in_worker(own.page, hall, member.account, member.password)
    own.page.goto(hall.address + "/cases")
    press(own.page, own.page.locator("main a", has_text=number))
    checks.expect_clean(own)

    again = page.goto(hall.address + path)
    assert again.status == 200


def test_without_consent_nothing_is_sent_and_what_was_typed_stays(visit, hall):
    witness = visit(Look(screen=DESKTOP, javascript=False), "union")
    page = witness.page
    page.goto(hall.address + f"/desk/apply/{filing.SERVICE}/new")
    page.locator("[name=name]").fill("赵一")
    page.locator("[name=phone]").fill(hall.strange_phone())
    press(page, page.locator("main form button").first)
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    page.locator("[name=household_size]").fill("4")
    answer = press(page, page.locator("main form .btn.primary"))
    assert answer.status == 422
    assert ASKED in page.locator("main").inner_text()
    assert page.locator("[name=household_size]").input_value() == "4"
    checks.expect_clean(witness)


def test_a_chair_does_not_find_members_of_other_unions(visit, hall):
    page = visit(Look(screen=DESKTOP), "union").page
    page.goto(hall.address + "/desk/apply")
    search(page, hall.log_in("worker", 0).account)
    assert page.locator(f'main a[href^="/desk/apply/{SERVICE}/"]').count() == 1  # only: register somebody new


def search(page, who):
    page.locator("[name=who]").fill(who)
    press(page, page.locator("main form button").first)
