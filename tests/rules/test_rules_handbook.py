"""The rules' own pages among the guides."""

from waypoints_site.records import ProsePage, Text
from waypoints_site.rules.catalogue import explanations
from waypoints_site.rules.handbook import with_handbook


def page(section: str, name: str) -> ProsePage:
    return ProsePage(section, name, name, name, Text("text"))


def test_they_stand_last_among_the_guides() -> None:
    pages = (page("docs", "about"), page("guides", "start"), page("notes", "end"))
    assert [(each.section, each.id) for each in with_handbook(pages, {})] == [
        ("docs", "about"),
        ("guides", "start"),
        ("guides", "rules"),
        ("guides", "rules-of-talent"),
        ("guides", "findings-of-form"),
        ("guides", "findings-of-audits"),
        ("notes", "end"),
    ]


def test_a_site_s_own_page_of_that_name_stays() -> None:
    own = page("guides", "rules")
    assert [each.id for each in with_handbook((own,), explanations())] == [
        "rules",
        "rules-of-talent",
        "findings-of-form",
        "findings-of-audits",
    ]
    assert with_handbook((own,), explanations())[0] is own


def test_every_rule_is_in_one_of_them_under_its_name() -> None:
    process, talent, form, audits = (each.body.source for each in with_handbook((), explanations()))
    for rule in explanations():
        assert [f"\n## {rule}\n" in text for text in (process, talent, form, audits)].count(True) == 1
    assert "\n## hidden-text\n" in audits
    assert "\n## cell-empty\n" in process
    assert "\n## peers-few\n" in process
    assert "\n## partner-self\n" in talent
    assert "\n## bench-empty\n" in talent
    assert "\n## broken-link\n" in form
    assert "To switch it off, in waypoints.yaml:" not in process
