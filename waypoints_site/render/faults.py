"""What an error says of the layout that it came from: its name and its line.

Absent: files; a layout's name is the one that layouts call it by.
"""

from jinja2 import TemplateNotFound, TemplateSyntaxError


class LayoutFault(Exception):
    """A layout does not work; `name` and `line` say where, the message what."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(message)
        self.name, self.line = name, line


def fault_of(error: Exception, template: str) -> LayoutFault:
    """The fault that an error means, raised while `template` was drawn."""
    if isinstance(error, TemplateSyntaxError):
        return LayoutFault(error.name or template, error.lineno, error.message or "this does not parse")
    name, line = _where(error, template)
    if isinstance(error, TemplateNotFound):
        return LayoutFault(name, line, f"there is no layout “{error.name}”")
    if isinstance(error, RecursionError):
        return LayoutFault(name, line, "this layout comes back to itself without end")
    return LayoutFault(name, line, str(error) or type(error).__name__)


def _where(error: Exception, template: str) -> tuple[str, int]:
    """The innermost layout and line that an error came from; the engine names its frames after layouts."""
    where = (template, 1)
    trace = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            where = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return where
