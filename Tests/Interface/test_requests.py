"""Every operation against a generator of requests: what the description allows, and what it does not."""

import hypothesis
import programs
import schemathesis
from schemathesis.config import SchemathesisConfig

HEADERS = {"Authorization": "Bearer " + programs.tokens["city"]}
CONFIG = SchemathesisConfig.from_dict(
    {
        "seed": 1,
        "headers": HEADERS,
        # A call with a token is followed by two that must not get in; only the first is counted here.
        "rate-limit": f"{programs.A_SECOND // 3}/s",
        "request-timeout": 30,
        "generation": {"max-examples": 12},
        # A rule of the hall may say no to what the description allows.
        "checks": {
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "401", "403", "404", "409", "422", "429"]
            }
        },
    }
)

schema = schemathesis.openapi.from_url(programs.root + "/openapi.json", config=CONFIG)


@schema.hook
def map_path_parameters(context, path_parameters):
    """Ids that a generator makes up name nothing: two of three times something of the city."""
    names = sorted(path_parameters or {})
    spelt = "".join(str(path_parameters[name]) for name in names)
    draw = sum(map(ord, spelt))
    if draw % 3 == 0:
        return path_parameters
    for name in names:
        path_parameters[name] = programs.known[name][draw % len(programs.known[name])]
    return path_parameters


@schema.parametrize()
def test_answers_as_described(case):
    # Said once more: beside headers that it makes up it would take the token for made up too.
    case.call_and_validate(headers=HEADERS)


class Linked(schema.as_state_machine()):
    def get_call_kwargs(self, case):
        # As above: what one step learns from another may come with headers that are made up.
        return {"headers": HEADERS}


Linked.TestCase.settings = hypothesis.settings(
    max_examples=12, stateful_step_count=6, deadline=None, derandomize=True, database=None
)
TestOneAfterTheOther = Linked.TestCase
