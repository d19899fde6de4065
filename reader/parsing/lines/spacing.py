"""Spacing: lines as they came → lines without the white space that means nothing.

Characters that an OCR engine has set apart (新 船 下 水) come together again, and a page that
stands in from the edge as a whole is moved there.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from reader.model import SourceLine
from reader.text.lazy_pattern import lazy_pattern

PARAGRAPH = "　　"  # what the first line of a paragraph is indented by
SAMPLE = 400  # lines that tell: more than most pages have
_WIDE = r"\u2010-\u2027\u3001-\u9fff\uff00-\uffef"
APART = lazy_pattern(rf"(?<=[{_WIDE}]) (?=\S)|(?<=\S) (?=[{_WIDE}])")
PAIR = lazy_pattern(r"[\u3400-\u9fff]( ?)(?=[\u3400-\u9fff])")  # two ideographs


def closed_up(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Return the lines, without the spaces between characters if most ideographs have one."""
    text = "\n".join(line.text for line in islice(lines, SAMPLE))
    spaces = PAIR.findall(text)
    if spaces.count(" ") <= spaces.count(""):
        return lines
    return [replace(line, text=APART.sub("", line.text)) for line in lines]


def moved_out(lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Return the lines without the white space that all of them open with, unless paragraphs do."""
    texts = [line.text for line in lines if line.text and not line.text.isspace()]
    edge = min((text[: len(text) - len(text.lstrip())] for text in texts), key=len, default="")
    if edge in ("", PARAGRAPH) or not all(text.startswith(edge) for text in texts):
        return lines
    return [replace(line, text=line.text.removeprefix(edge)) for line in lines]
