import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui import encoding
from reader.ui.encoding import encoded, terminal_encoding
from reader.ui.process.input_filter import Typed

OLDER = ["gb18030", "gbk", "cp950", "big5hkscs"]


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("zh_CN.GB18030", "gb18030"),
        ("zh_CN.gb18030", "gb18030"),
        ("zh_CN.GBK", "gbk"),
        ("zh_CN.GB2312@stroke", "gbk"),
        ("zh_CN.EUC-CN", "gbk"),
        ("zh_TW.Big5", "cp950"),
        ("zh_HK.BIG5-HKSCS", "big5hkscs"),
        ("zh_CN.UTF-8", "utf-8"),
        ("zh_CN", "utf-8"),
        ("POSIX", "utf-8"),
        ("", "utf-8"),
        (".nonsense@", "utf-8"),
    ],
)
def test_the_locale_s_name_says_what_the_terminal_speaks(locale, name):
    assert terminal_encoding({"LANG": locale}) == name


def test_the_locale_s_variables_go_one_before_the_other():
    environment = {"LC_ALL": "", "LC_CTYPE": "zh_CN.GBK", "LANG": "zh_CN.UTF-8"}
    assert terminal_encoding(environment) == "gbk"
    assert terminal_encoding({**environment, "LC_ALL": "zh_TW.Big5"}) == "cp950"


@pytest.fixture(params=OLDER)
def older(request, monkeypatch):
    monkeypatch.setattr(encoding, "_in_force", lambda: request.param)
    return request.param


def test_frames_and_marks_are_drawn_with_what_there_is(older):
    shown = encoded("│┌─╭▎▏█•★").decode(older)
    assert len(shown) == 9
    assert "?" not in shown


@pytest.mark.parametrize("name", OLDER)
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Mn", "Me", "Mc"])))
def test_what_is_lacking_keeps_its_width(name, text):
    lacking = [one for one in text if not one.encode(name, "ignore")]
    shown = "".join(lacking).encode(name, "dubao.cells").decode(name)
    assert cell_len(shown) == sum(map(cell_len, lacking))


def test_a_lone_surrogate_is_a_question_mark():
    assert encoded("a\ud800b") in (b"a?b", b"ab")


@given(text=st.text(st.sampled_from("读报黨員大會abc，。"), max_size=9), at=st.integers(0, 20))
def test_keys_come_in_the_terminal_s_encoding(text, at):
    data = text.encode("gb18030")
    typed = Typed("gb18030")
    pieces = [*typed.take(data[:at]), *typed.take(data[at:])]
    keys = [piece if isinstance(piece, str) else piece.character for piece in pieces]
    assert "".join(keys) == text
