"""A station that opens by itself: registered at the desk, asked by its device, open to whoever is a member."""

import json
import re
import urllib.request

import checks
import desk
import pytest
import ways
from filing import press
from looks import BOTH_WAYS


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_a_door_opens_to_a_members_code(look, visit, hall):
    officer = visit(look, "officer")
    page = officer.page
    place = open_station(officer)
    press(page, page.locator('main form[action$="/entrance"] button'))
    assert "门禁已登记" in page.locator("main").inner_text()
    card = page.locator("main .card", has_text="无人值守门禁")
    assert "没有消息" in card.inner_text() and place in card.inner_text()
    checks.expect_clean(officer)

    desk.prove(officer, "officer")
    officer.go("/desk/tokens")
    page.locator("[name=name]").fill("门口的设备")
    page.locator('[name=scope][value="entrances:open"]').check()
    press(page, page.locator('main form[action="/desk/tokens"] button'))
    token = page.locator("main .card .code").inner_text().strip()
    member = ways.code_of(officer, visit)
    stranger = ways.come_with_code(officer, visit)

    def ask(what, body):
        request = urllib.request.Request(
            f"{hall.address}/api/v1/places/{place}/{what}",
            data=json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        )
        return json.load(urllib.request.urlopen(request, timeout=20))

    assert ask("heartbeats", {"state": "电量 80%"})["heardAt"]
    assert ask("visits", {"code": member}) == {"opens": True, "reason": None}
    assert ask("visits", {"code": member.lower()})["opens"]
    assert "会员" in ask("visits", {"code": stranger})["reason"]["zh"]
    assert not ask("visits", {"code": "AAA-AAA-AAA"})["opens"]

    officer.go(f"/desk/places/{place}")
    card = page.locator("main .card", has_text="无人值守门禁")
    assert "在线" in card.inner_text() and "电量 80%" in card.inner_text()
    assert "1 次进门" in card.inner_text()
    checks.expect_clean(officer)
    press(page, card.locator("form button"))
    assert "门禁已取消" in page.locator("main").inner_text()


def open_station(officer):
    """A new station of the test's own; its id."""
    page = officer.page
    officer.go("/desk/places/new")
    for name, words in {
        "name": "智能驿站",
        "name_en": "Smart station",
        "kind": "station",
        "address": "试验路 9 号",
        "x": "123.84",
        "y": "29.92",
        "hours": "24/7",
    }.items():
        page.locator(f"[name={name}]").fill(words)
    page.locator("[name=datum]").select_option("wgs84")
    page.locator('[name=need][value="rest"]').check()
    press(page, page.locator("main form:has([name=hours]) .btn.primary"))
    found = re.search(r"/desk/places/(\w{13})$", page.url.split("?")[0])
    assert found, page.locator("main").inner_text()
    return found[1]
