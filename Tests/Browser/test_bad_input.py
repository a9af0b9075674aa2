"""What goes wrong on purpose is refused in words, and nothing is lost or doubled."""

import re

import checks
import desk
import filing
import pytest
from filing import press
from looks import DESKTOP, Look
from people import come_as_stranger

NAME = "王<script>ran=1</script><img src=x onerror=ran=2>"


def test_a_photo_of_twenty_megabytes_is_refused_in_words(visit, hall, tmp_path):
    page = visit(Look()).page
    come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.answer_all(page, {"applicant.work_region": "港城市"} | filing.ILLNESS)
    huge = tmp_path / "证明.png"
    huge.write_bytes(filing.photo()["buffer"] + b"0" * (20 << 20))
    filing.send_paper(page, huge)
    assert "太大" in page.locator("main").inner_text()
    assert filing.asked(page) == "proof"
    assert page.locator(".files").count() == 0


def test_an_answer_that_is_no_number_is_asked_again(visit, hall):
    page = visit(Look(javascript=False)).page
    come_as_stranger(page, hall)
    page.goto(hall.address + filing.FORM_PATH + "/1")
    filing.answer_all(page, {"applicant.work_region": "港城市", "cause": "illness"})
    filing.answer(page, "household_size", "很多")
    assert page.locator("[name=household_size]").get_attribute("aria-invalid") == "true"
    assert page.locator(".question .error").inner_text().strip()


def test_a_missing_fact_is_neither_yes_nor_no(visit, hall):
    page = visit(Look()).page
    come_as_stranger(page, hall)
    page.goto(hall.address + filing.FORM_PATH)
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    press(page, page.locator(".actions button").first)
    assert page.locator(".question .error").inner_text().strip()
    told = page.locator("#live .notice.info").inner_text()
    assert "还缺少" in told and "工作所在地" in told
    page.goto(hall.address + filing.FORM_PATH + "/check")
    assert not page.url.endswith("/check")


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
def test_a_script_in_a_name_is_text_wherever_the_name_stands(javascript, visit, hall):
    look = Look(javascript=javascript)
    worker = visit(look)
    come_as_stranger(worker.page, hall, NAME)
    worker.go("/me")
    expect_text(worker, "main")
    filing.apply(worker.page, hall, filing.STRANGER)
    number = worker.page.locator(".receipt").inner_text()

    officer = visit(look, "officer")
    desk.open_by_number(officer.page, hall, number)
    expect_no_script(officer)
    press(officer.page, officer.page.locator('a[href$="/reveal/name"]'))
    desk.prove_again(officer.page, hall, hall.log_in("officer"))
    officer.page.locator("[name=reason]").fill(NAME)
    press(officer.page, officer.page.locator('form[action*="/reveal/"] button').first)
    expect_text(officer, ".receipt")
    press(officer.page, officer.page.locator("main a.btn"))
    officer.page.locator("details:has(.audit) summary").click()
    expect_text(officer, ".audit")


def expect_text(witness, place):
    assert NAME in witness.page.locator(place).first.inner_text()
    expect_no_script(witness)


def expect_no_script(witness):
    with witness.scripts_allowed():
        assert witness.page.evaluate("window.ran") is None
    assert witness.page.locator("main script, main img").count() == 0
    assert witness.faults == []


def test_a_case_of_somebody_else_is_as_unknown_as_one_that_is_not(visit, hall):
    other = visit().page
    come_as_stranger(other, hall)
    foreign = filing.apply(other, hall, filing.STRANGER)
    witness = visit(Look(), "member", 1)
    pages = set()
    for path in [foreign, foreign[:-1] + "0", "/cases/1", "/cases/%00", f"{foreign}/receipt"]:
        assert witness.go(path).status == 404
        pages.add(witness.page.locator("main").inner_text())
    assert len(pages) == 1
    assert "没有找到" in pages.pop()


def test_a_form_with_a_broken_seal_changes_nothing(visit, hall):
    page = visit(Look()).page
    come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.answer_all(page, {"applicant.work_region": "港城市"})
    question = page.url
    page.locator("main [name=_seal]").evaluate("field => field.value = '00.00'")
    page.locator('.choice:has([value="accident"])').click()
    answer = press(page, page.locator(".actions button").first)
    assert answer.status == 403
    assert "刷新后再提交一次" in page.locator("main").inner_text()
    page.goto(question)
    assert not page.locator('[value="accident"]').is_checked()


def test_an_edited_version_decides_nothing_and_is_told_so(visit, hall):
    page = visit(Look(screen=DESKTOP), "officer").page
    path, _ = desk.file_for_stranger(page, hall)
    page.goto(hall.address + path)
    page.locator("[name=_version]").evaluate_all("all => all.forEach(one => one.value = '0')")
    answer = desk.begin(page, "approve")
    assert answer.status == 409
    assert "已经变了" in page.locator(".notice.warn").inner_text()
    page.goto(hall.address + path)
    assert "批准" not in page.locator(".timeline").inner_text()


def test_what_is_sent_twice_is_done_once(visit, hall):
    page = visit().page
    come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.fill_in(page, filing.STRANGER)
    filing.agree(page)
    fields = page.locator("form:has([name=agree])").evaluate(
        "form => Object.fromEntries(new FormData(form))"
    )
    action = page.locator("form:has([name=agree])").get_attribute("action")
    origin = {"Origin": hall.address}
    answers = [
        page.request.post(hall.address + action, form=fields, headers=origin) for _ in range(2)
    ]
    assert [answer.status for answer in answers] == [200, 200]
    first, second = (re.search(r"/cases/\w+", answer.url).group() for answer in answers)
    assert first == second
    page.goto(hall.address + "/cases")
    assert page.locator('main a[href^="/cases/"]').count() == 1


def test_an_unknown_address_is_a_page_too(visit):
    witness = visit()
    answer = witness.go("/no-such-page")
    assert answer.status == 404
    checks.expect_clean(witness)
