"""A station's way: an officer hands in the works order with photos, an inspector confirms, and people find it."""

import checks
import desk
import pytest
import stations
from filing import press
from looks import BOTH_WAYS, DESKTOP, Look


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_station_goes_from_works_order_to_map(look, visit, hall):
    witness = visit(look, "officer")
    page = witness.page
    witness.go("/desk/apply")
    checks.expect_clean(witness)
    press(page, page.locator(f'main a[href="{stations.FORM}"]'))
    assert page.locator("[name=who]").count() == 0
    checks.expect_clean(witness)
    path, name = stations.file(page, hall)
    assert name in page.locator("main").inner_text()
    checks.expect_clean(witness)

    inspector = visit(look, "inspector")
    own = inspector.page
    inspector.go("/desk/inbox")
    press(own, own.locator("main table tr", has_text=name).locator("a").first)
    assert own.url.endswith(path)
    checks.expect_clean(inspector)
    desk.begin(own, "confirm")
    assert name in own.locator("main").inner_text()
    checks.expect_clean(inspector)
    desk.confirm(own)
    assert "验收合格" in own.locator(".timeline").inner_text()
    assert "开放" in own.locator("main").inner_text()

    anybody = visit(look)
    anybody.go(f"/services/{stations.SERVICE}")
    assert "每月1日、15日" in anybody.page.locator("main").inner_text()
    checks.expect_clean(anybody)
    dates = anybody.page.context.request.get(
        f"{hall.address}/services/{stations.SERVICE}/occasions.ics"
    )
    assert dates.status == 200 and dates.headers["content-type"].startswith("text/calendar")
    unfolded = dates.text().replace("\r\n ", "")
    assert f"SUMMARY:义务理发 · {name}" in unfolded


def test_without_photos_a_station_does_not_pass(visit, hall):
    page = visit(Look(screen=DESKTOP), "officer").page
    path, _ = stations.file(page, hall, with_photo=False)
    inspector = visit(Look(screen=DESKTOP), "inspector")
    inspector.go(path)
    assert "缺少信息" in inspector.page.locator("main").inner_text()
    checks.expect_clean(inspector)


def test_hours_are_said_back_and_a_place_is_found_by_its_name(visit, hall):
    witness = visit(Look(screen=DESKTOP), "officer")
    page = witness.page
    path, name = stations.file(page, hall)
    page.goto(hall.address + stations.FORM)
    page.locator("[name=hours]").fill("Mo-Fr 08:00-17:30; PH off")
    page.locator("#live", has_text="周一至周五").wait_for()
    page.locator('[name="station"]').fill(name)
    stations.fill_in(page, order="upgrade", hours="Mo-Fr 08")
    press(page, page.locator("main form .btn.primary"))
    assert page.locator('[name="station"]').input_value() == name
    checks.expect_clean(witness)
    page.locator("[name=hours]").fill("Mo-Fr 08:00-17:30")
    stations.send(page)
    assert name in page.locator("main").inner_text()
