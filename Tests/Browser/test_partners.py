"""The barber redeems: a courier shows the code on one phone, the barber takes ten yuan on another."""

import re

import checks
import pytest
import ways
from filing import press
from looks import BOTH_WAYS


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_the_barber_redeems(look, visit, hall):
    number = BOTH_WAYS.index(look)
    counter = visit(look, "partner")
    courier = visit(look, "courier", number % 4)
    courier.go("/me/code")
    checks.expect_clean(courier)
    code = courier.page.locator(".typed").inner_text()

    # Whoever scans without having logged in comes to the log-in, and nothing of the worker is seen.
    stranger = visit(look)
    stranger.go("/partner/scan/" + "A" * 55)
    assert "/partner/login" in stranger.page.url

    page = counter.page
    counter.go("/partner")
    page.locator("[name=code]").fill(code)
    press(page, page.locator('form[action="/partner/code"] button'))
    checks.expect_clean(counter)
    seen = page.locator("main").inner_text()
    assert "*" in page.locator("main .big").first.inner_text()
    scan = page.url.removeprefix(hall.address)
    if not page.locator("main form .btn.primary").count():
        pytest.skip("this courier has used the turns of the month")
    price = re.search(r"¥\d+", page.locator("main form .btn.primary").first.inner_text()).group()
    assert price in seen
    press(page, page.locator("main form .btn.primary").first)
    checks.expect_clean(counter)
    receipt = page.url
    written = page.locator("main").inner_text()
    assert re.search(r"DH-\d{4}-\d{6}", written) and price in written

    # The same code once more leads to the same receipt.
    counter.go(scan)
    press(page, page.locator('main a[href^="/partner/redemptions/"]').first)
    assert page.url == receipt

    # The worker sees it, the counter undoes it, and gives the money back.
    courier.go("/me/code")
    assert price in courier.page.locator("main").inner_text()
    page.goto(receipt)
    page.locator("main details summary").click()
    press(page, page.locator('form[action$="/undo"] button'))
    assert re.search("撤销|Undone", page.locator("main").inner_text())
    checks.expect_clean(counter)


def test_a_code_renews_itself_while_it_is_shown(visit):
    """The page asks for the next code before this one is too old; here the clock is moved on instead."""
    from looks import Look

    courier = visit(Look(), "courier", 3)
    page = courier.page
    page.clock.install()
    courier.go("/me/code")
    before = page.locator(".qr path").last.get_attribute("d")
    page.clock.fast_forward("05:00")
    page.wait_for_function(
        "old => document.querySelectorAll('.qr path')[1].getAttribute('d') !== old", arg=before
    )
