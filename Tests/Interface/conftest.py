"""One hall for the run, the tokens that programs come in by, and the description they read.

The tests are made of the description, so the hall stands before they are collected.
"""

import contextlib
import pathlib
import tempfile

import hall
import programs


def pytest_configure(config):
    config.halls = contextlib.ExitStack()
    folder = pathlib.Path(config.halls.enter_context(tempfile.TemporaryDirectory()))
    city = folder / "city"
    log_ins = hall.parse_log_ins(hall.run("demo", "--data", city, "--people", 150, "--seed", 1))
    tokens = {
        "city": token(city, "officer", programs.SCOPES),
        "street": token(city, "officer-2", programs.SCOPES),
        "one half": token(city, "officer", programs.SCOPES[::2]),
        "other half": token(city, "officer", programs.SCOPES[1::2]),
    }
    server = config.halls.enter_context(hall.serve(city, folder / "server.log", log_ins))
    programs.begin(server.address, tokens)


def pytest_unconfigure(config):
    config.halls.close()


def pytest_itemcollected(item):
    """The report says which operation a generated test asks."""
    label = getattr(item, "operation_label", None)
    if label:
        item.user_properties.append(("operation", label))


def token(city, login, scopes):
    words = [word for scope in scopes for word in ("--scope", scope)]
    made = hall.run("token", login, "--data", city, "--name", "test", "--days", 1, *words)
    return made.strip()
