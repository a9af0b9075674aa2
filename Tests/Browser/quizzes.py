"""Quizzes: a level is begun, its questions answered as a list, and the result read."""

from filing import hand_in, press
from looks import Look
from people import come_as_stranger

SERVICE = "yantai-quiz-ladder"
RANKING = "/services/{service}/ranking/{quiz}"
BOARD = "/desk/quizzes/{service}/{quiz}"


def join(page, hall):
    """Joins in, which asks nothing. Returns the path of the case."""
    page.goto(f"{hall.address}/services/{SERVICE}/apply")
    return hand_in(page)


def come_as_member(page, hall, name="林一"):
    come_as_stranger(page, hall, name)
    hall.enrol_last()


def score(visit):
    """A member of a union hands in an attempt, so that there is something to rank."""
    result(visit(Look()), visit)


def begin(page, level=1):
    return press(page, page.locator(f'section[data-level="{level}"] form button'))


def answer(page):
    """The first choice of every question."""
    for field in page.locator("main form fieldset").all():
        field.locator("input").first.check()


def give_in(page):
    return press(page, page.locator('main form[action^="/attempts/"] button'))


def levels(witness, visit):
    come_as_member(witness.page, witness.hall)
    witness.go(join(witness.page, witness.hall))


def ranking(witness, visit):
    score(visit)
    witness.go(f"/services/{SERVICE}/ranking/ladder")


def attempt(witness, visit):
    come_as_member(witness.page, witness.hall)
    case = join(witness.page, witness.hall)
    witness.go(case)
    begin(witness.page)


def unfinished(witness, visit):
    attempt(witness, visit)
    page = witness.page
    page.locator("main form").first.evaluate("form => form.noValidate = true")
    return give_in(page)


def result(witness, visit):
    attempt(witness, visit)
    answer(witness.page)
    give_in(witness.page)


def board(witness, visit=None):
    if visit:
        score(visit)
    witness.go("/desk/panels")
    return press(witness.page, witness.page.locator(f'main .list a[href*="/desk/quizzes/{SERVICE}"]').first)


def team(witness, visit=None):
    board(witness, visit)
    return press(witness.page, witness.page.locator("main table a").first)
