from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste

from reader.model.safety import UNSAFE
from reader.ui.process.typed import PASTE_END, PASTE_LIMIT, PASTE_START, Typed

ANSWERS = [
    "\x1b[?64;1;2c",
    "\x1b[>0;276;0c",
    "\x1b[?1u",
    "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1bP>|xterm(390)\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
]
KEYS = ["j", "读", "\x1b[A", "\x1b[<0;3;4M", "\x1b[?2026;2$y", "\x1b[I", "\x1bj", "\x1b[3;5R", "\r"]


def taken(*parts, typed=None):
    typed = typed or Typed()
    return "".join(typed.take(part if isinstance(part, bytes) else part.encode()) for part in parts)


def test_keys_pass_unchanged():
    assert taken(*KEYS) == "".join(KEYS)


def test_a_character_may_come_in_pieces():
    assert taken("读".encode()[:2], "读".encode()[2:]) == "读"


def test_bytes_that_are_no_text_are_dropped():
    assert taken(b"\xffj\xe9k\x80") == "jk"


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ANSWERS), st.integers(2, 30))
def test_answers_are_dropped_however_they_are_cut(answer, at):
    assert taken("j", answer[:at], answer[at:], "k") == "jk"


def test_an_answer_that_does_not_end_is_dropped_after_silence():
    typed = Typed()
    assert taken("j\x1b]11;rgb", typed=typed) == "j"
    assert typed.after_silence() == ""
    assert taken("k", typed=typed) == "k"


def test_a_key_with_alt_that_looks_like_an_answer_comes_after_silence():
    typed = Typed()
    assert taken("\x1b]", typed=typed) == ""
    assert typed.after_silence() == "\x1b]"


def test_a_paste_loses_its_controls_and_keeps_its_lines():
    pasted = PASTE_START + "标题\r\n\x1b[2J正\x9b文\t。" + PASTE_END
    assert taken(pasted) == PASTE_START + "标题\n[2J正文\t。" + PASTE_END


def test_a_paste_that_does_not_end_ends_after_silence():
    typed = Typed()
    assert taken(PASTE_START + "text", typed=typed) == PASTE_START + "text"
    assert typed.is_pasting
    assert typed.after_silence() == PASTE_END
    assert taken("j", typed=typed) == "j"


def test_a_paste_is_let_through_up_to_its_limit():
    pasted = taken(PASTE_START, "字" * PASTE_LIMIT, "字" * 100_000, PASTE_END, "j")
    assert pasted == PASTE_START + "字" * PASTE_LIMIT + PASTE_END + "j"


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=20), st.lists(st.integers(0, 40), max_size=5))
def test_a_paste_is_the_same_however_it_is_cut(text, cuts):
    whole = "j" + PASTE_START + text.replace("\x1b", "").replace("\r", "") + PASTE_END + "k"
    data = whole.encode("utf-8", "surrogatepass")
    places = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    parts = [data[at:to] for at, to in pairwise(places)]
    assert taken(*parts) == taken(data)
    assert taken(data).startswith("j" + PASTE_START)
    assert taken(data).endswith(PASTE_END + "k")


@settings(deadline=None, max_examples=80)
@given(st.lists(st.binary(max_size=12) | st.sampled_from([k.encode() for k in KEYS]), max_size=6))
def test_textual_s_parser_survives_whatever_is_typed(parts):
    typed, parser = Typed(), XTermParser()
    texts = [typed.take(part) for part in parts] + [typed.after_silence()]
    events = [event for text in texts if text for event in parser.feed(text)]
    assert not any(UNSAFE.search(event.text) for event in events if isinstance(event, Paste))
    list(parser.feed("\x1b[A"))
    assert [event.key for event in parser.feed("\x1b[B") if isinstance(event, Key)]
