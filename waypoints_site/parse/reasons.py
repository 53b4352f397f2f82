"""Why the YAML parser stopped, in plain words: its own sentences speak of tokens and contexts.

Absent: positions; the caller says where.
"""

import re

_COLON_WITHOUT_SPACE = re.compile(r"(?:- +)*[\w-]+:[^\s/]")
_INDENTATION = "this line is indented neither like the lines above nor as a part of them"
_UNQUOTED = "a text that starts with “{}” has to be in quotes"
_VALUE = "a value is missing here"
TAG = "tags (“!…”) are not read here; put a text that starts with “!” in quotes"
_NEVER_CLOSED = "a quoted text is never closed"

_REASONS = {
    "block sequence entries are not allowed in this context": "a list starts below its key, on its own line",
    "mapping keys are not allowed in this context": _UNQUOTED.format("?"),
    "found unexpected end of stream": _NEVER_CLOSED,
    "found unexpected document indicator": _NEVER_CLOSED,
    "did not find expected node content": _VALUE,
    "did not find expected comment or line break": "nothing else may stand on the line of “|” or “>”",
    "found an indentation indicator equal to 0": "the indentation after “|” or “>” is at least 1",
    "found a tab character where an indentation space is expected": "a tab stands here; indent with spaces",
    "found a tab character that violates indentation": "a tab stands here; indent with spaces",
    "found invalid Unicode character escape code": "no character has this number",
    "did not find expected hexdecimal number": "the digits of this escape are missing (0–9, a–f)",
    "did not find expected <document start>": "nothing may follow; the file's one value has ended",
    "found incompatible YAML document": "only YAML 1.1 and 1.2 are read",
    "found unexpected ':'": "in brackets, a text with “:” has to be in quotes",
    "found undefined tag handle": TAG,
    "exceeded maximum nesting depth": "this nests too deeply",
}


def reason(context: str, problem: str, text: str, at: int) -> str:
    """What the parser minds at character `at`."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if "tag" in context:
        return TAG
    if "directive" in context or "directive" in problem:
        return _UNQUOTED.format("%")
    if "anchor" in context or "alias" in context:
        return _UNQUOTED.format("&" if "anchor" in context else "*")
    match problem:
        case "found character that cannot start any token":
            return _character(text[at : at + 1])
        case "mapping values are not allowed in this context":
            return _second_colon(line, text[:at])
        case "did not find expected key" | "did not find expected '-' indicator":
            return _leftover(line, problem)
        case "did not find expected node content" if "flow" in context and not text[at:].strip():
            return "a bracket is never closed"
        case "did not find expected ',' or ']'" | "did not find expected ',' or '}'":
            return f"“,” or “{problem[-2]}” is missing here"
        case "could not find expected ':'":
            return "a line before this is neither a key with “: ” nor a part of the text above it"
        case "found unknown escape character":
            return f"“{text[at : at + 2]}” is no escape; write “\\\\” for a backslash, or use single quotes"
    return _REASONS.get(problem) or "this is not YAML: " + ", ".join(filter(None, (context, problem)))


def has_start(context: str) -> bool:
    """Whether a reader of the message should know where the thing starts that was being read."""
    return any(word in context for word in ("quoted scalar", "flow", "simple key"))


def _character(found: str) -> str:
    return "a tab stands here; indent with spaces" if found == "\t" else _UNQUOTED.format(found)


def _second_colon(line: str, before: str) -> str:
    if ": " in line:
        return "a second “: ” stands on this line; put the text in quotes"
    if ":" in line:
        return "a space is missing after the first colon, or quotes around a text with colons"
    above = before[: len(before) - len(line)].rstrip().rsplit("\n", 1)[-1]
    if _COLON_WITHOUT_SPACE.match(above.lstrip()):
        return "a space is missing after the first colon of the line above"
    return "a key starts here while the text above still goes on; is its indentation right?"


def _leftover(line: str, problem: str) -> str:
    if not line.strip():
        return _INDENTATION if problem.endswith("key") else "the list above goes on with “- ” or ends"
    if line.rstrip()[-1:] in ("'", '"'):
        return "a quoted text has ended before this; double the quotes inside it, or use the other kind"
    return "nothing may follow here on this line; put the whole text in quotes"
