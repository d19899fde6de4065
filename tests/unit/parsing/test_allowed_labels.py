"""What a line that its source knows may be called: its own role, or what is open within one."""

import pytest

from reader.model import Given, Role, SourceLine
from reader.parsing.labelling.allowed import allowed
from reader.parsing.labelling.labels import LABELS
from reader.parsing.lines.given import given_units, is_given, is_open

OPEN = {"byline", "brief", "lead", "body", "cross", "tail", "sign", "side", "caption", "jump"}
HEADS = {"kicker", "headline", "deck"}


def labels_of(*givens):
    lines = [SourceLine(f"第{at}行", given=one) for at, one in enumerate(givens)]
    return [set(one.labels) for one in allowed(given_units(lines), lines)]


@pytest.mark.parametrize(
    ("role", "first", "later"),
    [
        (Role.KICKER, {"kicker!"}, {"kicker"}),
        (Role.HEADLINE, {"headline!"}, {"headline"}),
        (Role.DECK, {"lead!"}, {"deck"}),
        (Role.BYLINE, {"lead!"}, {"byline", "sign"}),
        (Role.PARAGRAPH, {"lead!"}, {"lead", "body", "tail"}),
        (Role.CROSSHEAD, {"lead!"}, {"cross"}),
        (Role.CAPTION, {"caption!"}, {"caption"}),
        (Role.CREDIT, {"lead!"}, {"side"}),
        (Role.JUMP, {"lead!"}, {"jump"}),
        (Role.UNKNOWN, {"lead!"}, {"side"}),
        (Role.FURNITURE, {"lead!"}, {"furniture"}),
    ],
)
def test_a_given_role_is_called_so_first_and_later(role, first, later):
    assert labels_of(Given(1, role), Given(1, role)) == [first, later]


def test_every_name_is_a_labels():
    roles = [Given(1, role) for role in Role]
    told = labels_of(Given(1), Given(1), *roles, Given(0))
    names = set().union(*told) | labels_of(Given(1))[0]
    assert names <= {label.name for label in LABELS}


def test_an_article_without_a_headline_may_have_one_anywhere():
    first, later = (
        labels_of(Given(1), Given(1, Role.PARAGRAPH))[0],
        labels_of(Given(1), Given(1))[1],
    )
    assert first == {"kicker!", "headline!", "lead!", "caption!"}
    assert later == HEADS | OPEN


def test_beside_a_given_headline_there_is_no_other():
    first, _, later = labels_of(Given(1), Given(1, Role.HEADLINE), Given(1))
    assert first == {"lead!", "caption!"}
    assert later == OPEN


def test_articles_do_not_tell_of_each_other_and_what_belongs_to_none_is_furniture():
    told = labels_of(Given(1, Role.HEADLINE), Given(2), Given(2), Given(0, Role.HEADLINE), Given(0))
    assert "headline!" in told[1]
    assert "headline" in told[2]
    assert told[3:] == [{"furniture"}, {"furniture"}]


@pytest.mark.parametrize(
    ("givens", "given", "leaves_open"),
    [
        ([None, None], False, True),
        ([Given(1, Role.BYLINE), None], True, True),
        ([Given(1, Role.BYLINE), Given(0)], True, False),
        ([Given(1), Given(1, Role.BYLINE)], True, True),
        ([], False, False),
    ],
)
def test_a_source_knows_all_some_or_nothing_of_its_lines(givens, given, leaves_open):
    lines = [SourceLine("一行", given=one) for one in givens]
    assert (is_given(lines), is_open(lines)) == (given, leaves_open)
