"""Asked back: the officer names the questions, the applicant answers exactly these, and the rules judge anew."""

import checks
import filing
import pytest
from filing import press
from looks import BOTH_WAYS, Look

# Nobody else applies for this one; each test ends with a refusal, which leaves the household free.
WORKER = 5
PAGE = "main"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_what_is_asked_again_is_answered_and_judged_anew(look, visit, hall, picture):
    worker = visit(look, "worker", WORKER)
    page = worker.page
    case = filing.apply(page, hall)
    officer = visit(look, "officer")
    desk = f"{hall.address}/desk{case}"
    officer.page.goto(desk)
    ask_back(officer, ["own cost", "proof"], "请核对自付的费用，再补一张发票。")
    checks.expect_clean(officer)

    page.goto(hall.address + case)
    names = page.locator("form[action$='/answer'] [name]:not([type=hidden]):not(button)")
    assert {"own_cost", "proof", "words"} == set(names.evaluate_all("all => all.map(a => a.name)"))
    assert page.locator("[name=own_cost]").input_value() == "12000.00"
    checks.expect_clean(worker)
    picture(page, f"ask-back-{look}")

    page.locator("[name=own_cost]").fill("15000")
    press(page, page.locator("form[action$='/answer'] button[value=save]"))
    assert page.locator("[name=own_cost]").input_value() == "15000"
    page.locator("[name=own_cost]").fill("-3")
    press(page, send(page))
    assert page.locator(".field.wrong").count() == 1
    worker.forgive(422)
    checks.expect_clean(worker)
    page.locator("[name=own_cost]").fill("16000")
    page.locator("[name=words]").fill("发票补上了。")
    page.locator("form[action$='/answer'] input[type=file]").first.set_input_files(filing.photo(90))
    press(page, send(page))
    assert page.locator("form[action$='/answer']").count() == 0
    assert "12,000 元 → 16,000 元" in page.locator(PAGE).inner_text()
    assert "¥8,000" in page.locator(".why").inner_text()
    checks.expect_clean(worker)

    officer.page.goto(desk)
    told = officer.page.locator(PAGE).inner_text()
    assert "12,000 元 → 16,000 元" in told and "发票补上了。" in told
    assert "¥8,000" in officer.page.locator(".why").inner_text()
    checks.expect_clean(officer)
    refuse(officer)


@pytest.mark.parametrize("look", [Look(), Look(screen=BOTH_WAYS[-1].screen, javascript=False)], ids=str)
def test_whoever_filed_for_another_sends_in_what_was_asked(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    phone = hall.log_in("worker", WORKER).account
    page.goto(f"{hall.address}/desk/apply?service={filing.SERVICE}&who={phone}")
    press(page, page.locator(f'main a[href*="/desk/apply/{filing.SERVICE}/"]').first)
    page.locator('.choice:has([name=cause][value=illness])').click()
    for name in ["household_size", "monthly_income", "own_cost"]:
        page.locator(f"[name={name}]").fill(filing.ILLNESS[name])
    page.locator("input[type=file]").first.set_input_files(filing.photo())
    page.locator('.choice:has([name=_consent_way][value=phone])').click()
    press(page, page.locator("form[action*='/desk/apply/'] button").first)
    assert "/desk/cases/" in page.url, page.locator(PAGE).inner_text()

    ask_back(officer, ["monthly income"], "请核对收入。")
    form = page.locator("form[action$='/asked/answers']")
    assert form.locator("[name=monthly_income]").input_value() == "3000.00"
    checks.expect_clean(officer)
    form.locator("[name=monthly_income]").fill("3600")
    press(page, form.locator("button").first)
    assert "3,000 元 → 3,600 元" in page.locator(PAGE).inner_text()
    checks.expect_clean(officer)
    refuse(officer)


def ask_back(officer, questions, words):
    page = officer.page
    form = page.locator('form[action$="/ask%20back"]')
    open_form(form)
    for question in questions:
        form.locator(f'.choice:has([value="{question}"])').click()
    checks.expect_clean(officer)
    form.locator("textarea").fill(words)
    press(page, form.locator("button").first)


def refuse(officer):
    page = officer.page
    form = page.locator('form[action$="/refuse"]')
    open_form(form)
    form.locator("textarea").fill("核对后不符合。")
    press(page, form.locator("button").first)
    press(page, page.locator("form:has([name=sure]) button").first)


def open_form(form):
    if not form.is_visible():
        form.locator("xpath=ancestor::details[1]/summary").click()


def send(page):
    return page.locator("form[action$='/answer'] button").first
