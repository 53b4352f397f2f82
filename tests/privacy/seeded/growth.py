"""Leaks by way of labels, intake and a person's own documents: seeded in growth and framework sites.

Absent: talent sites, and whatever happens once a site is drawn.
"""

from collections.abc import Mapping

from tests.privacy.seeded.mutant import Mutant

MUTANTS: Mapping[str, Mutant] = {
    "projection hands on the whole": Mutant(
        "canaries",
        (("project.py", "data = _permitted(document.data, label, relations, to)", "data = document.data"),),
    ),
    "a field's readers are added to those of what surrounds it": Mutant(
        "canaries",
        (
            ("audiences.py", "readers &= _readers(part, name)", "readers |= _readers(part, name)"),
            (
                "audiences.py",
                'readers &= _readers(branch, name) if "x-audience" in branch else _ALL',
                'readers |= _readers(branch, name) if "x-audience" in branch else frozenset()',
            ),
        ),
    ),
    "the label of requests is widened": Mutant(
        "labels", (("schemas/requests.json", '"chain"', '"subject", "chain"'),)
    ),
    "raw feedback is for its subject, and for sessions": Mutant(
        "labels", (("schemas/peer.json", '"chain"', '"subject", "chain", "calibration"'),)
    ),
    "the company counts as a chain's stand-in": Mutant(
        "canaries",
        (
            (
                "viewers.py",
                'return frozenset({"public", "company"})',
                'return frozenset({"public", "company", "calibration"})',
            ),
        ),
    ),
    "requests and peers are opened": Mutant(
        "growth",
        (("build/own.py", 'frozenset({"expectations", ', 'frozenset({"requests", "peer", "expectations", '),),
    ),
    "a synthesis is shown before its day": Mutant(
        "canaries", (("build/own.py", "return day is not None and day <= today", "return day is not None"),)
    ),
    "a synthesis with a fault is read": Mutant(
        "growth",
        (("build/own.py", "if document is None or file.parsed.findings:", "if document is None:"),),
    ),
    "a synthesis that cannot be read is told": Mutant(
        "growth",
        (
            (
                "build/own.py",
                'for finding, source in refused if source.kind != "synthesis")',
                "for finding, _ in refused)",
            ),
        ),
    ),
    "everybody's refused files are told": Mutant(
        "growth",
        (
            (
                "build/own.py",
                "refused = list(shelf.refused.get(person, ()))",
                "refused = [each for several in shelf.refused.values() for each in several]",
            ),
            (  # what is looked for as where many are built at once, and not for this one person alone
                "build/sites.py",
                "few = frozenset(names) if len(names) <= everyone.FEW else None",
                "few = None",
            ),
        ),
    ),
    "files are counted before they are projected": Mutant(
        "growth",
        (
            (
                "build/growth.py",
                "len(frozenset(own.paths) - ground.known)",
                "sum(map(len, growth.shelf.sources.values()))",
            ),
        ),
    ),
    "messages quote": Mutant(
        "quotes", (("build/quiet.py", "said.get(each.rule, UNEXPLAINED)", "each.message"),)
    ),
    "code frames quote": Mutant(
        "quotes",
        (
            (
                "build/growth.py",
                "return Drawn(person, person, quiet, files)",
                "return Drawn(person, person, quiet, files, None, ground.intake.texts)",
            ),
        ),
    ),
    "names come with a mail address": Mutant(
        "canaries",
        (
            ("build/intake.py", "held = relations(viewer)", 'held = relations(viewer) | {"subject"}'),
            ("build/groundwork.py", "{each.id: each.name for", '{each.id: f"{each.name} {each.email}" for'),
        ),
    ),
    "settings are judged whole": Mutant(
        "growth",
        (("build/intake.py", "kinds.form_of_settings(unplaced(document), held)", "kinds.form(document)"),),
    ),
    "positions count hidden lines": Mutant(
        "growth",
        (("build/intake.py", "return replace(document, marks=Unmarked(document.path))", "return document"),),
    ),
    "the public reads the company's pages": Mutant(
        "framework", (("build/intake.py", "if not (public and file.company)]", "]"),)
    ),
    "the framework site is built for the company": Mutant(
        "framework",
        (
            (
                "build/framework.py",
                "from waypoints_site.viewers import PUBLIC",
                "from waypoints_site.viewers import COMPANY as PUBLIC",
            ),
        ),
    ),
    "people's files are opened for the public": Mutant(
        "framework", (("build/intake.py", '"public": frozenset(),', '"public": frozenset({"person"}),'),)
    ),
    "every image is published, shown or not": Mutant(
        "framework",
        (("build/framework.py", "_images(intake, resolved.images)", "_images(intake, intake.images)"),),
    ),
    "a hidden page takes a public one's name": Mutant(
        "links", (("discover/sources.py", "and hidden(first[key])", "and False"),)
    ),
    "links are followed into hidden folders": Mutant(
        "links",
        (("discover/tree.py", "return _ELSEWHERE if self.bounds.bars", "return None if self.bounds.bars"),),
    ),
    "the commit is that of any file": Mutant(
        "commits",
        (
            (
                "build/groundwork.py",
                "paths = (*ground.intake.whole, *ground",
                "paths = (*ground.intake.paths, *ground",
            ),
        ),
    ),
}
