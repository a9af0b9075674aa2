"""Lists that cover people, as the desk sends them."""

from filing import give, press
from looks import DESKTOP, Look

SERVICE = "taiyuan-free-mutual-aid"
LIST = f"/desk/apply/list/{SERVICE}"
DESK = Look(screen=DESKTOP)
PHONE = Look()


def somebody(hall):
    """A name and a phone that nobody in the registry has."""
    return "韩小雨", hall.strange_phone()


def member(worker):
    """Name and phone of whoever is logged in, as the registry has them."""
    worker.go("/me")
    name = worker.page.locator("main b.grow").first.inner_text()
    return name, worker.hall.log_in("worker").account


def send(page, hall, people, then="", how="try"):
    """Sends a list of names, phones and sectors."""
    page.goto(hall.address + LIST)
    lines = ["姓名,手机号,行业"] + [",".join(person) for person in people]
    file = {"name": "list.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    page.locator("input[type=file]").set_input_files(file)
    give(page, "[name=action]", then)
    give(page, "[name=how]", how)
    press(page, page.locator("main form .btn").last)
