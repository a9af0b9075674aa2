"""Programs before the hall: what each holds, and what of the city can be asked for."""

import json
import time
import urllib.error
import urllib.request

# The hall lets an address in 50 times a second; whoever is faster is only told to wait.
A_SECOND = 40

SCOPES = (
    "cases:read figures:read leads:write members:read members:write members:reveal "
    "offers:read claims:read partners:read entrances:open"
).split()

root = None
description = {}
tokens = {}
# Ids by the name of the parameter they stand in, of things that the street has no part in.
known = {}


def begin(address, made):
    global root
    root = address + "/api/v1"
    tokens.update(made)
    description.update(ask("/openapi.json", None)[1])
    known.update(look())


def without(scope):
    """The name of a token that is good for other things."""
    return "other half" if scope in SCOPES[::2] else "one half"


def ask(path, token="city", body=None):
    """The status and what was answered; `token` names one, None comes without any."""
    headers = {"Accept-Language": "en"}
    if token is not None:
        headers["Authorization"] = "Bearer " + tokens.get(token, token)
    if body is not None:
        headers["Content-Type"] = "application/json"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(root + path, data=data, headers=headers)
    time.sleep(1 / A_SECOND)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        assert error.headers["Content-Type"] == "application/problem+json", path
        return error.code, json.load(error)


def look():
    """Something of each kind."""
    streets = {it["id"] for path in ("members", "cases") for it in listed(path, "street")}
    members = [it for it in listed("members") if it["id"] not in streets]
    offers = listed("offers")
    partners = ids(listed("partners"))
    sent = {"union": members[0]["unionId"], "members": [{"name": "王试验", "phone": "12700000001"}]}
    status, sheet = ask("/member-imports", body=sent)
    assert status == 201, sheet
    found = {
        "case": [it for it in ids(listed("cases")) if it not in streets],
        "import": [sheet["id"]],
        # A list for members is shut to a program without one.
        "list": [it["id"] for it in listed("lists") if it["sees"] == "everybody"],
        "member": ids(members),
        "offer": ids(offers),
        "partner": partners,
        "place": ids(listed("places")),
        "service": [it["service"] for it in offers],
        "statement": ids(listed("statements", at=f"/partners/{partners[0]}/statements")),
        "union": [members[0]["unionId"]],
    }
    assert all(found.values()), found
    return found


def listed(name, token="city", at=None):
    status, answer = ask((at or f"/{name}"), token)
    assert status == 200, (name, answer)
    return answer[name]


def ids(items):
    return [it["id"] for it in items]
