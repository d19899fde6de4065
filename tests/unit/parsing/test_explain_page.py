"""What decided: one row a block, with a runner-up that means something else."""

from reader.model import Role, SourceLine, SourcePage
from reader.parsing import explain_page, parse_page

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
