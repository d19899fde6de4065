from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from reader.text.safety import UNSAFE
from reader.ui.process import SafetyFilter

BLACK = Color(0, 0, 0)


def filtered(*texts):
    bold = Style(bold=True)
    return SafetyFilter().apply([Segment(text, bold) for text in texts], BLACK)


def test_safe_segments_pass_as_they_are():
    segments = [Segment("读报 [b]报[/b]"), Segment("│", Style(dim=True))]
    assert SafetyFilter().apply(segments, BLACK) is segments


def test_controls_become_marks_and_styles_stay():
    assert [tuple(segment)[:2] for segment in filtered("ok", "\x1b]0;x\x07\u202e\t\n")] == [
        ("ok", Style(bold=True)),
        ("␛]0;x␇⇄␉␊", Style(bold=True)),
    ]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(), min_size=1))
def test_nothing_unsafe_passes_and_lengths_stay(texts):
    shown = filtered(*texts)
    assert [len(segment.text) for segment in shown] == [len(text) for text in texts]
    assert not any(UNSAFE.search(segment.text) or "\n" in segment.text for segment in shown)
