"""Somebody joins a quiz, fails a level, and reads why; a member scores for his union, and the desk sees what of."""

import re

import checks
import pytest
import quizzes
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_level_is_answered_once_and_its_reasons_read(look, visit, hall):
    worker = visit(look)
    page = worker.page
    quizzes.come_as_member(page, hall)
    case = quizzes.join(page, hall)
    worker.go(case)
    # Of three levels one can be begun.
    assert page.locator("section[data-level] form").count() == 1
    assert "未开" in page.locator('section[data-level="2"]').inner_text()
    checks.expect_clean(worker)

    quizzes.begin(page)
    path = page.url.removeprefix(hall.address)
    # Neither what is right nor why is anywhere in the page.
    asked = page.content()
    assert "正确答案" not in asked and "《劳动合同法》" not in asked and 'value="b" checked' not in asked
    questions = page.locator("main form fieldset legend").all_inner_texts()
    assert len(questions) == 10
    checks.expect_clean(worker)

    # Going back and beginning again leads to the same questions.
    worker.go(case)
    press(page, page.locator('section[data-level="1"] a.primary'))
    assert page.url.removeprefix(hall.address) == path
    assert page.locator("main form fieldset legend").all_inner_texts() == questions

    # Something is left out: what was chosen stays.
    quizzes.answer(page)
    left_out = page.locator("main form fieldset").nth(3)
    left_out.locator("input").evaluate_all("inputs => inputs.forEach(input => input.checked = false)")
    page.locator("main form").first.evaluate("form => form.noValidate = true")
    answer = quizzes.give_in(page)
    assert answer.status == 422 and "还有 1 题没有选" in page.locator("main").inner_text()
    assert page.locator("main form input:checked").count() >= 9
    worker.forgive(422)
    checks.expect_clean(worker)

    quizzes.answer(page)
    quizzes.give_in(page)
    text = page.locator("main").inner_text()
    right = int(re.search(r"(\d+) / 10", text).group(1))
    # What is wrong has its right answer, and everything its reason.
    assert text.count("正确答案") == 10 - right
    assert page.locator("main form").count() == 0
    checks.expect_clean(worker)

    # Once more from an old window: the first time stands.
    worker.go(path)
    assert f"{right} / 10" in page.locator("main").inner_text()
    worker.go(case)
    level = page.locator('section[data-level="1"]').inner_text()
    assert f"答对 {right} 题" in level
    # The first choices pass or not; the attempt of the day is used either way.
    assert page.locator('section[data-level="1"] form').count() == 0
    opened = page.locator('section[data-level="2"] form').count()
    assert opened == (1 if right >= 6 else 0)
    checks.expect_clean(worker)

    # Nobody else reads it.
    other = visit(Look())
    come_as_stranger(other.page, hall, "林二")
    assert other.go(path).status == 404
    other.forgive(404)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_union_is_ranked_and_the_desk_sees_what_of(look, visit, hall):
    quizzes.score(visit)
    officer = visit(look, "officer")
    page = officer.page
    quizzes.board(officer)
    assert "答题人数" in page.locator("main").inner_text() and page.locator("main table tbody tr").count() >= 1
    checks.expect_clean(officer)
    press(page, page.locator("main table tbody a").first)
    text = page.locator("main").inner_text()
    score = re.search(r"= (\d+)", text).group(1)
    # The sum of the cases' points is the score of the union.
    points = page.locator("main table tbody tr td:nth-child(5)").all_inner_texts()
    assert sum(int(re.search(r"\d+", one).group()) for one in points) == int(score)
    checks.expect_clean(officer)

    # Everybody reads the ranking, and nobody without the duty what it is made of.
    anybody = visit(look)
    anybody.go(f"/services/{quizzes.SERVICE}")
    press(anybody.page, anybody.page.locator('main a[href*="/ranking/"]'))
    assert "得分" in anybody.page.locator("main").inner_text()
    checks.expect_clean(anybody)
    path = page.url.removeprefix(hall.address)
    finance = visit(Look(screen=DESKTOP), "finance")
    assert finance.go(path).status in (403, 404)
    finance.forgive(403)
    finance.forgive(404)
