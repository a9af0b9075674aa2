"""What everybody may read: found without a log-in and without a script, by name and by number, and kept as a table."""

import checks
import lists
import pytest
from filing import press
from looks import BOTH_WAYS, Look

PAGE = "main"


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_anybody_looks_a_case_up_by_its_name_and_by_its_number(look, visit, hall, picture):
    name = lists.put_on(visit)
    anybody = visit(look)
    page = anybody.page
    anybody.go("/services/shanghai-station-plan")
    press(page, page.locator(f'main a[href="{lists.PATH}"]'))
    checks.expect_clean(anybody)
    page.locator("[name=q]").fill(name)
    press(page, page.locator("main form[role=search] button"))
    rows = page.locator("main tbody tr")
    assert rows.count() == 1 and name in rows.inner_text()
    number = rows.locator("td").first.inner_text().strip().splitlines()[-1]
    checks.expect_clean(anybody)
    picture(page, f"open-list-{look}")
    page.locator("[name=q]").fill(number)
    press(page, page.locator("main form[role=search] button"))
    assert rows.count() == 1 and name in rows.inner_text()
    page.locator("[name=q]").fill("沪阵〔1999〕1号")
    press(page, page.locator("main form[role=search] button"))
    assert rows.count() == 0
    anybody.go(lists.PATH + "?part=lower")
    assert name not in page.locator(PAGE).inner_text()


def test_a_list_is_had_as_a_table_and_by_programs(visit, hall):
    name = lists.put_on(visit)
    anybody = visit(Look())
    answer = anybody.page.request.get(hall.address + lists.PATH + "/csv")
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/csv")
    assert any(name in line for line in answer.body().decode("utf-8-sig").splitlines()[1:])
    api = hall.address + "/api/v1/lists/shanghai-station-plan.stations_confirmed"
    cells = [
        cell["value"]["zh"]
        for row in anybody.page.request.get(api).json()["rows"]
        for cell in row["cells"]
    ]
    assert name in cells
