import pytest

from reader.store import parse_query, tokens
from reader.store.query import All, Any, Not, Term
from reader.store.relaxing import Relaxed, relax
from reader.store.steps import finish


@pytest.fixture(autouse=True, scope="module")
def dictionary():
    tokens.load()


def relaxed(query: str, *present: str, spelled: tuple[str, ...] = ()) -> Relaxed:
    root = parse_query(query).root
    return finish(
        relax(root, lambda term: at_once(term.text in present), lambda _: at_once(spelled))
    )


def at_once(result):
    """Steps that come to `result` without a pause."""
    return result
    yield


def test_only_the_absent_term_is_replaced():
    root = All((Term("甲"), All((Term("统战"), Term("条例")))))
    assert relaxed("甲 统战条例", "甲") == Relaxed(root, ("统战", "条例"))


def test_particles_are_not_asked_for():
    assert relaxed("统战的条例").words == ("统战", "条例")


def test_a_field_goes_over_to_the_words():
    assert {str(term.field) for term in relaxed("title:统战条例").root.nodes} == {"title"}


def test_a_spelling_becomes_one_of_the_words_it_spells():
    root = Any((Term("林稻生"), Term("林荡")))
    assert relaxed("lds", spelled=("林稻生", "林荡")) == Relaxed(root, ("林稻生", "林荡"))


@pytest.mark.parametrize(
    "query", ["条例", '"统战条例"', "-统战条例", "/统战/", "甲", "lds", "3.14"]
)
def test_what_has_no_other_words_stays(query: str):
    root = parse_query(query).root
    assert relaxed(query) == Relaxed(root)
    assert isinstance(root, Not) or relaxed(query).words == ()


def test_without_the_dictionary_it_is_pending(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tokens, "is_loaded", lambda: False)
    monkeypatch.setattr(tokens, "is_pinyin_loaded", lambda: False)
    assert relaxed("统战条例 OR 甲", "甲").pending
    assert relaxed("lds").pending
    assert not relaxed("甲", "甲").pending
