"""What decided: one row a block, with a runner-up that means something else."""

import pytest

from reader.model import Box, Evidence, Given, Role, SourceLine, SourcePage
from reader.parsing import explain_page, parse_page
from reader.parsing.assembly.explaining import MOST_FEATURES
from reader.parsing.labelling.deciding import all_features, decide
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.standing import standings
from reader.parsing.labelling.weights import SCALE, load_weights
from reader.parsing.lines.printed import units_of

TEXT = """春耕动员会在青禾镇召开

■本报记者 林未晚

本报讯 4月2日,青禾镇召开春耕动员会,部署今年的早稻生产。会议要求,各村要抓住晴好天气抓紧备耕。

会后,与会人员来到田间察看了育秧情况。
"""
SOURCE = SourcePage("a", "", tuple(SourceLine(line) for line in TEXT.split("\n")))


def test_every_block_has_a_row_that_agrees_with_the_page():
    rows = explain_page(SOURCE)
    blocks = [block for article in parse_page(SOURCE).articles for block in article.blocks]
    parsed = [(block.number, block.role, block.text) for block in blocks]
    assert [(row.number, row.role, row.text) for row in rows] == parsed


def test_a_row_names_its_runner_up_and_the_features_that_told():
    row = explain_page(SOURCE)[1]
    assert row.role is Role.BYLINE
    assert row.runner_up
    assert 0 <= row.confidence <= 1
    assert any(word.startswith("k=") or "Y" in word for word, _ in row.features)


def test_features_come_with_the_most_telling_first():
    for row in explain_page(SOURCE):
        sizes = [abs(weight) for _, weight in row.features]
        assert sizes == sorted(sizes, reverse=True)


def test_the_margin_is_what_the_first_line_s_words_and_place_say_for_it():
    printed = [
        SourceLine(
            line.text, Evidence(Box(0, 20.0 * at, 90, 20.0 * at + 10), 10.0, frame=1, column=1)
        )
        for at, line in enumerate(SOURCE.lines)
    ]
    for source in (SOURCE, SourcePage("a.pdf", "", tuple(printed))):
        units = units_of(source.lines)
        places = standings(units, source.lines)
        choices = decide(units, places)
        rows = iter(explain_page(source))
        for at, words in enumerate(all_features(units)):
            if LABELS[choices[at].label].is_more:
                continue
            row, choice = next(rows), choices[at]
            scores = load_weights().emissions(words)
            own = [scores, *(one.scores for one in places[at : at + 1])]
            margin = sum(one[choice.label] - one[choice.runner_up] for one in own) / SCALE
            assert row.margin == pytest.approx(margin, abs=0.01)
            assert row.runner_up == LABELS[choice.runner_up].name
            assert 1 <= len(row.features) <= MOST_FEATURES


def test_given_lines_are_explained_by_what_is_given():
    lines = tuple(
        SourceLine(line.text, given=Given(1, Role.HEADLINE if not at else None))
        for at, line in enumerate(SOURCE.lines)
        if line.text
    )
    first, *rest = explain_page(SourcePage("a", "", lines))
    assert (first.role, first.is_start, first.confidence) == (Role.HEADLINE, True, 1.0)
    assert first.features[0][0] == "given=1:headline"
    assert not any(row.is_start for row in rest)
