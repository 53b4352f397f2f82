"""What is read and what is refused, on a real file system."""

import os
from pathlib import Path

import pytest

from tests.harness import FRAMEWORK, SiteFolder
from waypoints_site.discover import Discovery, discover
from waypoints_site.documents import NOWHERE

CANARY = "---\ntitle: Canary\n---\nA canary's words.\n"


def refused(found: Discovery) -> dict[str, str]:
    return {finding.span.path: f"{finding.rule}: {finding.message}" for finding, _ in found.refused}


def test_kinds_and_names_come_from_the_path(site: SiteFolder) -> None:
    site.small().write({"frameworks/eng@1.0.0/framework.yaml": "x", "content/guides/map.PNG": "x"})
    assert {(source.kind, source.name) for source in discover(site.root, ()).sources} == {
        ("framework", ("eng",)),
        ("framework", ("eng@1.0.0",)),
        ("capabilities", ("eng",)),
        ("level", ("eng", "ic", "L1")),
        ("level", ("eng", "ic", "L2")),
        ("level", ("eng", "manager", "M1")),
        ("prose", ("guides", "start")),
        ("prose", ("guides", "next")),
        ("image", ("guides", "map.PNG")),
    }


def test_what_editors_leave_behind_and_what_is_hidden_is_not_read(site: SiteFolder) -> None:
    site.write(
        {
            f"content/guides/{name}": "x"
            for name in (".start.md", "start.md~", "#start.md", ".#start.md", "a.md.swp")
        }
    )
    assert discover(site.root, ()) == Discovery((), (), ())


def test_folders_of_people_are_not_even_listed(site: SiteFolder) -> None:
    site.write({"content/people/ada.md": "x", "content/Talent/x.md": "x"})
    (site.root / "content/people").chmod(0)
    assert discover(site.root, ()) == Discovery((), (), ())


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("content/guides/Feedback.md", "“Feedback” is not an id for a page"),
        ("content/guides/two words.md", "“two words” is not an id for a page"),
        ("content/guides/con.md", "“con” is a reserved name on Windows"),
        ("content/guides/a--b.md", "“a--b” is not an id"),
        ("content/Our Guides/x.md", "“Our Guides” is not an id for a section"),
        ("frameworks/eng/ic/3L.yaml", "“3L” is not an id for a level"),
        ("frameworks/eng/ic/index.yaml", "the name of another page of the site"),
        ("frameworks/eng/compare/L1.yaml", "the name of another page of the site"),
        ("frameworks/Eng/framework.yaml", "“Eng” is not an id for a framework"),
        (f"content/guides/{'a' * 81}.md", "longer than 80 characters"),
        ("content/guides/caf\u00e9.md", "“café” is not an id"),
        ("content/guides/bell\x07.md", "“bell\ufffd” is not an id"),
    ],
)
def test_odd_names_are_refused(site: SiteFolder, path: str, said: str) -> None:
    found = discover(site.write({path: "x"}).root, ())
    assert found.sources == ()
    [(finding, _)] = found.refused
    assert finding.rule == "bad-id"
    assert said in finding.message
    assert finding.span.path.isprintable()


def test_a_name_that_is_not_utf_8_is_refused(site: SiteFolder) -> None:
    (site.root / "content/guides").mkdir(parents=True)
    Path(os.fsdecode(os.fsencode(site.root) + b"/content/guides/a\xff.md")).write_text("x")
    ran = site.write({"waypoints.yaml": "title: x\n"}).check()
    assert ran.places == ["content/guides/a?.md:1:1 bad-id"]


def test_names_that_differ_in_letter_case_only_are_refused(site: SiteFolder) -> None:
    site.write({"frameworks/eng/ic/L3.yaml": "x", "frameworks/eng/ic/l3.yaml": "x"})
    assert refused(discover(site.root, ())) == {
        "frameworks/eng/ic/l3.yaml": "bad-id: this differs from frameworks/eng/ic/L3.yaml in letter case only"
    }


def test_a_link_that_stays_inside_is_followed(site: SiteFolder) -> None:
    site.write({"content/guides/start.md": "x"})
    (site.root / "content/guides/also.md").symlink_to("start.md")
    (site.root / "content/more").symlink_to("guides")
    assert [source.path for source in discover(site.root, ()).sources] == [
        "content/guides/also.md",
        "content/guides/start.md",
        "content/more/also.md",
        "content/more/start.md",
    ]


def test_a_link_that_leaves_its_root_or_changes_what_a_file_is_is_refused(
    site: SiteFolder, tmp_path: Path
) -> None:
    (tmp_path / "outside.md").write_text(CANARY)
    site.write({"content/guides/x.md": "x", "content/feedback/2026/ada/synthesis.md": CANARY})
    links = {
        "out": tmp_path / "outside.md",
        "leak": site.root / "content/feedback/2026/ada/synthesis.md",
        "none": Path("no.md"),
    }
    for name, target in links.items():
        (site.root / f"content/guides/{name}.md").symlink_to(target)
    (site.root / "content/others").symlink_to(tmp_path)
    (site.root / "content/reviews").symlink_to(site.root / "content/feedback/2026/ada")
    found = discover(site.root, ())
    assert [source.path for source in found.sources] == ["content/guides/x.md"]
    assert {path: said.split(":")[0] for path, said in refused(found).items()} == dict.fromkeys(
        (
            "content/guides/out.md",
            "content/guides/leak.md",
            "content/guides/none.md",
            "content/others",
            "content/reviews",
        ),
        "unsafe-file",
    )


def test_loops_of_links_end(site: SiteFolder) -> None:
    site.write({"content/guides/x.md": "x"})
    (site.root / "content/guides/again").symlink_to("..")
    (site.root / "content/self").symlink_to("self")
    assert [source.path for source in discover(site.root, ()).sources] == ["content/guides/x.md"]


def test_pipes_and_large_files_are_refused(site: SiteFolder) -> None:
    site.small()
    os.mkfifo(site.root / "content/guides/pipe.md")
    (site.root / "content/guides/large.md").write_bytes(b"x" * (4 * 1024 * 1024 + 1))
    assert site.check().places == [
        "content/guides/large.md:1:1 unsafe-file",
        "content/guides/pipe.md:1:1 unsafe-file",
    ]


def test_a_file_at_the_limit_is_read(site: SiteFolder) -> None:
    path = "frameworks/eng/ic/L1.yaml"
    text = FRAMEWORK[path].encode()
    site.small().write({path: text + b"#" * (4 * 1024 * 1024 - len(text))})
    assert site.check().places == []


def test_the_first_of_two_roots_wins_and_the_second_file_is_an_error(
    site: SiteFolder, tmp_path: Path
) -> None:
    SiteFolder(tmp_path / "away").write({"guides/start.md": CANARY})
    site.small().write({"waypoints.yaml": "title: x\ncontent: [content, ../away, content]\n"})
    ran = site.check()
    assert ran.places == ["../away/guides/start.md:1:1 duplicate-file"]
    assert "content/guides/start.md" in str(ran.findings[0]["message"])


def test_records_are_looked_for_by_kind_and_peers_for_who_may_read_them(site: SiteFolder) -> None:
    site.write(
        {f"content/feedback/2026/ada/{name}": "x" for name in ("self.md", "requests.yaml", "peers/bo.md")}
    )
    kinds = {
        tuple(sorted(asked)): {source.kind for source in discover(site.root, (), frozenset(asked)).sources}
        for asked in (["self"], ["self", "peer"], ["person"], [])
    }
    assert kinds == {("self",): {"self"}, ("peer", "self"): {"self", "peer"}, ("person",): set(), (): set()}


def test_of_what_is_said_of_people_only_that_about_some_is_looked_for(site: SiteFolder) -> None:
    kinds = frozenset({"expectations", "self", "peer"})
    names = ("ada", "ada.remainder", "Ada", "adam", "wei")
    site.write({f"content/expectations/2026-h2/{name}.yaml": "x" for name in names})
    site.write(
        {
            f"content/feedback/2026-h2/{name}/{file}.md": "x"
            for name in names
            for file in ("self", "peers/tom")
        }
    )
    found, every = (discover(site.root, (), kinds, about=about) for about in (frozenset({"ada"}), None))

    def of_ada(several: Discovery) -> tuple[list[str], dict[str, str]]:
        paths = [each.path for each in several.sources if each.name[1].lower() == "ada"]
        return paths, {path: said for path, said in refused(several).items() if "ada" in path.lower()}

    assert of_ada(found) == of_ada(every)
    assert len(of_ada(found)[0]) == 4
    assert not [each.path for each in found.sources if "adam" in each.path or "wei" in each.path]
    assert not discover(site.root, (), kinds, about=frozenset()).sources


def test_of_two_files_of_one_name_a_hidden_one_is_not_there(site: SiteFolder, tmp_path: Path) -> None:
    SiteFolder(tmp_path / "away").write({"guides/start.md": CANARY})
    site.small()
    roots = (("content", NOWHERE), ("../away", NOWHERE))
    first = discover(site.root, roots, hidden=lambda source: source.path.startswith("content"))
    second = discover(site.root, roots, hidden=lambda source: source.path.startswith("../away"))
    pages = [
        [each.path for each in found.sources if each.name == ("guides", "start")] for found in (first, second)
    ]
    assert pages == [["../away/guides/start.md"], ["content/guides/start.md"]]
    assert first.refused == second.refused == ()
    assert list(refused(discover(site.root, roots))) == ["../away/guides/start.md"]


def test_a_folder_of_records_that_is_a_link_is_told_and_makes_the_search_incomplete(site: SiteFolder) -> None:
    site.write({"content/.people/ada.yaml": "x"})
    (site.root / "content/people").symlink_to(".people")
    found = discover(site.root, (), frozenset({"person"}))
    assert refused(found) == {"content/people": "unsafe-file: this is a link"}
    assert found.incomplete
