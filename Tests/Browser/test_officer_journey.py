"""An officer's way: asks back in words, decides, decides many at once, and is told when another was quicker."""

import checks
import desk
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look
from people import come_as_stranger

QUESTION = "请补一张最近的住院费用清单。"
REPLY = "清单已经拍好，请查收。"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_an_officer_asks_back_and_then_approves(look, visit, hall):
    own = visit(look)
    worker = own.page
    come_as_stranger(worker, hall)
    case = filing.apply(worker, hall, filing.STRANGER)
    number = worker.locator(".receipt").inner_text()

    witness = visit(look, "officer")
    officer = witness.page
    desk.open_by_number(officer, hall, number)
    assert officer.locator(".why li.fired").is_visible()
    checks.expect_clean(witness)
    desk.act(officer, "ask%20back", QUESTION)
    assert QUESTION in officer.locator(".timeline").inner_text()

    worker.goto(hall.address + "/")
    press(worker, worker.locator(f'main a[href="{case}"]').first)
    assert QUESTION in worker.locator("main").inner_text()
    checks.expect_clean(own)
    worker.locator("[name=words]").fill(REPLY)
    worker.locator("input[type=file][multiple]").set_input_files([filing.photo(120)])
    press(worker, worker.locator('form[action$="/answer"] .btn.primary'))
    assert REPLY in worker.locator(".timeline").inner_text()

    desk.open_by_number(officer, hall, number)
    assert REPLY in officer.locator(".timeline").inner_text()
    desk.begin(officer, "approve")
    checks.expect_clean(witness)
    desk.confirm(officer)
    checks.expect_clean(witness)
    assert "批准" in officer.locator(".timeline").inner_text()

    worker.goto(hall.address + case)
    assert "批准" in worker.locator(".timeline").inner_text()
    assert "¥6,000" in worker.locator("main").inner_text()
    checks.expect_clean(own)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_many_are_decided_at_once_and_each_case_tells_it(look, visit, hall):
    witness = visit(look, "officer")
    page = witness.page
    filed = [desk.file_for_stranger(page, hall) for _ in range(2)]
    page.goto(hall.address + "/desk/inbox")
    for _, number in filed:
        page.locator("tbody tr", has_text=number).locator(".hit").click()
    press(page, page.locator('.bulk button[value="approve"]'))
    preview = page.locator("main").inner_text()
    assert all(number in preview for _, number in filed)
    assert "¥12,000" in preview
    checks.expect_clean(witness)
    press(page, page.locator('form[action="/desk/bulk/do"] .btn.primary'))
    assert "2 件全部办成" in page.locator("main").inner_text()
    checks.expect_clean(witness)
    for path, _ in filed:
        page.goto(hall.address + path)
        assert "批准" in page.locator(".timeline").inner_text()


def test_what_cannot_go_along_is_left_out_and_says_why(visit, hall):
    page = visit(Look(screen=DESKTOP), "officer").page
    path, number = desk.file_for_stranger(page, hall)
    page.goto(hall.address + "/desk/inbox")
    page.locator("tbody tr", has_text=number).locator(".hit").click()
    press(page, page.locator('.bulk button[value="confirm"]'))
    line = page.locator("tbody tr", has_text=number).inner_text()
    assert "不办" in line
    page.goto(hall.address + path)
    assert page.locator('form[action$="/approve"]').count() == 1


@pytest.mark.parametrize(
    "look, late",
    [
        (Look(screen=DESKTOP), "before being asked"),
        (Look(javascript=False), "while being asked"),
    ],
    ids=str,
)
def test_the_second_officer_is_told_who_was_quicker(look, late, visit, hall):
    first = visit(look, "officer", 0).page
    path, _ = desk.file_for_stranger(first, hall)
    second = visit(look, "officer", 1)
    page = second.page
    page.goto(hall.address + path)
    if late == "while being asked":
        desk.begin(page, "approve")
    first.goto(hall.address + path)
    desk.act(first, "refuse", "材料不属实。")

    answer = desk.confirm(page) if late == "while being asked" else desk.begin(page, "approve")
    assert answer.status == 409
    notice = page.locator(".notice.warn").inner_text()
    assert "林晓" in notice and "不予批准" in notice and "材料不属实" in notice
    checks.expect_clean(second)
    page.goto(hall.address + path)
    assert "未通过" in page.locator("main").inner_text()
    assert page.locator('form[action$="/approve"]').count() == 0


def test_words_that_the_applicant_must_read_are_asked_for(visit, hall):
    page = visit(Look(screen=DESKTOP, javascript=False), "officer").page
    path, _ = desk.file_for_stranger(page, hall)
    page.goto(hall.address + path)
    page.locator("textarea").evaluate_all("all => all.forEach(one => one.required = false)")
    answer = desk.begin(page, "refuse")
    assert answer.status == 422
    assert "请写明理由" in page.locator(".notice.warn").inner_text()
