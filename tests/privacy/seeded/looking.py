"""Leaks seeded in what looks at a site: the preview that shows it, and the audit that searches it.

Absent: how the site is made.
"""

from collections.abc import Mapping

from tests.privacy.seeded.mutant import Mutant

PREVIEWS: Mapping[str, Mutant] = {
    "a preview answers without its token": Mutant(
        "preview",
        (("serve/address.py", 'return rest if known and path != f"/{token}" else None', "return rest"),),
    ),
    "a preview answers by any name": Mutant(
        "preview", (("serve/address.py", "return meant and all(", "return all("),), sample=True
    ),
    "a preview answers pages of other origins": Mutant(
        "preview",
        (
            (
                "serve/address.py",
                'return meant and all(each.lower() in {f"http://{host}" for host in known} for each in origins)',
                "return meant",
            ),
        ),
    ),
    "a preview answers what other sites fetch": Mutant(
        "preview", (("serve/answer.py", " or _is_fetched_elsewhere(asked):", ":"),)
    ),
    "a preview answers with files of its own that are none of a site's": Mutant(
        "preview",
        (
            ("serve/answer.py", "if name not in ASSETS:", "if not name:"),
            ("serve/answer.py", "joinpath(ASSETS[name])", "joinpath(ASSETS.get(name, name))"),
        ),
    ),
    "a preview shows a page as it first was": Mutant(
        "preview", (("watch/edition.py", "if self.keys.get(path) == key", "if path in self.files"),)
    ),
    "a preview of somebody who is gone goes on": Mutant(
        "preview", (("watch/following.py", "return withdrawn(str(fault))", "return edition"),)
    ),
}

AUDITS: Mapping[str, Mutant] = {
    "an audit quotes what it finds": Mutant(
        "audit",
        (
            (
                "build/sightings.py",
                '_SAID.format(source, "here")',
                "_SAID.format(source, each.suspect.letters)",
            ),
        ),
    ),
    "an audit says names that hold what is hidden": Mutant(
        "audit", (("build/audit.py", "*veiled(findings, found)]", "*findings]"),)
    ),
    "an audit looks at no name": Mutant(
        "audit", (("build/audit.py", "haystack({**site.files, **names})", "haystack({**site.files})"),)
    ),
    "an audit takes the viewer for who keeps the sources": Mutant(
        "audit",
        (
            (
                "build/readership.py",
                'Readership(Viewer("person", site.name)',
                'Readership(Viewer("keeper", site.name)',
            ),
        ),
        sample=True,
    ),
    "an audit takes every synthesis for shared": Mutant(
        "audit", (("build/readership.py", "is_shared(file, self.today)", "True"),)
    ),
    "an audit leaves open files alone": Mutant(
        "audit", (("build/built.py", "entry.mode & OTHERS:", "entry.mode & OTHERS == OTHERS:"),)
    ),
}

MUTANTS: Mapping[str, Mutant] = {**PREVIEWS, **AUDITS}
