import pytest

from reader.text.script import is_traditional, simplified


def test_only_what_simplified_text_never_has_is_simplified():
    assert simplified("統戰工作，著作ＡＢ") == "统战工作，著作ＡＢ"


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("會議強調，要繼續發展經濟。", True),
        ("会议强调，要继续发展经济。", False),
        ("碑上刻著「國泰民安」，记者说，这个时候来的人不多。", False),
        ("展出的是简体字书名《时间》，記者說，這個展覽開了三個月，還會繼續。", True),
        ("上海南北", False),
        ("", False),
    ],
)
def test_the_script_of_a_text_is_the_one_of_most_characters(text: str, is_so: bool):
    assert is_traditional(set(text)) is is_so
