"""A refusal is a sentence, with what has to be put right."""

from waypoints_site.amend import Refused
from waypoints_site.findings import Finding, Span


def test_a_sentence_and_its_findings() -> None:
    finding = Finding("syntax", Span("a.yaml"), "this is not YAML")
    refused = Refused("a.yaml has to be put right", (finding,))
    assert (str(refused), refused.findings) == ("a.yaml has to be put right", (finding,))
    assert Refused("no").findings == ()
