import sys
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import safe_line, safe_name, safe_text
from reader.text.safety import MAYBE_UNSAFE, UNSAFE

EVERYTHING = [chr(code) for code in range(sys.maxunicode + 1)]
ORDERS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_every_control_and_order_of_direction_is_shown_as_a_mark():
    steering = [
        c for c in EVERYTHING if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"
    ]
    steering += [*ORDERS, "\u2028", "\u2029", "\ufffe", "\U0010ffff", "\U000e0041"]
    assert [c for c in steering if safe_text(c) == c] == []
    assert all(safe_text(c).isprintable() for c in steering)


def test_text_of_any_script_stays_as_it_is():
    text = "读报 ①㈱ “引文”…—— İstanbul עברית العربية हिन्दी 🏳️‍🌈 𠀀\u200d\u3000\t\n"
    assert safe_text(text) == text


def test_the_fast_look_misses_nothing():
    unsafe = [c for c in EVERYTHING if UNSAFE.search(c)]
    assert all(MAYBE_UNSAFE.search(c) for c in unsafe)
    assert [c for c in unsafe if safe_text(c) == c] == []


@settings(deadline=None, max_examples=80)
@given(st.text())
def test_length_is_kept_and_safe_text_is_left_alone(text):
    safe = safe_text(text)
    assert len(safe) == len(text)
    assert safe_text(safe) == safe
    assert not UNSAFE.search(safe)


@settings(deadline=None, max_examples=40)
@given(st.text())
def test_a_line_is_one_line(text):
    assert len(safe_line(text).splitlines()) <= 1
    assert "\t" not in safe_line(text)


def test_a_name_that_is_empty_is_seen_to_be_so():
    assert [safe_name(name) for name in ("", "a\n", "青石湾")] == ["''", "a␊", "青石湾"]
