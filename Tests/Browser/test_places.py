"""A courier looks for help at night; a visitor finds his way on the map."""

import re

import checks
import pytest
import ways
from filing import press
from looks import DESKTOP, Look


@pytest.mark.parametrize("look", [Look(), Look(javascript=False)], ids=str)
def test_a_courier_finds_first_aid_at_night(look, visit):
    courier = visit(look)
    ways.nearby_at_night(courier, visit)
    page = courier.page
    assert "time=23" in page.url and "need=first" in page.url and "open=1" in page.url
    rows = page.locator('main .list a[href^="/places/"]')
    assert rows.count() > 3
    texts = rows.all_inner_texts()
    assert all("营业中" in text and "急救药箱" in text for text in texts)
    walks = [int(re.search(r"步行约 (\d+) 分钟", text)[1]) for text in texts]
    assert walks == sorted(walks)
    assert "按直线距离估算" in page.locator("main").inner_text()
    checks.expect_clean(courier)
    press(page, rows.first)
    assert page.locator('a[href^="geo:"]').count() == 1
    assert page.locator('a[href^="tel:"]').count() >= 1
    checks.expect_clean(courier)


def test_a_position_is_asked_for_on_a_tap_and_goes_no_further(visit):
    courier = visit(Look())
    page = courier.page
    context = page.context
    context.grant_permissions(["geolocation"])
    context.set_geolocation({"longitude": 123.8404, "latitude": 29.9206})
    courier.go("/nearby")
    assert "near=" not in page.url
    with page.expect_navigation():
        page.locator("[data-locate] button").click()
    assert "near=123.8404" in page.url
    assert re.search(r"步行约 \d+ 分钟", page.locator("main .list").first.inner_text())
    assert context.storage_state()["origins"] == []
    checks.expect_clean(courier)


def test_who_gives_no_position_is_told_what_else_there_is(visit):
    courier = visit(Look())
    page = courier.page
    page.context.clear_permissions()
    courier.go("/nearby")
    page.evaluate(
        "() => { navigator.geolocation.getCurrentPosition = (yes, no) => no({ code: 1 }); }"
    )
    page.locator("[data-locate] button").click()
    assert "请在下面选" in page.locator("[data-locate]").inner_text()


def test_a_visitor_finds_a_place_on_the_map(visit):
    visitor = visit(Look(screen=DESKTOP))
    visitor.go("/map")
    page = visitor.page
    page.locator("#map[data-drawn]").wait_for()
    signs = page.locator("#map .sign")
    assert signs.count() > 5
    shown = sum(int(text) if text.strip() else 1 for text in signs.all_inner_texts())
    # The city's, and what other tests have put up in it.
    assert shown >= 120
    assert visitor.foreign == []
    assert "街道均为虚构" in page.locator(".mapbox").inner_text()
    checks.expect_clean(visitor)
    for _ in range(8):
        single = page.locator("#map .sign.one")
        if single.count():
            break
        zoom_in(page)
    name = single.first.get_attribute("aria-label").split(" · ")[0]
    single.first.dispatch_event("click")
    card = page.locator("#map .leaflet-popup-content")
    card.wait_for()
    assert name in card.inner_text()
    press(page, card.locator("a"))
    assert page.locator("h1").inner_text() == name


def zoom_in(page):
    drawn = page.locator("#map .leaflet-control-zoom-in")
    with page.expect_response(re.compile("/map/places.json")):
        drawn.click()
