import pytest

from waypoints_site.documents import NOWHERE, Document, Place, Unmarked
from waypoints_site.settings import FILE, Settings, Tuning, settings_of

MARKS = Unmarked(FILE)


def settings(data: object) -> Settings:
    return settings_of(Document(FILE, "settings", (), data, MARKS))


def test_what_the_settings_say_to_the_program() -> None:
    found = settings(
        {
            "title": "Pellwick",
            "framework": "engineering",
            "content": ["content", "../private"],
            "rules": {
                "expectation-count": {"minimum": 2},
                "peers-one-level": {"off": "all are at one level"},
            },
        }
    )
    root = Place(MARKS)
    assert found.framework == "engineering"
    assert found.content == (("content", root / "content" / 0), ("../private", root / "content" / 1))
    assert found.tuning("expectation-count") == Tuning(None, {"minimum": 2})
    assert found.tuning("peers-one-level") == Tuning("all are at one level", {})
    assert found.tuning("something-else") == Tuning()
    assert found.place == root


@pytest.mark.parametrize("data", [None, "text", 3, [], ["title"]])
def test_a_file_that_is_no_mapping_is_as_if_empty(data: object) -> None:
    assert settings(data) == Settings()


def test_no_file_is_no_settings() -> None:
    assert settings_of(None) == Settings(place=NOWHERE)


@pytest.mark.parametrize("framework", [None, 3, True, ["engineering"], {"id": "engineering"}])
def test_a_framework_that_is_no_text_is_not_named(framework: object) -> None:
    assert settings({"framework": framework}).framework is None


@pytest.mark.parametrize("content", [None, "content", 3, {"a": "b"}, [], [3, None, "", ["content"]]])
def test_content_that_is_no_list_of_texts_is_not_named(content: object) -> None:
    assert settings({"content": content}).content == ()


def test_a_root_keeps_its_place_behind_a_malformed_one() -> None:
    assert settings({"content": [3, "b"]}).content == (("b", Place(MARKS) / "content" / 1),)


@pytest.mark.parametrize("rules", [None, "off", 3, ["expectation-count"], {"expectation-count": "off"}])
def test_rules_that_are_malformed_are_not_tuned(rules: object) -> None:
    assert settings({"rules": rules}).tuning("expectation-count") == Tuning()


@pytest.mark.parametrize("off", [None, True, "", "  ", 3, ["reason"]])
def test_without_a_reason_a_rule_stays_on(off: object) -> None:
    assert settings({"rules": {"a-rule": {"off": off}}}).tuning("a-rule").off is None


def test_words_of_a_rule_may_be_replaced() -> None:
    assert Tuning(None, {"verbs": ["runs", "writes"]}).words("verbs", ("leads",)) == ("runs", "writes")
    assert Tuning(None, {"verbs": "runs"}).words("verbs", ("leads",)) == ("leads",)
    assert Tuning().words("verbs", ("leads",)) == ("leads",)
