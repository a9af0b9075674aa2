"""Every operation at its door: with no token, with one that is not good for it, with another officer's."""

import json
from dataclasses import dataclass

import programs
import pytest


@dataclass(frozen=True)
class Operation:
    path: str
    method: str
    name: str
    scope: str | None


def operations():
    for path, methods in programs.description["paths"].items():
        for method, operation in methods.items():
            scopes = [scope for need in operation["security"] for scope in need["token"]]
            yield Operation(path, method, operation["operationId"], scopes[0] if scopes else None)


def there(path):
    """A path of the city."""
    for name, ids in programs.known.items():
        path = path.replace("{%s}" % name, ids[0])
    return path


BODIES = {
    "recordLead": {"service": "jiaozhou-hardship-aid", "name": "李师傅"},
    "revealMember": {"field": "phone", "reason": "test"},
    "decideMemberImport": {"decision": "none"},
    "openEntrance": {"code": "AAA-BBB-CCC"},
    "hearEntrance": {"state": "test"},
}


def body(operation):
    """What is sent; None where something is only asked."""
    if operation.name == "sendMembers":
        line = {"name": "李试验", "phone": "12700000002"}
        return {"union": programs.known["union"][0], "members": [line]}
    return BODIES.get(operation.name)


every_operation = pytest.mark.parametrize("operation", list(operations()), ids=lambda it: it.name)


@every_operation
def test_opens_to_its_scope_alone(operation):
    path, sent = there(operation.path), body(operation)
    assert (operation.method == "post") == (sent is not None)
    for token in ["", "uh_00", "Basic x"]:
        assert programs.ask(path, token, sent)[0] == 401, token
    if operation.scope is None:
        assert programs.ask(path, None)[0] == 200
    else:
        assert programs.ask(path, None, sent)[0] == 401
        status, problem = programs.ask(path, programs.without(operation.scope), sent)
        assert status == 403 and operation.scope in problem["detail"]


@every_operation
def test_shows_nothing_of_others(operation):
    """A street's officer reaches the street: what belongs to another is not there."""
    if operation.scope is None:
        pytest.skip("open to everybody")
    status, answer = programs.ask(there(operation.path), "street", body(operation))
    if "{" in operation.path or operation.name == "sendMembers":
        assert status == 404, answer
    elif operation.method == "get":
        assert status == 200, answer
        told = json.dumps(answer)
        for name in ["case", "import", "member", "partner", "statement", "union"]:
            assert not any(it in told for it in programs.known[name]), (name, answer)
