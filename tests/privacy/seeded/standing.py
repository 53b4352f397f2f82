"""Leaks seeded in what becomes of a site that is drawn: where it stands, who may open it, and what is built again.

Absent: what the site says.
"""

from collections.abc import Mapping

from tests.privacy.seeded.mutant import Mutant

PUBLISHING: Mapping[str, Mutant] = {
    "restricted sites are open to the group": Mutant(
        "openness",
        (("publish/restricted.py", "PRIVATE = Modes(CLOSED, 0o600)", "PRIVATE = Modes(0o750, 0o640)"),),
    ),
    "files of restricted sites are as everyone's": Mutant(
        "openness",
        (("publish/restricted.py", "PRIVATE = Modes(CLOSED, 0o600)", "PRIVATE = Modes(CLOSED, 0o644)"),),
    ),
    "the folders of restricted sites are as everyone's": Mutant(
        "openness", (("publish/above.py", "CLOSED = 0o700", "CLOSED = 0o755"),)
    ),
    "a folder that was made open stays open": Mutant(
        "openness", (("publish/above.py", "            os.fchmod(descriptor, CLOSED)\n", ""),), sample=True
    ),
    "a page that somebody opened stays open": Mutant(
        "again", (("publish/standing.py", " or stat.S_IMODE(status.st_mode) != mode:", ":"),)
    ),
    "a folder that somebody opened stays open": Mutant(
        "again",
        (
            (
                "publish/standing.py",
                "and all(status.st_mode & 0o777 == edition.modes.folder for status in now.folders.values())",
                "",
            ),
        ),
    ),
    "a site may stand inside another one": Mutant(
        "places", (("publish/ground.py", "if is_marked(ancestor):", "if False:"),)
    ),
    "links above a site are not followed": Mutant(
        "places",
        (
            (
                "publish/ground.py",
                "return Path(os.path.realpath(destination.parent)) / destination.name",
                "return destination.absolute()",
            ),
        ),
    ),
    "a public site may stand among restricted ones": Mutant(
        "places", (("publish/public.py", "if kinds - public - {None}:", "if not kinds:"),)
    ),
    "a public site takes the place of a restricted one": Mutant(
        "places",
        (
            ("publish/public.py", "if each.is_dir()}", "if each.name != destination.name}"),
            ("publish/ground.py", "if kind is not None and kind not in replaceable:", "if not replaceable:"),
        ),
    ),
}

BUILDING: Mapping[str, Mutant] = {
    "pages stay of who is gone from a circle": Mutant(
        "again",
        (
            (
                "publish/restricted.py",
                "destination, fresh=fresh)",
                "destination, fresh=fresh, keep_gone=True)",
            ),
        ),
    ),
    "sites stay of people who are gone": Mutant(
        "again", (("build/run.py", "if not roll.complete:", "if roll.complete:"),)
    ),
    "a page's key lacks what it shows": Mutant(
        "again", (("build/pages.py", "repr((page.frame, page.view))", "repr(page.frame)"),)
    ),
    "a page's key lacks for whom it is": Mutant(
        "again", (("build/pages.py", "repr((page.frame, page.view))", "repr((page.path, page.view))"),)
    ),
    "a growth site's key lacks the feedback": Mutant(
        "again",
        (("build/inputs.py", '"growth": ("expectations", "feedback")', '"growth": ("expectations",)'),),
    ),
    "a talent site's key lacks the sessions": Mutant(
        "again",
        (("build/run.py", '*((SESSIONS,) if kind != "growth" else ())})', "})"),),
    ),
    "who reads about whom is known from an earlier build": Mutant(
        "again",
        (("build/run.py", "groups = [SHARED, PEOPLE, *((SESSIONS", "groups = [SHARED, *((SESSIONS"),),
    ),
    "another day counts as the same": Mutant("again", (("build/run.py", "str(self.shop.today)", '""'),)),
    "a site is left alone whatever became of it": Mutant(
        "again",
        (("build/memory.py", 'stamp == "" or (stamp and stamp_at(place) != stamp)', 'stamp == ""'),),
    ),
    "a page is taken from where it stands, whatever it says": Mutant(
        "again",
        (
            (
                "build/memory.py",
                "content is None or content_digest(content) != noted[2]",
                "content is None",
            ),
        ),
    ),
    "notes of earlier builds are open to others": Mutant(
        "notes", (("cache/store.py", "0o700", "0o755"), ("cache/store.py", "0o600", "0o644"))
    ),
    "notes of earlier builds hold pages": Mutant(
        "notes", (("build/drawn.py", "content_digest(site[path]))", "site[path].decode())"),)
    ),
}

MUTANTS: Mapping[str, Mutant] = {**PUBLISHING, **BUILDING}
