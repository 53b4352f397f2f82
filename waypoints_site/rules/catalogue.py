"""Every rule by name with its explanation: those of process from their docstrings, those of form and audits from here.

Absent: any judgement.
"""

from collections.abc import Iterable, Mapping
from inspect import cleandoc

from waypoints_site.rules import (
    BENCH_RULES,
    FRAMEWORK_RULES,
    REPLACEMENT_RULES,
    REVIEW_RULES,
    TALENT_RULES,
    VERSION_RULES,
)
from waypoints_site.rules.registry import Rule, Subject

FORM: Mapping[str, str] = {
    "syntax": """YAML, front matter or settings that do not parse.

        Tabs as indentation, nesting past 32 levels, tags (“!…”), a second document in a file, and aliases
        that make a file grow are errors of syntax too. The position is where reading stopped; the mistake
        stands there or just before it.""",
    "encoding": """A file is not UTF-8, or holds a NUL.

        Save it as UTF-8. A byte order mark is accepted and dropped.""",
    "duplicate-key": """A key stands twice in one mapping.

        YAML would let the second one win silently. The position is the second one; delete one of them.""",
    "unknown-key": """A key that this kind of file does not have.

        Mostly a spelling mistake, and then the nearest known key is named. `waypoints schema KIND` prints
        all.""",
    "missing-key": """A key that this kind of file must have is not there.

        The position is the mapping that lacks it.""",
    "wrong-type": """A value of another type than the key takes.

        A number where a text belongs is put in quotes; a single text where a list belongs becomes a list of
        one.""",
    "wrong-value": """A value that the key does not take.

        The message says what is allowed. `no`, `010` and `12:30` stay the texts that they are: YAML 1.1
        would have made other things of them.""",
    "bad-id": """An id out of form, or one that stands for two things.

        Ids are lower-case words joined by hyphens; those of levels may hold capitals and dots. They become
        file names, so names that Windows reserves (`con`, `nul` …), two ids that differ in letter case only,
        and an id that another page of the site needs are refused. A level's file says the same id as its
        name. Within one list an id stands once, as a code does among the capabilities of a track.""",
    "duplicate-file": """One file stands in two content roots.

        The roots are read as one tree, so the file of one would hide that of the other. Keep one of them.""",
    "missing-root": """A content root that the settings name is not there.

        The rest is read as usual, and nothing of an earlier build is removed, since what is gone may only
        be elsewhere.""",
    "unsafe-file": """A file that is not read.

        Links that leave their root or show a file as something else, pipes and devices, files over 4 MiB,
        and files that the system does not let us read.""",
    "unsafe-link": """A link that may stand in no text.

        Links are relative, `https:` or `mailto:`; images are files among the sources. Other schemes, such as
        `javascript:`, and addresses that start with `//` are refused, and nothing of them is in a page.""",
    "broken-link": """A link between sources, or to a cell, that leads nowhere.

        Link to the source file (`../guides/feedback.md`), not to the page that it becomes. A page may link
        to what all its readers can read: a public page leads neither to drafts nor to the company's own
        pages. A cell's address is `cell:LEVEL/CAPABILITY`, with the track before it where two tracks have
        such a cell.""",
    "inherits-loop": """A cell inherits, over one or more levels, from itself.

        Write the text at one of the levels.""",
    "unknown-level": """A level that is not there.

        A level's id is the name of its file. As a warning: a level's file that its track does not list, and
        that is not shown therefore.""",
    "unknown-track": """A track that is not there.

        Tracks are those of `framework.yaml`; where it lists none, every folder with a level in it.""",
    "unknown-capability": """A capability that its track does not have.

        Level files use the id from `capabilities.yaml` without the track in front.""",
    "unknown-framework": """A framework that is not there.

        A framework is a folder in `frameworks/` with a `framework.yaml`.""",
    "unknown-version": """A version of a framework that is neither the current one nor kept.

        An older version is kept, unchanged, in `frameworks/<framework>@<version>/`, and says so itself.""",
    "unknown-person": """A person that is not there.

        A person's id is the name of a file in `content/people/`. The name of a file of feedback says a
        person, too: whom it is about, or who gave it.""",
    "unknown-team": """A team that is not there.

        A team's id is the name of a file in `content/teams/`.""",
    "unknown-period": """A period that is not there.

        A period's id is the name of a file in `content/periods/`; the folders of expectations and feedback
        have the names of periods.""",
    "unknown-cell": """A cell that the framework does not have, in the version of the period.

        A cell is `LEVEL/CAPABILITY` on the person's track; with the track before it on another one, and
        with the framework before that in another framework.""",
    "unknown-objective": """An objective that the period does not have.

        Objectives are those of the period's own file.""",
    "unknown-expectation": """An expectation that the person does not have in this period.

        Feedback, and changes, name an expectation by its id. An expectation that was agreed is never
        deleted, so that its id stays.""",
    "unknown-reference": """A document that is not there, as the source of a piece of evidence.

        `ref` names a document about the same person as a path below `content/`, without its ending:
        `feedback/PERIOD/PERSON/peers/GIVER`.""",
    "unknown-action": """An action that the last development plan does not have.

        `follows` names an action of the plan that was made before: that of the person's latest earlier
        period with one. Nothing is said where there is no such plan, or where it could not be read.""",
    "reporting-loop": """People who report to each other in a circle.

        Nobody stands above anybody then, and so nobody may read anything of theirs. Every manager of the
        circle is reported; one of them is wrong.""",
    "orphan": """A person with a level, no manager and no reports.

        Nobody could read anything of theirs. Name their `manager`; only who leads others may have none.""",
    "track-separation": """A file of somebody's growth holds a field of the talent track.

        Ratings, level changes, promotion and pay belong to management's track; what an engineer reads, or
        others write about what was agreed, never holds them. The position is the key, however deep it
        stands. Delete it, and keep what it says below `content/talent/`, which the engineer does not
        read.""",
    "talent-reference": """A link leads to a file of the talent track.

        Only talent files may refer to talent files: a link alone tells that there is something, and about
        whom. It is reported whether the file is there or not. Say what may be said, without the link.""",
    "layout": """A layout does not work.

        The position is the line of the layout at which drawing a page stopped. A site's own layout reaches
        the original that it replaces by `{% extends "waypoints:base.html" %}`.""",
}


AUDIT: Mapping[str, str] = {
    "hidden-text": """A built site holds a text that its viewer may not read.

        The position is in the built file; the message says the source and the line that the text is from, and
        never the text. It is found in whatever form it stands there: as it is, escaped for HTML or JSON, or
        in an address; in a page, a comment, a file's name, the search or data. Texts of twelve characters or
        more are searched for, by their sentences, unless the viewer reads the same in another source or in a
        layout. Look at the site's own layouts first, then build the site again.""",
    "foreign-request": """Something in a built site is fetched from elsewhere.

        Whoever opens a page tells another server so, and from where. Images, styles, scripts, fonts and
        frames stand in the site itself: put the file below `layouts/assets/`. A link that a reader may
        follow is no request.""",
    "inline-script": """A script, or styles, stand in a page itself.

        The content security policy of a page lets browsers run and apply only what stands in files of the
        site, so that nothing that slips into a page can run. Move it to a file below `layouts/assets/`:
        scripts, styles, `style` and `on…` attributes, and `javascript:` addresses.""",
    "loose-policy": """A page has no content security policy, or one that allows too much.

        The policy in the head of `base.html` is the second lock behind escaping: nothing from elsewhere,
        and no script in the page. A layout of your own extends `waypoints:base.html` and leaves the policy
        as it is, before everything that is loaded.""",
    "indexable-page": """A page of a restricted site lacks `noindex`.

        Search engines may list it, should it ever stand where they come by. The layout `restricted.html`
        says so on every page; a layout of your own extends it.""",
    "banner-missing": """A page of a restricted site lacks the banner that says for whom it is.

        Whoever finds the page, on a screen or on paper, has to see that it is not theirs. The layout
        `restricted.html` has it; one of your own keeps an element of the class `banner` with what is in
        `frame.banner`.""",
    "open-file": """A file or folder of a site is open to others than it should be.

        Folders of restricted sites have the mode 0700 and files 0600, so that nobody else on the machine
        reads them; and no link in any site leads out of it. Build the site again, and copy it with
        `cp -a`.""",
}


def explanations() -> Mapping[str, str]:
    """What to say of each rule: its name and severity, what it means and why, and how to tune it."""
    form = {name: f"{name} (form; cannot be switched off)\n\n{cleandoc(text)}" for name, text in FORM.items()}
    audit = {
        name: f"{name} (audit; cannot be switched off)\n\n{cleandoc(text)}" for name, text in AUDIT.items()
    }
    return {
        **form,
        **audit,
        **_of_process(FRAMEWORK_RULES),
        **_of_process(VERSION_RULES),
        **_of_process(REVIEW_RULES),
        **_of_process(REPLACEMENT_RULES),
        **_of_process(TALENT_RULES),
        **_of_process(BENCH_RULES),
    }


def _of_process(rules: Iterable[Rule[Subject]]) -> Mapping[str, str]:
    return {rule.name: _explained(rule) for rule in rules}


def _explained(rule: Rule[Subject]) -> str:
    switch = f'rules:\n  {rule.name}: {{off: "the reason"}}'
    said = cleandoc(rule.breaches.__doc__ or "")
    return f"{rule.name} ({rule.severity})\n\n{said}\n\nTo switch it off, in waypoints.yaml:\n\n{switch}"
