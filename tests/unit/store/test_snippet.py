from hypothesis import strategies as st

from reader.store.snippet import LONGEST, cut_snippet, matching_sentences, within
from reader.store.span import Span

TEXTS = st.text(st.sampled_from("甲乙。！”. \nab"), max_size=40)


def test_a_long_sentence_is_cut_but_never_before_its_mark_ends():
    text = "甲" * 300
    assert len(cut_snippet(text, (), 0).text) == LONGEST
    snippet = cut_snippet(text, (Span(200, 210),), 0)
    assert (len(snippet.text), snippet.spans) == (210, (Span(200, 210),))


def test_only_sentences_with_a_mark_are_told():
    text = "一甲。 二乙。三甲。"
    found = list(matching_sentences(text, (Span(1, 2), Span(8, 9)), 5))
    assert [(one.text, one.start, one.spans) for one in found] == [
        ("一甲。", 0, (Span(1, 2),)),
        ("三甲。", 7, (Span(1, 2),)),
    ]


def test_spans_are_cut_to_what_is_shown():
    assert within((Span(0, 2), Span(3, 9), Span(12, 14)), 1, 5) == (Span(0, 1), Span(2, 5))
    assert within((Span(0, 1), Span(6, 9)), 1, 5) == ()
    assert within((Span(0, 9),), 1, 5) == (Span(0, 5),)
