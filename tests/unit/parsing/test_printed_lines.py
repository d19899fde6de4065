"""What is known of a line beside its text decides with its words."""

import pytest

from reader.commands.explained import explained_lines
from reader.model import Box, Evidence, Role, SourceLine, SourcePage
from reader.parsing import explain_page, parse_page

BODY = 11.0


def line(text, top, **known):
    size = known.pop("size", BODY)
    known = {"frame": 1, "column": 1} | known
    box = Box(40.0, top, 240.0, top + size)
    return SourceLine(text, Evidence(box=box, size=size, **known))


def column(texts, top=100.0, **known):
    """Lines of one column; a text that begins with two ideographic spaces stands in."""
    return [
        line(text.strip(), top + 16 * at, indent=2.0 if text[0] == "\u3000" else 0.0, **known)
        for at, text in enumerate(texts)
    ]


def page(*lines):
    return parse_page(SourcePage("page.pdf", "page.pdf", lines))


HEAD = line("早稻栽插过半", 60.0, size=26.0, is_display=True, column=9)
STORY = (
    "　　本报讯 4月21日，全县早稻栽插",
    "进度已经过半，比去年同期快了四天。",
    "各乡镇将组织农机手跨村作业，优先照",
)
END = line("顾缺少劳力的人家。", 148.0, room=9.0)


def roles(parsed):
    return [[(block.role, block.text) for block in article.blocks] for article in parsed.articles]


def test_a_full_line_goes_on_whatever_it_ends_with():
    (article,) = page(HEAD, *column(STORY), END).articles
    assert len(article.blocks) == 2
    assert article.blocks[1].text.endswith(
        "快了四天。各乡镇将组织农机手跨村作业，优先照顾缺少劳力的人家。"
    )


def test_a_line_that_stands_in_starts_a_paragraph():
    more = line("船慢慢离开了岸。", 164.0, indent=2.0, room=8.0)
    (article,) = page(HEAD, *column(STORY), END, more).articles
    assert article.blocks[-1].text == "船慢慢离开了岸。"


def test_text_runs_on_in_the_next_column():
    first, second = column(STORY), column(("家。",), column=2, room=16.0)
    (article,) = page(HEAD, *first, line("顾缺少劳力的人", 148.0), *second).articles
    assert article.blocks[-1].text.endswith("人家。")


@pytest.mark.parametrize("text", ["早稻栽插过半", "渡口汽笛又响起"])
def test_what_is_as_large_as_the_body_is_no_headline(text):
    lines = (HEAD, *column(STORY), END, line(text, 180.0, indent=4.0, room=4.0))
    found = {block.role for article in page(*lines).articles for block in article.blocks[1:]}
    assert not found & {Role.KICKER, Role.HEADLINE, Role.DECK}


def test_the_largest_line_of_a_head_is_the_headline():
    kicker = line("县里拿出真金白银", 30.0, size=16.0, is_display=True, column=9)
    deck = line("受益农户超过九千", 90.0, size=14.0, is_display=True, column=9)
    (article,) = page(kicker, HEAD, deck, *column(STORY), END).articles
    assert [block.role for block in article.blocks[:3]] == [Role.KICKER, Role.HEADLINE, Role.DECK]


def test_two_frames_are_two_articles_without_any_head():
    other = column(("　　渡口的汽笛响了三声，船慢慢离开了", "岸。"), 300.0, frame=2, column=2)
    first = (*column(STORY), END)
    assert len(page(*first, *other).articles) == 2


def test_what_stands_in_the_margin_is_furniture():
    margin = line("责任编辑：王小明", 1100.0, frame=0, column=8)
    parsed = page(HEAD, *column(STORY), END, margin)
    assert [block.text for block in parsed.furniture] == ["责任编辑：王小明"]


def test_what_stands_below_a_picture_is_a_caption_or_a_credit():
    caption = line("插秧机在田里排成一行。", 200.0, size=9.0, column=3, is_caption=True)
    credit = line("本报记者 罗文秀 摄", 200.0, size=9.0, column=4, is_caption=True)
    (article,) = page(HEAD, *column(STORY), END, caption, credit).articles
    assert [block.role for block in article.blocks[-2:]] == [Role.CAPTION, Role.CREDIT]


def test_words_of_latin_lines_are_parted_and_broken_ones_are_not():
    lines = (
        line("The harbour board met on Tues", 100.0, indent=1.0, is_open_word=True),
        line("day evening and", 112.0),
        line("agreed.", 124.0, room=12.0),
        line("It rained.", 136.0, indent=1.0, room=12.0),
    )
    blocks = [block for article in page(*lines).articles for block in article.blocks]
    assert [block.text for block in blocks] == [
        "The harbour board met on Tuesday evening and agreed.",
        "It rained.",
    ]
    _, second, third = blocks[0].pieces
    assert blocks[0].text[second.start :].startswith("day evening")
    assert blocks[0].text[third.start :] == "agreed."


def test_explaining_names_the_place_that_decided():
    source = SourcePage("page.pdf", "page.pdf", (HEAD, *column(STORY), END))
    told = "\n".join(explained_lines("page.pdf", explain_page(source)))
    assert "place=headline:26pt" in told


def test_lines_that_are_all_said_to_lie_on_one_baseline_are_a_page_all_the_same():
    lines = [line(text.strip(), 100.0) for text in STORY]
    kept = "".join(block.text for article in page(*lines).articles for block in article.blocks)
    assert kept == "".join(text.strip() for text in STORY)
