"""The table of who may read what, made from the labels."""

from waypoints_site.build.readers import audiences_of

SCHEMA = {
    "title": "Kind",
    "x-files": ["kind.yaml"],
    "x-audience": ["public"],
    "x-body": {"x-audience": ["company"], "description": "The text."},
    "type": "object",
    "properties": {
        "open": {"x-audience": ["public"], "description": "Open."},
        "closed": {
            "x-audience": ["company"],
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"deep": {"x-audience": ["public"], "description": "Deep."}},
            },
        },
        "kept": {"x-audience": ["nobody"]},
        "narrow": {"x-audience": ["chain", "subject"]},
    },
}


def test_each_field_says_its_readers_in_the_fewest_words() -> None:
    [kind] = audiences_of({"kind": SCHEMA}).kinds
    assert (kind.kind, kind.files) == ("Kind", "kind.yaml")
    assert kind.fields == (
        ("open", "Open.", ("public",)),
        ("closed", "", ("company",)),
        ("closed[].deep", "Deep.", ("company",)),
        ("kept", "", ("nobody",)),
        ("narrow", "", ("subject", "chain")),
        ("(the text)", "The text.", ("company",)),
    )
