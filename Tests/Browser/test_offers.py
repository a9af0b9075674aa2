"""A model worker's packet: the card without log-in, the claim, the second try, and the desk that counts."""

import re

import checks
import pytest
import ways
from filing import press
from looks import BOTH_WAYS, Look
from people import send

# People of the roll who have claimed nothing before.
ON_THE_ROLL = [0, 1, 2, 7]


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_packet_is_claimed_once(look, visit, hall):
    witness = visit(look, "worker", ON_THE_ROLL[BOTH_WAYS.index(look)])
    page = witness.page
    witness.go("/")
    checks.expect_clean(witness)
    offer = page.locator('main a[href^="/offers/"][href$="/packet"]').first.get_attribute("href")
    card = page.locator('main a[href^="/cards/"]').first.get_attribute("href")

    witness.go(card)
    greeting = page.locator("main").inner_text()
    assert re.search(r"[\u4e00-\u9fff]\*", greeting), "greeted by the masked name"
    press(page, page.locator(f'main a[href="{offer}/claim"]'))
    checks.expect_clean(witness)
    form = page.locator("main form").first
    seal = form.locator("[name=_seal]").get_attribute("value")
    press(page, form.locator(".btn.primary"))
    assert page.url.endswith("/me/benefits")
    assert "¥66" in page.locator("main").inner_text() or "66 元" in page.locator("main").inner_text()
    checks.expect_clean(witness)

    # The same form again is answered alike; another one hears kindly that it is done.
    for key, kind in [(seal, "/me/benefits"), (fresh_seal(page, hall), offer)]:
        answer = page.request.post(
            f"{hall.address}{offer}/claim",
            form={"_seal": key},
            headers={"Origin": hall.address},
        )
        assert kind in answer.url
        if kind == offer:
            assert answer.status == 422 and "您已经领过了" in answer.text()

    witness.go(card)
    assert "领取时间" in page.locator("main").inner_text()
    assert not page.locator(f'main a[href="{offer}/claim"]').count()
    witness.go("/")
    assert not page.locator(f'main a[href="{offer}"]').count()


def fresh_seal(page, hall):
    page.goto(hall.address + "/me")
    return page.locator("main [name=_seal]").first.get_attribute("value")


def test_a_card_says_nothing_personal_before_the_log_in(visit):
    own = visit(Look(), "worker", 3)
    own.go("/")
    card = own.page.locator('main a[href^="/cards/"]').first.get_attribute("href")
    own.go("/me")
    name = own.page.locator("main b").first.inner_text()
    stranger = visit(Look())
    stranger.go(card)
    text = stranger.page.locator("main").inner_text()
    assert name not in text and "*" not in text
    link = stranger.page.locator('main a[href^="/login"]').first.get_attribute("href")
    assert card.rsplit("/", 1)[1] in link


def test_the_desk_counts_and_exports(visit, hall):
    officer = visit(Look(), "officer")
    officer.go("/desk/offers")
    press(officer.page, officer.page.locator("main table a").first)
    checks.expect_clean(officer)
    export = officer.page.locator('main a[href$="/claims.csv"]').get_attribute("href")
    answer = officer.page.request.get(hall.address + export)
    lines = answer.text().strip().split("\r\n")
    assert answer.status == 200 and len(lines) > 1
    assert lines[0].endswith("编号,领取人,时间,状态")
    assert all("*" in line for line in lines[1:])


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_voucher_is_claimed_shown_and_used_once(look, visit, hall):
    number = BOTH_WAYS.index(look)
    worker = visit(look, "courier", number)
    page = worker.page
    worker.go(ways.VOUCHER)
    checks.expect_clean(worker)
    assert "每周五 10:00" in page.locator("main").inner_text()
    ways.voucher_claimed(worker, visit)

    # It stands in the wallet, and beside the code.
    worker.go("/me/benefits")
    assert "可使用" in page.locator("main").inner_text()
    code = ways.code_of(worker, visit, "courier", number)
    counter = visit(look, "partner", ways.MARKET)
    counter.go("/partner")
    desk = counter.page
    send(desk, desk.locator("[name=code]"), code)
    checks.expect_clean(counter)
    scan = desk.url.removeprefix(hall.address)
    press(desk, desk.locator("main form .btn.primary").first)
    checks.expect_clean(counter)
    receipt = desk.url
    assert re.search(r"DH-\d{4}-\d{6}", desk.locator("main").inner_text())
    counter.go(scan)
    assert not desk.locator('main form .btn.primary:has-text("抵")').count()

    worker.go("/me/benefits")
    assert "已使用" in page.locator("main").inner_text()
    checks.expect_clean(worker)

    # Taken back within ten minutes, it can be used again.
    desk.goto(receipt)
    desk.locator("main details summary").click()
    press(desk, desk.locator('form[action$="/undo"] button'))
    worker.go("/me/benefits")
    assert "可使用" in page.locator("main").inner_text()


def test_the_desk_sees_each_opening(visit):
    officer = visit(Look(), "officer")
    ways.openings(officer, visit)
    text = officer.page.locator("main").inner_text()
    assert "各期" in text and "下一期" in text and "发放中" in text
    ways.earlier_opening(officer, visit)
    assert "?opening=" in officer.page.url
    checks.expect_clean(officer)
    officer.go("/desk/figures")
    assert "累计" in officer.page.locator("main").inner_text()
