"""Somebody who never asked is found, agrees, sends papers from a phone, and is helped."""

import checks
import filing
import leads
import pytest
from filing import press
from looks import BOTH_WAYS, DESKTOP, PHONE, Look


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_rule_finds_somebody_who_agrees_and_is_helped(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    lead = leads.find_somebody(page, hall)
    assert page.locator("button[disabled]", has_text="立案").count() == 1
    checks.expect_clean(officer)
    leads.note_contact(page, "介绍了政策，本人愿意申请。")
    leads.note_consent(page, "本人电话同意由工会代为申请。")
    checks.expect_clean(officer)
    link = leads.make_link(page)
    checks.expect_clean(officer)

    send_paper(visit(Look(javascript=look.javascript)), link)

    page.goto(hall.address + lead)
    assert "已收到 1 份" in page.locator("main").inner_text()
    leads.begin_case(page)
    assert "lead=" in page.url
    form = page.locator("main").inner_text()
    assert "本人已同意" in form and "证明.png" in form
    assert page.locator("[name=_consent_way]").count() == 0
    checks.expect_clean(officer)
    leads.fill_in(page, filing.ILLNESS | {"monthly_income": "很多"})
    assert page.locator("[name=monthly_income]").get_attribute("aria-invalid") == "true"
    assert "证明.png" in page.locator("main").inner_text()
    officer.forgive(422)
    checks.expect_clean(officer)
    leads.fill_in(page, {"monthly_income": filing.ILLNESS["monthly_income"]})
    expect_found(page, hall)
    checks.expect_clean(officer)

    page.goto(hall.address + lead)
    assert "已立案" in page.locator("main").inner_text()
    assert page.locator('form[action$="/open"], form[action$="/link"]').count() == 0
    checks.expect_clean(officer)
    again = visit(Look(javascript=look.javascript))
    assert again.go(link).status == 410


@pytest.mark.parametrize("look", [Look(screen=DESKTOP), Look(javascript=False)], ids=str)
def test_somebody_nobody_knew_is_registered_from_the_lead(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    phone = f"1290000{7100 + look.screen[0] % 100}"
    lead = leads.note_visit(page, hall, "李师傅", phone)
    leads.note_consent(page, "愿意")
    leads.begin_case(page)
    assert page.locator("[name=who]").input_value() == phone
    checks.expect_clean(officer)
    press(page, page.locator('main a[href*="/new?lead="]'))
    assert page.locator("[name=name]").input_value() == "李师傅"
    assert page.locator("[name=phone]").input_value() == phone
    checks.expect_clean(officer)
    press(page, page.locator("main form .btn.primary").first)
    page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    leads.fill_in(page, filing.ILLNESS)
    expect_found(page, hall)
    page.goto(hall.address + lead)
    assert "已立案" in page.locator("main").inner_text()


def test_a_link_that_is_over_is_said_so_and_takes_nothing(visit, hall):
    officer = visit(Look(screen=DESKTOP), "officer").page
    leads.note_visit(officer, hall, "王师傅", "12900007301")
    leads.note_consent(officer, "愿意")
    first = leads.make_link(officer)
    holder = visit(Look())
    assert holder.go(first).status == 200
    second = leads.make_link(officer)
    # The old page is still open: what is sent from it is refused in words.
    holder.page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    assert press(holder.page, holder.page.locator("main form button").last).status == 410
    for path in [first, "/u/" + "0" * 64, "/u/none"]:
        assert holder.go(path).status == 410
        holder.forgive(410)
        checks.expect_clean(holder)
    send_paper(visit(Look(javascript=False)), second)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_who_withdraws_consent_is_forgotten(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    lead = leads.note_visit(page, hall, "赵师傅", "12900007401")
    leads.note_contact(page, "孩子住院")
    leads.note_consent(page, "愿意")
    link = leads.make_link(page)
    leads.note_withdrawal(page)
    text = page.locator("main").inner_text()
    assert "本人撤回了同意" in text
    for gone in ["赵师傅", "12900007401", "孩子住院"]:
        assert gone not in text
    checks.expect_clean(officer)
    assert visit(Look()).go(link).status == 410
    page.goto(f"{hall.address}/desk/apply?service={filing.SERVICE}&lead={lead.split('/')[-1]}")
    assert page.url == hall.address + lead
    assert "已经办完" in page.locator("body").inner_text()


def test_a_lead_of_another_union_does_not_exist(visit, hall):
    city = visit(Look(screen=DESKTOP), "officer").page
    lead = leads.note_visit(city, hall, "孙师傅", "12900007501")
    leads.note_consent(city, "愿意")
    street = visit(Look(screen=PHONE), "officer", leads.index_of(hall, "officer-1"))
    number = lead.split("/")[-1]
    for path in [
        lead,
        f"/desk/apply?service={filing.SERVICE}&lead={number}",
        f"/desk/apply/{filing.SERVICE}/new?lead={number}",
        "/desk/leads/0000000000000",
    ]:
        assert street.go(path).status == 404, path
        street.forgive(404)
        checks.expect_clean(street)


def send_paper(phone, link):
    """Photographs a paper on a phone that nobody has logged in on."""
    assert phone.go(link).status == 200
    checks.expect_clean(phone)
    phone.page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    press(phone.page, phone.page.locator("main form button").last)
    assert "已收到 1 份" in phone.page.locator("main").inner_text()
    checks.expect_clean(phone)


def expect_found(page, hall):
    """The case says how it came, with whose yes, and has the paper."""
    assert page.url.startswith(hall.address + "/desk/cases/"), page.locator("main").inner_text()
    text = page.locator("main").inner_text()
    assert "主动找到" in text and "电话里同意" in text and "证明.png" in text
