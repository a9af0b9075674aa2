"""Votes: somebody is put forward, an officer passes it, and members vote on a page with a button for each."""

import re

import desk
import filing
from filing import press
from looks import DESKTOP, Look
from people import come_as_stranger

SERVICE = "yantai-quiz-ladder.best-member"
PAGE = f"/services/{SERVICE}/vote/member_vote"
BALLOT = "/services/{service}/vote/{panel}"
NUMBER = r"烟最美〔\d+〕\d+号"


def come_as_member(page, hall, name):
    come_as_stranger(page, hall, name)
    hall.enrol_last()


def stand(page, hall, workplace, named=True):
    """Puts oneself forward, up to the receipt. Returns the path of the case and its number."""
    page.goto(f"{hall.address}/services/{SERVICE}/apply")
    answers = {
        "workplace": workplace,
        "story": "带徒弟十二人，无一起事故。",
        "poster_consent": "no poster",
    }
    while not page.url.endswith("/check"):
        name = filing.asked(page)
        if name in answers:
            filing.give(page, f'.question [name="{name}"]', answers[name])
        elif name == "shown" or named:
            page.locator(f'.question [name="{name}"]').check()
        press(page, page.locator(".actions button").first)
    case = filing.hand_in(page)
    return case, re.search(NUMBER, page.locator(".receipt").inner_text()).group()


def put_forward(visit, hall, number):
    officer = visit(Look(screen=DESKTOP), "officer")
    desk.open_by_number(officer.page, hall, number)
    desk.act(officer.page, "put%20forward")
    return officer


def candidate(visit, hall, name, workplace):
    """Somebody who stands in the vote, with his page."""
    worker = visit(Look())
    come_as_member(worker.page, hall, name)
    case, number = stand(worker.page, hall, workplace)
    put_forward(visit, hall, number)
    return worker, case


def card(page, name):
    return page.locator("main section.card").filter(has=page.get_by_role("heading", name=name, exact=True))


def give(page, name):
    return press(page, card(page, name).locator("form button"))


def ballot(witness, visit):
    candidate(visit, witness.hall, "投一", "港口装卸公司")
    come_as_member(witness.page, witness.hall, "票一")
    witness.go(PAGE)


def used_up(witness, visit):
    names = ["投二", "投三", "投四"]
    for name in names:
        candidate(visit, witness.hall, name, "滨海医院")
    come_as_member(witness.page, witness.hall, "票二")
    for name in names:
        witness.go(PAGE)
        give(witness.page, name)
    witness.go(PAGE)


def stranger(witness, visit):
    come_as_stranger(witness.page, witness.hall, "票三")
    witness.go(PAGE)


def board(witness, visit=None):
    witness.go("/desk/panels")
    return press(witness.page, witness.page.locator(f'main .list a[href*="/desk/panels/{SERVICE}/"]').first)


def trail(witness, visit):
    """The count of a vote of last year."""
    witness.hall.count_a_vote("member vote")
    return witness.go(f"/desk/panels/{SERVICE}/member_vote/0/votes")
