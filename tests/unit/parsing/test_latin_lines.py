"""What lines of Latin papers give away: who wrote a story, where it goes on, where it is from."""

import pytest

from reader.model import Role, SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.facts import read_jump
from reader.parsing.lines.cues import head_kind
from reader.text.fold import fold_for_cues

STORY = (
    "The stonemason said that every block had been struck three times before it was set into the"
    " wall, and that the town had come to look."
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Anna Miller", "Y"),
        ("By ANNA MILLER, John O’Dell and Ruth van der Well", "Y"),
        ("Staff Writer", "Y"),
        ("Special to The Harbor Post", "Y"),
        ("The Associated Press", "Y"),
        ("By the time they came it was late", " "),
        ("By evening", " "),
        ("Continued from Page 1", "J"),
        ("CONTINUED ON A10", "J"),
        ("LAMPS, From Page A1", "J"),
        ("See LAMPS on Page A4 ▶", "J"),
        ("He came from page to screen", " "),
        ("From 1990", " "),
        ("HARBOR CITY, Minn. (AP) — The wall stands again.", "D"),
        ("HARTFIELD — The wall stands again, the mayor said.", "D"),
        ("HARBOR CITY, Minn., Oct. 1 — “The wall stands again,” he said.", "D"),
        ("STORM WARNING - Ferries stop", " "),
        ("STORM WARNING – FERRIES STOP UNTIL TUESDAY AT SEVEN, PORT SAYS", " "),
        ("Storm warning – Ferries stop until Tuesday at seven", " "),
    ],
)
def test_a_line_is_known_by_its_set_phrase(line, kind):
    assert head_kind(fold_for_cues(line)) == kind


@pytest.mark.parametrize(
    ("line", "kind", "page"),
    [
        ("Continued from Page 1", "from", "1"),
        ("LAMPS, From A1", "from", "A1"),
        ("Continued on Page A10", "to", "A10"),
        ("Please turn to Page 6", "to", "6"),
        ("SEE LAMPS ON PAGE A4", "see", "A4"),
        ("See LAMPS, Page A4", "see", "A4"),
    ],
)
def test_a_jump_names_its_page(line, kind, page):
    jump = read_jump(line)
    assert jump is not None
    assert (jump.kind, jump.page) == (kind, page)


@pytest.mark.parametrize(
    "line",
    [
        "He turned to Paul",
        "They came from 12 towns",
        "It went on",
    ],
)
def test_a_sentence_is_no_jump(line):
    assert read_jump(line) is None


def test_a_jump_between_headline_and_byline_is_neither():
    lines = (
        *("Harbor wall stands again", "Continued from Page 1", "By ANNA MILLER", STORY),
        *("Night market gets twenty lamps", "By John Weller", STORY, "SEE LAMPS ON PAGE A4"),
    )
    page = parse_page(SourcePage(name="", path="", lines=tuple(map(SourceLine, lines))))
    first, second = page.articles
    assert [block.role for block in first.blocks] == [
        *(Role.HEADLINE, Role.JUMP, Role.BYLINE, Role.PARAGRAPH)
    ]
    assert [block.role for block in second.blocks] == [
        *(Role.HEADLINE, Role.BYLINE, Role.PARAGRAPH, Role.JUMP)
    ]
