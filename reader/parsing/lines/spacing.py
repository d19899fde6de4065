"""Spacing: lines whose characters an OCR engine has set apart (新 船 下 水), together again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from reader.model import SourceLine
from reader.text.lazy_pattern import lazy_pattern

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
