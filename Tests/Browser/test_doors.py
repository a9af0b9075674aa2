"""A visitor at the door with and without a network, an officer who makes two records one, a worker who joins and registers."""

import re

import checks
import desk
import doors
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger
from test_offline import SENT, WAITS, kept, offline, phone  # noqa: F401


def test_a_household_is_written_down_one_after_the_other(visit, hall):
    visitor = visit(Look(), "visitor")
    page = visitor.page
    visitor.go(doors.FORM)
    page.locator("[name=front_door]").fill(doors.address())
    doors.person(page, 0, "门一", hall.strange_phone())
    doors.another(page)
    checks.expect_clean(visitor)
    people = page.locator("details.person")
    assert people.count() == 2
    assert not page.locator('[name="adults.0.who.name"]').is_visible()
    assert "门一" in people.first.locator("summary").inner_text()
    doors.person(page, 1, "门二", hall.strange_phone())
    press(page, page.locator("main form > .btn.primary").first)
    assert re.search(r"/desk/cases/\w+$", page.url), page.locator("main").inner_text()
    text = page.locator("main").inner_text()
    assert "门一" in text and "门二" in text
    checks.expect_clean(visitor)


def test_several_doors_wait_without_a_network(phone, hall):  # noqa: F811
    witness = phone(Look(), "visitor", at=doors.FORM)
    page = witness.page
    names = ["离线甲", "离线乙"]
    page.locator("[name=front_door]").fill(doors.address())
    doors.person(page, 0, names[0], hall.strange_phone())
    offline(witness)
    page.locator("main form > .btn.primary").first.click()
    page.locator("main .notice", has_text=WAITS).first.wait_for()
    page.locator("main button", has_text="登记下一户").click()
    page.locator("[name=front_door]").fill(doors.address())
    doors.person(page, 0, names[1], hall.strange_phone())
    page.locator("main form > .btn.primary").first.click()
    page.wait_for_function("() => document.querySelectorAll('main .notice.info').length === 2")
    lies = "".join(kept(page)["forms"])
    assert len(kept(page)["forms"]) == 2 and not any(name in lies for name in names)
    offline(witness, False)
    page.wait_for_url(re.compile(r"/desk/cases/\w+$"))
    page.locator("main .notice", has_text=SENT).first.wait_for()
    witness.go("/desk/leads?source=visit&state=consented")
    listed = page.locator("main").inner_text()
    officer = visit_text(witness, hall)
    assert all(name in listed + officer for name in names)


def visit_text(witness, hall):
    """What the search of cases says of those who were written down."""
    witness.page.goto(hall.address + "/desk/leads")
    return witness.page.locator("main").inner_text()


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_an_officer_makes_two_records_one(look, visit):
    officer = visit(look, "officer")
    page = officer.page
    doors.make_pair(officer, visit, f"写错{BOTH_WAYS.index(look)}")
    desk.prove(officer, "officer")
    doors.pair(officer, visit)
    cards = page.locator("main .card")
    assert cards.count() >= 3 and "*" in cards.first.inner_text()
    checks.expect_clean(officer)
    page.locator("[name=decision][value=keep-older]").check()
    page.locator("[name=reason]").fill("打电话核对过，是同一个人")
    press(page, page.locator("main form .btn").last)
    text = page.locator("main").inner_text()
    assert "打电话核对过" in text
    assert page.locator("main form").count() == 0
    checks.expect_clean(officer)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_worker_joins_and_registers(look, visit, hall):
    worker = visit(look)
    page = worker.page
    come_as_stranger(page, hall, "入会人")
    worker.go("/me/unions")
    checks.expect_clean(worker)
    links = page.locator('main a[href^="/services/"]')
    assert links.count() == 2
    press(page, links.first)
    checks.expect_clean(worker)
