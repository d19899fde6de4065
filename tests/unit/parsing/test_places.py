"""Blocks know where they are printed, and what of them may be wrong."""

from reader.model import Box, Evidence, SourceLine, SourcePage
from reader.parsing import parse_page


def line(text, top, column, **known):
    x0 = 100.0 * column
    box = Box(x0, top, x0 + 90, top + 10)
    return SourceLine(text, Evidence(box, 10.0, frame=1, column=column, **known))


def source():
    return SourcePage(
        "a.pdf",
        "a.pdf",
        (
            line("渡口恢复早班船", 0, 1, is_display=True),
            line("沙河渡口的早班船昨日恢复，头班六点", 20, 2, indent=2.0, doubts=(2, 3)),
            line("开出，载着二十三名赶集", 35, 2),
            line("的人。船工说新船宽了。", 20, 3, room=6.0, doubts=(0,)),
        ),
    )


def test_a_paragraph_has_a_box_for_each_column():
    (article,) = parse_page(source()).articles
    head, text = article.blocks
    assert head.boxes == (Box(100, 0, 190, 10),)
    assert text.boxes == (Box(200, 20, 290, 45), Box(300, 20, 390, 30))


def test_doubtful_characters_are_found_where_they_stand_in_the_paragraph():
    (article,) = parse_page(source()).articles
    text = article.blocks[1]
    assert [text.text[doubt] for doubt in text.doubts] == ["渡", "口", "的"]


def test_text_has_no_places():
    page = parse_page(SourcePage("a.txt", "a.txt", (SourceLine("渡口恢复早班船"),)))
    (block,) = page.articles[0].blocks if page.articles else page.furniture
    assert (block.boxes, block.doubts, page.plan) == ((), (), None)
