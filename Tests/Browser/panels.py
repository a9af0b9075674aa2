"""Panels: a case is handed in for an organisation, judges score it, two colleagues close and confirm."""

import re

import desk
import filing
from filing import press

SERVICE = "beijing-partner-projects"
FORM = f"/services/{SERVICE}/apply"
BOARD = "/desk/panels/{service}/{panel}"
SHEET = "/desk/judging/{round}/{case}"
NUMBER = r"京伙〔\d+〕\d+号"


def apply(page, hall, project):
    """For an organisation, up to the receipt. Returns the path of the case and its number."""
    page.goto(hall.address + FORM)
    answers = {
        "project": project,
        "applying_body.name": "港城蓝天公益服务中心",
        "project_kind": "care",
        "workers_lack": "职工要一个能学技能的地方。",
        "plan": "四月开班，每周两次，十月结束。",
        "team": "三名专职社工。",
        "wanted_sum": "60000",
    }
    while not page.url.endswith("/check"):
        name = filing.asked(page)
        if name in answers:
            filing.give(page, f'.question [name="{name}"]', answers[name])
        press(page, page.locator(".actions button").first)
    case = filing.hand_in(page)
    return case, re.search(NUMBER, page.locator(".receipt").inner_text()).group()


def board(witness, visit=None):
    witness.go("/desk/panels")
    return press(witness.page, witness.page.locator(f'main .list a[href*="{SERVICE}"]').first)


def scores(witness, visit):
    """Every score of the first round, which the city has closed."""
    board(witness)
    address = witness.page.url.split("?")[0]
    return witness.go(address.removeprefix(witness.hall.address) + "/1/scores")


def first_round(witness, visit):
    board(witness)
    address = witness.page.url.split("?")[0]
    return witness.go(address.removeprefix(witness.hall.address) + "?round=1")


def sheet(witness, visit):
    witness.go("/desk/judging")
    press(witness.page, witness.page.locator('main .list a[href^="/desk/judging/"]').first)


def wrong_mark(witness, visit):
    sheet(witness, visit)
    fill(witness.page, "99999")
    return save(witness.page)


def fill(page, mark="9", words=None):
    for field in page.locator('main [name^="mark-"]').all():
        field.fill(mark)
    if words is not None:
        page.locator("main [name=words]").fill(words)


def save(page):
    return press(page, page.locator("main form:has([name=words]) button").first)


def open_lines(page):
    return page.locator("main .list a", has_text="待评")


def judge_all(witness):
    """Scores everything that is put to this judge."""
    while True:
        witness.go("/desk/judging")
        if open_lines(witness.page).count() == 0:
            return
        press(witness.page, open_lines(witness.page).first)
        fill(witness.page)
        save(witness.page)


def pass_check(officer, hall, number):
    desk.open_by_number(officer.page, hall, number)
    desk.act(officer.page, "admit%20project")
