"""A worker takes along what the hall holds about him: a page to read, and a file for programs."""

import io
import json
import zipfile

import checks
import filing
import pytest
from filing import STRANGER
from looks import BOTH_WAYS
from people import come_as_stranger


@pytest.mark.parametrize("look", BOTH_WAYS, ids=str)
def test_my_data_comes_as_one_file(look, visit, hall):
    worker = visit(look)
    page = worker.page
    phone = come_as_stranger(page, hall, "周小禾")
    filing.apply(page, hall, STRANGER)
    worker.go("/me")
    assert page.locator('main a[href="/me/data"]').count() == 1
    worker.go("/me/data")
    checks.expect_clean(worker)
    with page.expect_download() as arrival:
        page.locator('main form[action="/me/data"] button').click()
    with open(arrival.value.path(), "rb") as file:
        packed = zipfile.ZipFile(io.BytesIO(file.read()))
    assert set(packed.namelist()) == {"my-data.json", "my-data.html"}
    data = json.loads(packed.read("my-data.json"))
    assert data["registry"][0]["name"] == "周小禾" and data["registry"][0]["phone"] == phone
    assert len(data["cases"]) == 1 and data["cases"][0]["answers"]
    read = packed.read("my-data.html").decode()
    assert "周小禾" in read and data["cases"][0]["number"] in read
