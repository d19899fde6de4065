import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recorded_sequences import RECORDED
from sequences import KEYS as SEQUENCES
from sequences import TEXTS
from textual._xterm_parser import XTermParser
from textual.events import CursorPosition, Key, Paste

from reader.text.safety import UNSAFE
from reader.ui.process.driver import allow_no_size
from reader.ui.process.input_filter import (
    LONG_SILENCE,
    PASTE_END,
    PASTE_LIMIT,
    PASTE_START,
    SILENCE,
    Typed,
)
from reader.ui.process.keyboard import Escaped

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


def pieces_of(*parts, typed=None):
    typed = typed or Typed()
    data = [part if isinstance(part, bytes) else part.encode() for part in parts]
    return [piece for one in data for piece in typed.take(one)]


def taken(*parts, typed=None):
    """What is let through as text, and the names of keys as they were typed."""
    return text_of(pieces_of(*parts, typed=typed))


def text_of(pieces):
    texts = [piece for piece in pieces if isinstance(piece, str | Key)]
    return "".join(
        piece if isinstance(piece, str) else piece.character or f"<{piece.key}>" for piece in texts
    )


def fed(*parts):
    """The events that come of it, by way of Textual's parser."""
    typed, parser = Typed(), XTermParser()
    pieces = [*pieces_of(*parts, typed=typed), *typed.after_silence()]
    return [
        event
        for piece in pieces
        for event in (parser.feed(piece) if isinstance(piece, str) else [piece])
    ]


def test_keys_pass_in_their_order():
    assert taken(*KEYS) == "".join(KEYS).replace("\x1b[A", "<up>").replace("\x1bj", "<alt+j>")


def test_a_character_may_come_in_pieces():
    assert taken("读".encode()[:2], "读".encode()[2:]) == "读"


def test_bytes_that_are_no_text_are_dropped():
    assert taken(b"\xffj\xe9k\x80") == "jk"


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ANSWERS), st.integers(1, 30))
def test_answers_are_dropped_however_they_are_cut(answer, at):
    assert taken("j", answer[:at], answer[at:], "k") == "jk"


def test_an_answer_that_does_not_end_is_dropped_after_silence():
    typed = Typed()
    assert taken("j\x1b]11;rgb", typed=typed) == "j"
    assert typed.after_silence() == []
    assert taken("k", typed=typed) == "k"


def test_a_key_with_alt_that_looks_like_an_answer_comes_after_silence():
    typed = Typed()
    assert taken("\x1b]", typed=typed) == ""
    assert keys_in(typed.after_silence()) == ("alt+right_square_bracket", "")


@pytest.mark.parametrize("character", ["j", "J", "读", "b", "\r", "]", "：", "7"])
def test_a_character_behind_an_escape_is_that_with_alt_or_the_two_keys(character):
    typed = Typed()
    events = [*pieces_of("\x1b" + character, typed=typed), *typed.after_silence()]
    assert [type(event) for event in events] == [Escaped]
    escape, other = events[0].apart
    assert (escape.key, other.character) == ("escape", character)


def test_a_line_feed_is_enter_behind_an_escape_too():
    assert taken("j\nk\n") == "j\rk\r"
    assert [event.key for event in pieces_of("\x1b\n")[0].apart] == ["escape", "enter"]


def test_a_report_of_alt_is_never_two_keys():
    assert [type(event) for event in pieces_of("\x1b[106;3u")] == [Key]


def test_a_paste_loses_its_controls_and_keeps_its_lines():
    pasted = PASTE_START + "标题\r\n\x1b[2J正\x9b文\t。" + PASTE_END
    assert taken(pasted) == PASTE_START + "标题\n[2J正文\t。" + PASTE_END


def test_a_paste_that_does_not_end_ends_after_silence():
    typed = Typed()
    assert taken(PASTE_START + "text", typed=typed) == PASTE_START + "text"
    assert typed.patience == LONG_SILENCE
    assert typed.after_silence() == [PASTE_END]
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


PIECES = ["\x1b", "[", "O", "<", "?", "0", "1", "9", "2048", "1114112", ";", ":", "$y", "M", "R"]
PIECES += ["m", "u", "t", "~", "A", "Z", "P", "48;24;80;0;0t", "200~", "201~", "读", "j", "\x07"]


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.binary(max_size=12)
        | st.sampled_from([key.encode() for key in KEYS])
        | st.lists(st.sampled_from(PIECES), max_size=9).map(
            lambda on: ("\x1b[" + "".join(on)).encode()
        ),
        max_size=6,
    )
)
def test_textual_s_parser_survives_whatever_is_typed(parts):
    typed, parser = Typed(), XTermParser()
    events = []
    for piece in [*pieces_of(*parts, typed=typed), *typed.after_silence(), "\x1b[0;3R\x1b[0;4R"]:
        for event in parser.feed(piece) if isinstance(piece, str) else [piece]:
            events.append(event)
            allow_no_size(parser)
    assert not any(UNSAFE.search(event.text) for event in events if isinstance(event, Paste))
    assert [event for event in events if isinstance(event, CursorPosition)][-1].x == 3


def keys_in(events):
    return " ".join(event.key for event in events), "".join(
        event.character for event in events if event.is_printable
    )


@pytest.mark.parametrize(("terminal", "sequence", "keys", "characters"), SEQUENCES)
def test_a_key_is_the_same_in_every_terminal(terminal, sequence, keys, characters):
    assert keys_in(fed(sequence)) == (keys, characters or "")


@pytest.mark.parametrize(("terminal", "pressed", "sequence", "keys"), RECORDED)
def test_what_was_recorded_is_the_key_that_was_pressed(terminal, pressed, sequence, keys):
    assert " ".join(event.key for event in fed(sequence)) == keys


@pytest.mark.parametrize("sequence", [one[1] for one in SEQUENCES if one[1][:2] == "\x1b["])
def test_a_key_may_come_in_pieces(sequence):
    for at in range(1, len(sequence)):
        assert keys_in(fed(sequence[:at], sequence[at:])) == keys_in(fed(sequence))


@pytest.mark.parametrize(("terminal", "typed", "text"), TEXTS)
def test_what_an_input_method_writes_is_typed_whatever_its_length(terminal, typed, text):
    assert field_after(fed(typed)) == text


def field_after(events):
    """What Textual's field would hold."""
    return "".join(
        event.text if isinstance(event, Paste) else event.character if event.is_printable else ""
        for event in events
    )


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_a_phrase_is_the_same_typed_and_reported(phrase):
    report = "\x1b[0;;" + ":".join(str(ord(one)) for one in phrase) + "u"
    clean = "".join(
        " " if unicodedata.category(one) == "Zs" else one
        for one in phrase
        if one >= " " and not UNSAFE.match(one)
    )
    assert field_after(fed(report)) == clean


def test_a_lone_escape_is_the_key_after_a_short_silence():
    typed = Typed()
    assert pieces_of("j\x1b", typed=typed) != []
    assert typed.patience == SILENCE
    assert keys_in(typed.after_silence()) == ("escape", "")
    assert typed.after_silence() == []


@pytest.mark.parametrize("cut", ["\x1b[", "\x1b[1;2", "\x1b[<0;1", "\x1bO"])
@pytest.mark.parametrize("key", [*KEYS[2:], "\r", "\x1b[200~ab\x1b[201~"])
def test_a_sequence_that_another_cuts_off_is_dropped(cut, key):
    assert [str(event) for event in fed(cut + key)] == [str(event) for event in fed(key)]


@pytest.mark.parametrize(
    "unknown", ["\x1b[0n", "\x1b[8;24;80t", "\x1b[1;2;3;4;5x", "\x1b[" + "9;" * 40 + "t"]
)
def test_a_sequence_that_is_not_known_is_dropped(unknown):
    assert keys_in(fed(unknown + "j")) == ("j", "j")


def test_escapes_come_one_by_one():
    assert keys_in(fed("\x1b\x1b\x1b[A\x1b")) == ("escape escape up escape", "")
    assert keys_in(fed("\x1b\x11\x1b")) == ("escape ctrl+q escape", "")


@pytest.mark.parametrize("at", range(1, len(PASTE_START)))
def test_a_paste_cut_in_its_start_is_a_paste_even_after_a_silence(at):
    typed = Typed()
    events = pieces_of(PASTE_START[:at], typed=typed)
    if typed.patience == SILENCE:
        events += typed.after_silence()
    pieces_of(PASTE_START[at:] + "q", typed=typed)
    assert typed.patience == LONG_SILENCE
    assert typed.after_silence() == [PASTE_END]
