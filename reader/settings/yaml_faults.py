"""A fault that PyYAML found in, the line to look at and what to do about it out, in words of ours.

PyYAML speaks of its grammar, in English, and names the end of the file where a quotation mark was
left open on its first line.
"""

import yaml

from reader.i18n import say
from reader.model import safe_line

# What its complaint holds, what the context of that does, the words, and whether the context's line
# is the one to look at: where what is not closed begins.
_FAULTS = (
    ("'\\t' that cannot start", "", "settings.yaml_tab", False),
    ("that cannot start any token", "", "settings.yaml_mark", False),
    ("unexpected end of stream", "quoted scalar", "settings.yaml_quote", True),
    ("", "parsing a flow", "settings.yaml_bracket", True),
    ("another document", "", "settings.yaml_second", False),
    ("mapping values are not allowed", "", "settings.yaml_colon", False),
    ("could not find expected ':'", "", "settings.yaml_no_colon", True),
    ("expected <block end>", "parsing a block", "settings.yaml_indent", False),
    ("expected '<document start>'", "", "settings.yaml_indent", False),
)


def line_and_words(error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """Return the line, from 1, and what is wrong there; for a rare fault in PyYAML's own words."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark
    for of_problem, of_context, key, is_of_context in _FAULTS:
        if of_problem in problem and of_context in context:
            mark = error.context_mark if is_of_context and error.context_mark else mark
            problem = say(key)
            break
    return (mark.line + 1 if mark else 1), safe_line(problem)
