"""Codes of capabilities are short, and no two of a track are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.resolve.codes import codes


@pytest.mark.parametrize(
    ("keys", "stated", "expected"),
    [
        (["technical", "ownership"], {}, ["TEC", "OWN"]),
        (["technical", "technique"], {}, ["TECHNIC", "TECHNIQ"]),
        (["tech", "technical"], {}, ["TECH", "TECHN"]),
        (["qa"], {}, ["QA"]),
        (["on-call", "onboarding"], {}, ["ONC", "ONB"]),
        (["on-call", "oncall"], {}, ["ONCALL", "ONCALL2"]),
        (["technical", "ownership"], {"technical": "OWN"}, ["OWN", "OWNE"]),
        (["tec", "craft"], {"craft": "TEC"}, ["TEC2", "TEC"]),
        (["technical", "craft"], {"technical": ""}, ["TEC", "CRA"]),
        ([], {"gone": "GON"}, []),
    ],
)
def test_codes(keys: list[str], stated: dict[str, str], expected: list[str]) -> None:
    assert list(codes(keys, stated).values()) == expected


IDS = st.from_regex(r"[a-c0-1]{1,5}(-[a-c]{1,2})?", fullmatch=True)


@given(
    st.lists(IDS, unique=True, max_size=12),
    st.dictionaries(IDS, st.sampled_from(["ABC", "AA", "B1"]), max_size=1),
)
def test_codes_are_unique_where_the_stated_ones_are(keys: list[str], stated: dict[str, str]) -> None:
    found = codes(keys, stated)
    assert list(found) == keys
    assert len(set(found.values())) == len(keys)
