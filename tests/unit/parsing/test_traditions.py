import pytest

from reader.model import Role, SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.facts import read_dateline
from reader.parsing.labelling.traditions import tradition_of, tradition_words
from reader.parsing.lines.units import read_units

OPENED = (
    "【海報專訊】石門渡口昨日停航，居民要繞路兩小時上班，渡輪公司說零件已在途中，後日恢復航班。",
    "〔記者方曉彤／石門報導〕開米店的老闆說，渡口從來沒有停過這麼久，米都要從橋上挑過來。",
)
OLD = (
    "江水連日暴漲、渡口自昨夜起停航、往來客商均宿於兩岸客棧、縣府已派員前往查看、不日可望恢復、",
) * 3
PLAIN = (
    "石門渡口昨日停航，居民要繞路兩小時上班，這是三十年來的第一次，渡輪公司說後日恢復航班。",
) * 3
QUOTED = (
    "渡輪公司說：「零件已在途中，請居民忍耐。」她又說：「後日一定開船。」"
    "碼頭的人說：「但願。」居民說：「好。」"
)
SIMPLE = (
    "石门渡口昨日停航，居民要绕路两小时上班，这是三十年来的第一次，渡轮公司说后日恢复航班。",
) * 3


@pytest.mark.parametrize(
    ("lines", "tradition"), [(OPENED, "t"), (OLD, "o"), (PLAIN, ""), (SIMPLE, ""), ((), "")]
)
def test_a_page_is_of(lines: tuple[str, ...], tradition: str):
    assert tradition_of(read_units([SourceLine(line) for line in lines])) == tradition


def test_head_lines_alone_are_told():
    assert tradition_words("t", ["k=S", "mk=D02", "ld=T"]) == ["tr=tD02", "tl=tT"]
    assert tradition_words("", ["mk=D02"]) == []


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        pytest.param(
            ("渡口停航七日", "居民每日繞路兩小時上班", *OPENED),
            [Role.HEADLINE, Role.DECK],
            id="a deck below the headline",
        ),
        pytest.param(
            ("渡口停航七日 米船改道", "居民每日繞路兩小時 船行：後日恢復", *OPENED),
            [Role.HEADLINE, Role.DECK],
            id="both in halves",
        ),
        pytest.param(
            ("渡口停航七日", *OPENED, "圖／石門國小提供"),
            [Role.HEADLINE, Role.CREDIT],
            id="who gave the picture",
        ),
    ],
)
def test_roles_beside_the_text(lines: tuple[str, ...], roles: list[Role]):
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    blocks = [block for article in page.articles for block in article.blocks]
    assert [block.role for block in blocks if block.role is not Role.PARAGRAPH] == roles


def heads_of(*lines: str) -> list[str]:
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    return [article.blocks[0].text for article in page.articles]


def test_where_leads_open_in_brackets_a_line_above_another_text_heads_no_story():
    lines = (
        "渡口停航七日",
        OPENED[0],
        "米從橋上挑",
        PLAIN[0],
        "船還沒來",
        PLAIN[0],
        "渡口又停航",
        OPENED[1],
    )
    assert heads_of(*lines) == ["渡口停航七日", "渡口又停航"]


def test_heads_of_the_republic_stand_among_paragraphs_of_a_sentence():
    items = {
        "渡口停航": (
            "江水連日暴漲、渡口自昨夜起停航、往來客商均宿於兩岸客棧、縣府已派員前往查看、不日可望恢復、",
            "該渡原有船四艘、",
        ),
        "米價續漲": (
            "各路來貨稀少、上等白米每石又漲三角、貧民生計大受影響、商會擬開倉平糶以安人心而維市面、",
            "又油鹽亦均上漲、",
        ),
        "縣立小學募捐": (
            "縣立第二小學校舍年久失修、校長沈舟發起募捐、已得洋八百餘元、擬於暑假內興工擴充、",
            "該校學生亦各捐銅元一枚、",
        ),
        "船戶請願": (
            "本縣船戶三百餘人、因船捐過重、昨推代表五人晉省請願、要求減半徵收、並免去各項附加、",
            "省府允予考慮、",
        ),
    }
    assert heads_of(*(line for head, text in items.items() for line in (head, *text))) == list(
        items
    )


def test_an_agency_of_the_republic_has_the_day_before_the_place():
    dateline = read_dateline("▲國民社七日白鹽島電　此間鐵路工人今晨宣佈罷工。")
    assert dateline is not None
    assert (dateline.agency, dateline.date, dateline.place) == ("國民社", "七日", "白鹽島")


def test_the_deck_stands_below_the_headline_where_print_lines_of_the_text_are_short():
    lines = (
        "渡口停航 米船改道",
        "居民繞路兩小時「腳都走痠」",
        "　　渡輪公司說，七日來零件",
        "還在途中，「請居民再忍耐幾",
        "天」，鎮長說：「米不會少。」",
        "　　方曉彤每天走兩小時到學",
        "校，她說：「橋好長。」老師",
        "說：「遲到不算。」",
    )
    (article,) = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines)))).articles
    assert [block.role for block in article.blocks] == [
        Role.HEADLINE,
        Role.DECK,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
    ]


def test_a_paragraph_that_says_at_its_end_who_reported_is_whole():
    lead = "方曉彤背著弟弟站在渡口，船沒有來，她說：「我們走橋過去，走到天黑也要到醫院。」"
    lines = ("渡口停航 姊背弟就醫", lead + "報導．攝影╱羅靜宜", PLAIN[0], QUOTED)
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    (article,) = page.articles
    assert [block.text for block in article.blocks] == list(lines)
