"""The rules of the thought partner: there is one, who may know of it, knows the work, and asks.

Absent: whether the questions are good ones. Where there is no partner, only the rule that says so speaks.
"""

from collections.abc import Iterator

from waypoints_site.records import Partner
from waypoints_site.rules.appraisal import Appraisal, finished, written
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


def partner_missing(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A final assessment has no thought partner.

    Nobody sees the flaws of their own judgement. Before it is final, somebody else who may know of it asks what
    speaks against each rating. Name them under `partner`, with what they asked. Without a `partner` the
    position is the assessment's file.
    """
    for assessment in finished(appraisal):
        partner, hint = assessment.partner, "say under “partner” who questioned it"
        if partner is None:
            yield Breach(assessment.place, "this is final, and has no thought partner", hint, at="file")
        elif partner.who is None:
            yield Breach(partner.place, "this is final, and the thought partner is not named", hint)


def partner_self(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """The thought partner is the author of the assessment, or the person whom it is about.

    The author has asked already, and the person does not read it. Ask somebody else.
    """
    for assessment in written(appraisal):
        partner = assessment.partner
        same = {assessment.by: "wrote this assessment", appraisal.case.person.id: "is whom it is about"}
        if partner and partner.who and partner.who in same:
            message = f"the thought partner {same[partner.who]}"
            yield Breach(partner.place / "who", message, "ask somebody else")


def partner_context(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """It is not said from where the thought partner knows the person's work.

    Somebody who has seen none of it can only ask whether the text is consistent. Say it in a few words under
    `context`.
    """
    for partner in _partners(appraisal):
        if not partner.context:
            message = "it is not said from where the thought partner knows the work"
            yield Breach(partner.place, message, "say it under “context”")


def partner_access(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """The thought partner may not read the assessment.

    It may be read by the managers above the person, by who stands in for them (`access` in the settings), and by
    the participants of a calibration session of the period whose scope holds the person. If it was shown to
    somebody else, more people know of it than should. Ask one of those, or give the partner one of these parts.
    """
    case, around = appraisal.case, appraisal.around
    broken = case.person.manager is not None and not around.chain
    readers = {*around.chain, *around.privy(case.period.id)}
    for partner in _partners(appraisal):
        who = partner.who or ""
        own = any(who in (assessment.by, case.person.id) for assessment in written(appraisal))
        if who not in readers and not own and not broken and who in around.roster.people:
            message = f"{around.roster.title(who)} may not read this assessment"
            hint = "ask a manager above the person, who stands in for one, or who is in a session with the person"
            yield Breach(partner.place / "who", message, hint)


def challenge_missing(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """The thought partner has asked nothing.

    A partner who only agrees is none. Write under `challenges` what was asked, and what the answer was; one good
    question is enough.
    """
    for partner in _partners(appraisal):
        if not any(challenge.question for challenge in partner.challenges):
            message = "the thought partner has asked nothing"
            yield Breach(partner.place, message, "write under “challenges” what was asked")


def sufficiency_open(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A final assessment leaves open whether the evidence is sufficient, or whether the two are aligned.

    Both may be answered with no: that is worth knowing in the room. Answer `sufficient` and `aligned` with
    `true` or `false`.
    """
    for assessment in finished(appraisal):
        partner = assessment.partner
        answers = (("sufficient", partner.sufficient), ("aligned", partner.aligned)) if partner else ()
        lacking = [f"“{name}”" for name, answer in answers if answer is None]
        if partner and partner.who and lacking:
            message = f"this is final, and {' and '.join(lacking)} not answered"
            yield Breach(partner.place, message, "answer with true or false")


def _partners(appraisal: Appraisal) -> tuple[Partner, ...]:
    """The thought partner, if one is named."""
    return tuple(each.partner for each in written(appraisal) if each.partner and each.partner.who)


PARTNER_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("partner-missing", "error", partner_missing),
    Rule("partner-self", "error", partner_self),
    Rule("partner-context", "warning", partner_context),
    Rule("partner-access", "warning", partner_access),
    Rule("challenge-missing", "warning", challenge_missing),
    Rule("sufficiency-open", "error", sufficiency_open),
)
