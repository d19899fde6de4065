import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store import drop_spaces
from reader.store.drop_spaces import made_searchable, searchable, squeezed
from reader.store.steps import finish

SAMPLES = st.text(st.sampled_from("甲乙丙 \n\u3000ab,。\u0301\u200b😀𠮷１"), max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全面推动 高质量发展", "全面推动高质量发展"),
        ("3000 余亩", "3000余亩"),
        ("two  words", "two words"),
        (" 甲 ", "甲"),
        ("e\u0301a", "ea"),
    ],
)
def test_white_space_beside_an_ideograph_goes(text: str, expected: str):
    assert searchable(text) == expected


@settings(deadline=None, max_examples=150)
@given(SAMPLES)
def test_the_text_with_offsets_is_the_text_without(text: str):
    found = squeezed(text)
    assert found.text == searchable(text)
    assert len(found.offsets) == len(found.text)
    assert list(found.offsets) == sorted(set(found.offsets))


@settings(deadline=None, max_examples=150)
@given(SAMPLES)
def test_what_is_known_of_a_text_changes_nothing(text: str):
    found, told = squeezed(text), squeezed(text, searchable(text))
    assert (told.text, list(told.offsets)) == (found.text, list(found.offsets))


@settings(deadline=None, max_examples=150)
@given(SAMPLES, SAMPLES, SAMPLES)
def test_a_term_that_stands_in_a_text_stands_in_it_squeezed(before: str, term: str, after: str):
    assert searchable(term) in searchable(before + term + after)


@settings(deadline=None, max_examples=150)
@given(SAMPLES)
def test_a_span_covers_the_stored_characters_of_its_range(text: str):
    found = squeezed(text)
    for start in range(len(found.text)):
        span = found.span(start, len(found.text))
        assert searchable(text[span.start : span.end]) == found.text[start:].strip()


def test_a_long_text_is_made_searchable_a_slice_at_a_time(monkeypatch):
    monkeypatch.setattr(drop_spaces, "SLICE", 5)
    steps = made_searchable("甲乙丙丁 " * 10)
    assert sum(1 for _ in steps) == 9
    assert sum(1 for _ in made_searchable("甲乙丙丁戊")) == 0
    assert sum(1 for _ in made_searchable("甲乙丙丁戊己庚")) == 1


@settings(deadline=None, max_examples=150)
@given(SAMPLES | st.text(max_size=30))
def test_a_long_text_made_searchable_in_slices_is_the_same(text: str):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drop_spaces, "SLICE", 2)
        assert finish(made_searchable(text)) == searchable(text)
