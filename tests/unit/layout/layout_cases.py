"""What layout tests share: texts that hold every kind of mark, options, a way to see lines."""

from hypothesis import strategies as st

from reader.layout import Galley, LayoutOptions, Strictness, plain, set_article
from reader.model import Article, Block, Role

MARKS = (
    *"，。、；：？！”’）》」』“‘（《「■—…·～／%,.;:?!()[]'\"/- \t\u3000",
    *("——", "……", "3,000", "15:30", "4.5%", "-12℃", "¥20", "https://a.cn/b?c=d", "COVID-19"),
    *(
        "。”）",
        "e\u0301",
        "👨\u200d👩\u200d👧",
        "👍🏽",
        "🇨🇳",
        "❤\ufe0f",
        "\u200b",
        "\u00ad",
        "\u00a0",
    ),
    *("שלום", "مرحبا", "ภาษาไทย", "한국어", "ｱｲｳ", "㈱", "𠮷", "字", "青石镇的春耕"),
)
characters = st.characters(exclude_categories=["Cs", "Cc"])
texts = st.lists(st.sampled_from(MARKS) | characters, max_size=40).map("".join)
chinese = st.lists(
    st.sampled_from(
        (*"青石镇春耕水田里一二三", *"，。、；：？！“”（）《》", "——", "……", "21", "4.5%")
    ),
    min_size=1,
    max_size=60,
).map("".join)
kept = st.lists(texts, min_size=2, max_size=3).map("\n".join)
blocks = st.builds(Block, st.sampled_from(Role), texts | kept)
articles = st.lists(blocks, min_size=1, max_size=4).map(lambda some: Article("x", tuple(some)))
options = st.builds(
    LayoutOptions,
    measure=st.integers(4, 70),
    columns=st.integers(1, 3),
    column_height=st.integers(0, 9),
    vertical=st.booleans(),
    indent=st.integers(0, 3),
    spacing=st.integers(0, 2),
    leading=st.integers(0, 2),
    hang=st.booleans(),
    justify=st.booleans(),
    full_width=st.booleans(),
    squeeze=st.booleans(),
    strictness=st.sampled_from(Strictness),
    ambiguous=st.sampled_from((1, 2)),
)


def galley_of(*blocks_or_texts: Block | str) -> Galley:
    """A galley of blocks; a bare text is a paragraph."""
    blocks = (
        one if isinstance(one, Block) else Block(Role.PARAGRAPH, one) for one in blocks_or_texts
    )
    return set_article(Article("x", tuple(blocks)))


def lines_of(text: str, measure: int, role: Role = Role.PARAGRAPH, **more: object) -> list[str]:
    """The lines of one block, not indented unless `indent` is given."""
    wanted = LayoutOptions(measure=measure, **{"indent": 0, **more})  # type: ignore[arg-type]
    return list(plain(galley_of(Block(role, text)), wanted))
