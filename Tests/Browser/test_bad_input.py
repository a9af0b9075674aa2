"""What goes wrong on purpose is refused in words, and nothing is lost or doubled."""

import filing
from looks import Look
from people import log_in_worker


def test_a_photo_of_twenty_megabytes_is_refused_in_words(visit, hall):
    page = visit(Look(), "member", 1).page
    filing.begin(page, hall, "/1")
    filing.answer_all(page, filing.ILLNESS)
    huge = filing.photo()
    huge["buffer"] += b"0" * (20 << 20)
    filing.send_paper(page, huge)
    assert "太大" in page.locator("main").inner_text()
    assert filing.asked(page) == "proof"


def test_an_answer_that_is_no_number_is_asked_again(visit, hall):
    page = visit(Look(javascript=False), "member", 1).page
    page.goto(hall.address + filing.FORM_PATH + "/2")
    filing.answer(page, "household_size", "很多")
    assert page.locator("[name=household_size]").get_attribute("aria-invalid") == "true"
    assert page.locator(".question .error").inner_text().strip()


def test_a_script_in_a_name_is_text(visit, hall):
    witness = visit(Look())
    page = witness.page
    log_in_worker(page, hall, "12900000091")
    page.goto(hall.address + filing.FORM_PATH)
    name = "<script>document.title='x'</script>王"
    page.locator("[name=name]").fill(name)
    page.locator("[name=phone]").fill("12900000091")
    filing.press(page, page.locator("main form button").first)
    page.goto(hall.address + "/me")
    assert page.title() != "x"
    assert page.locator("main script").count() == 0


def test_a_foreign_case_number_is_not_found(visit, hall):
    witness = visit(Look(), "member", 1)
    for path in ["/cases/00000000000000000000000000000000", "/cases/1", "/cases/%00"]:
        assert witness.go(path).status == 404
        assert witness.page.locator("h1").count() == 1


def test_a_form_with_a_broken_seal_changes_nothing(visit, hall):
    page = visit(Look(javascript=True), "member", 1).page
    page.goto(hall.address + filing.FORM_PATH + "/1")
    page.locator("main [name=_seal]").evaluate("field => field.value = '00.00'")
    page.locator('.choice:has([value="accident"])').click()
    answer = filing.press(page, page.locator(".actions button").first)
    assert answer.status in (400, 403, 422)
    page.goto(hall.address + filing.FORM_PATH + "/1")
    assert not page.locator('[value="accident"]').is_checked()
