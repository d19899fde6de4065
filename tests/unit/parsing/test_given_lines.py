"""What a source's own marks say is taken; what they leave open is decided as on any page."""

from hypothesis import given
from hypothesis import strategies as st

from reader.commands.explained import explained_lines
from reader.model import Corrections, Given, Role, SourceLine, SourcePage
from reader.parsing import explain_page, parse_page

STORY = "海青县老桥今年春天重新通车，两岸居民往来方便，赶集不必再绕二十里山路。"
SAID = "“走了十年的路，终于近了。”村民李大川站在桥头说，他的菜从此一早就能进城。"


def page(*lines: tuple[str, int, Role | None], facts=()) -> SourcePage:
    return SourcePage(
        "a.html",
        "a.html",
        tuple(SourceLine(text, given=Given(article, role)) for text, article, role in lines),
        facts=facts,
    )


def roles(source: SourcePage) -> list[list[Role]]:
    return [[block.role for block in article.blocks] for article in parse_page(source).articles]


def test_numbers_part_articles_and_given_roles_are_taken():
    source = page(
        ("修桥记", 1, Role.KICKER),
        ("老桥今春通车", 1, Role.HEADLINE),
        ("两岸往来方便", 1, Role.DECK),
        (STORY, 1, None),
        (SAID, 1, None),
        ("渡口停航", 2, Role.HEADLINE),
        (STORY, 2, Role.PARAGRAPH),
    )
    first = [Role.KICKER, Role.HEADLINE, Role.DECK, Role.PARAGRAPH, Role.PARAGRAPH]
    assert roles(source) == [first, [Role.HEADLINE, Role.PARAGRAPH]]


def test_a_given_line_is_a_whole_block_however_it_ends():
    lines = (STORY[:20], STORY[20:], "桥", SAID[:11])
    source = page(("老桥通车", 1, Role.HEADLINE), *((text, 1, None) for text in lines))
    (article,) = parse_page(source).articles
    assert [block.text for block in article.blocks[1:]] == list(lines)


def test_what_is_open_is_decided():
    source = page(
        ("老桥今春通车", 1, Role.HEADLINE),
        ("■本报记者 王小明", 1, None),
        ("本报海青4月2日讯 " + STORY, 1, None),
        (SAID, 1, None),
        ("图为通车当天的老桥。本报记者 王小明 摄", 1, None),
        ("（下转第二版）", 1, None),
    )
    (article,) = parse_page(source).articles
    assert [block.role for block in article.blocks[1:]] == [
        Role.BYLINE,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
        Role.CAPTION,
        Role.JUMP,
    ]
    assert article.authors == ("王小明",)
    assert article.dateline is not None
    assert article.dateline.place == "海青"
    assert article.blocks[-1].jump is not None


def test_no_other_headline_is_found_where_one_is_given():
    source = page(
        ("老桥今春通车", 1, Role.HEADLINE),
        (STORY, 1, None),
        ("早稻栽插过半", 1, None),
        ("■本报记者 罗文秀", 1, None),
        (SAID, 1, None),
    )
    (article,) = parse_page(source).articles
    assert article.text_of(Role.HEADLINE) == "老桥今春通车"


def test_a_headline_is_found_where_none_is_given():
    source = page(
        ("老桥今春通车", 1, None),
        ("本报记者 王小明", 1, None),
        ("本报讯 " + STORY, 1, None),
        ("早稻栽插过半", 2, None),
        ("本报讯 " + SAID, 2, None),
    )
    first, second = parse_page(source).articles
    assert first.text_of(Role.HEADLINE) == "老桥今春通车"
    assert second.text_of(Role.HEADLINE) == "早稻栽插过半"


def test_lines_of_a_headline_are_its_print_lines():
    source = page(("老桥今春", 1, Role.HEADLINE), ("终于通车", 1, Role.HEADLINE), (STORY, 1, None))
    (article,) = parse_page(source).articles
    assert article.title == "老桥今春 终于通车"


def test_what_belongs_to_no_article_is_furniture_and_read_for_the_pages_facts():
    source = page(
        ("海青日报 2026年4月21日 星期二 第02版：要闻", 0, None),
        ("老桥今春通车", 1, Role.HEADLINE),
        (STORY, 1, None),
        ("责任编辑：李大川", 0, None),
    )
    parsed = parse_page(source)
    assert len(parsed.furniture) == 2
    assert parsed.editors == ("李大川",)
    assert len(parsed.articles) == 1


def test_corrections_hold_on_such_pages():
    source = page(("老桥今春通车", 1, Role.HEADLINE), (STORY, 1, None), ("渡口停航", 1, None))
    corrections = Corrections(roles=((3, Role.HEADLINE),), starts=((3, True),))
    first, second = parse_page(source, corrections).articles
    assert first.title == "老桥今春通车"
    assert second.title == "渡口停航"


def test_blank_lines_are_passed_over():
    lines = (SourceLine(""), *page(("老桥通车", 1, Role.HEADLINE), (STORY, 1, None)).lines)
    (article,) = parse_page(SourcePage("a", "a", lines)).articles
    assert article.blocks[0].pieces[0].line == 1


def test_explaining_names_what_was_given():
    source = page(("老桥今春通车", 3, Role.HEADLINE), (STORY, 3, None))
    told = "\n".join(explained_lines("a.html", explain_page(source)))
    assert "given=3:headline" in told
    assert [row.role for row in explain_page(source)] == [Role.HEADLINE, Role.PARAGRAPH]


LINES = st.tuples(
    st.sampled_from(["老桥通车", "■本报记者 王小明", STORY, "（下转第二版）", "二、", "…"]),
    st.integers(0, 3),
    st.none() | st.sampled_from(Role),
)


@given(st.lists(LINES, min_size=1, max_size=12))
def test_whatever_is_given_is_taken_and_nothing_is_lost(lines):
    source = page(*sorted(lines, key=lambda line: line[1]))
    parsed = parse_page(source)
    blocks = [block for item in parsed.items for block in getattr(item, "blocks", None) or (item,)]
    assert [block.text for block in blocks] == [line.text for line in source.lines]
    for block, line in zip(blocks, source.lines, strict=True):
        article, role, _ = line.given
        assert block.role is (Role.FURNITURE if not article else role or block.role)
        assert article == 0 or role or block.role is not Role.FURNITURE


def ids(*lines: tuple[str, int, Role, str]) -> list[str]:
    own = tuple(SourceLine(text, given=Given(*said)) for text, *said in lines)
    return [article.id for article in parse_page(SourcePage("a.json", "a.json", own)).articles]


def test_an_article_keeps_its_id_whatever_stands_above_its_text():
    furniture, headline = ("广告", 1, Role.FURNITURE, "kept"), ("修桥记", 1, Role.HEADLINE, "kept")
    assert ids(headline) == ids(furniture, headline) == ["kept"]


def test_no_two_articles_of_a_page_have_one_id():
    first, second = ("修桥记", 1, Role.HEADLINE, "kept"), ("渡口停航", 2, Role.HEADLINE, "kept")
    (own,) = ids(("渡口停航", 1, Role.HEADLINE, ""))
    assert ids(first, second) == ["kept", own]
    assert len(set(ids(("修桥记", 1, Role.HEADLINE, own), ("渡口停航", 2, Role.HEADLINE, "")))) == 2
