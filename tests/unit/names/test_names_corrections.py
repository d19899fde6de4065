"""A person's word on names is kept in a small file."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.model import safe_line
from reader.names import names_of_all
from reader.names.corrections import (
    NameCorrections,
    change_corrections,
    read_corrections,
)
from reader.names.mention import Kind


def test_what_is_written_is_read_again(tmp_path):
    said = NameCorrections().with_name("柳青禾", Kind.PERSON).with_name("叶子: #1", None)
    change_corrections(tmp_path / "new" / "names.yaml", lambda _: said)
    assert dict(read_corrections(tmp_path / "new" / "names.yaml").kinds) == dict(said.kinds)


def test_no_file_is_no_corrections(tmp_path):
    assert not read_corrections(tmp_path / "names.yaml").kinds


def test_taking_a_word_back_leaves_the_rest():
    said = NameCorrections().with_name("柳青禾", Kind.PERSON).with_name("云溪", Kind.PLACE)
    assert dict(said.without("云溪").kinds) == {"柳青禾": Kind.PERSON}


def test_an_unknown_kind_is_named_with_its_line(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text("柳青禾: person\n云溪: planet\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"names\.yaml:2"):
        read_corrections(path)


def test_two_that_change_it_lose_nothing_of_each_other(tmp_path):
    path = tmp_path / "own" / "names.yaml"
    change_corrections(path, lambda said: said.with_name("柳青禾", Kind.PERSON))
    change_corrections(path, lambda said: said.with_name("云溪", Kind.PLACE))
    after = change_corrections(path, lambda said: said.without("柳青禾"))
    assert dict(after.kinds) == dict(read_corrections(path).kinds) == {"云溪": Kind.PLACE}


@pytest.mark.parametrize("name", ["", " ", "柳" * 100])
def test_what_is_no_name_is_told_with_its_line(tmp_path, name):
    path = tmp_path / "names.yaml"
    path.write_text(f'柳青禾: person\n"{name}": person\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"names\.yaml:2"):
        read_corrections(path)


def test_a_blank_name_does_not_stand_everywhere():
    found = names_of_all(["柳青禾在云溪"], (), NameCorrections().with_name("", Kind.PERSON))
    assert found[0].text == "柳青禾在云溪"


@pytest.mark.parametrize("data", [b"a: [\n", "云溪: place\n".encode("gb18030"), b"a: planet\n"])
def test_what_cannot_be_understood_is_left_alone(tmp_path, data):
    path = tmp_path / "names.yaml"
    path.write_bytes(data)
    with pytest.raises(SettingsError, match=r"names\.yaml:\d"):
        change_corrections(path, lambda said: said.with_name("云溪", Kind.PLACE))
    assert path.read_bytes() == data


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_regular_file_is_one_line(tmp_path, make):
    make(tmp_path / "names.yaml")
    with pytest.raises(SettingsError, match=r"names\.yaml"):
        read_corrections(tmp_path / "names.yaml")


def test_comments_stay_where_names_change(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text("# 我记的\n柳青禾: person  # 老友\n云溪: place\n", encoding="utf-8")
    change_corrections(path, lambda said: said.with_name("柳青禾", None).without("云溪"))
    change_corrections(path, lambda said: said.with_name("北岭: #1", Kind.ORGANISATION))
    kept = "# 我记的\n柳青禾: none  # 老友\n"
    assert path.read_text(encoding="utf-8").startswith(kept)
    assert dict(read_corrections(path).kinds) == {"柳青禾": None, "北岭: #1": Kind.ORGANISATION}


@pytest.mark.parametrize(
    "text",
    [
        "{柳青禾: person, 云溪: place}\n",
        "柳青禾:\n  person\n云溪: place",
        "柳青禾: 'person'\n云溪: place\n...\n",
        "柳青禾: &a person\n云溪: place\n",
        "? 柳青禾\n: person\n? 云溪\n: place\n",
    ],
)
def test_whatever_its_form_no_name_is_lost(tmp_path, text):
    path = tmp_path / "names.yaml"
    path.write_text(text, encoding="utf-8")
    change_corrections(path, lambda said: said.with_name("北岭", Kind.PLACE).without("柳青禾"))
    expected = {"云溪": Kind.PLACE, "北岭": Kind.PLACE}
    assert dict(read_corrections(path).kinds) == expected


names = st.text("甲乙 :#'\"-{}\n\x85", min_size=1, max_size=6).map(safe_line).filter(str.strip)
kinds = st.sampled_from([Kind.PERSON, Kind.PLACE, None])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(names, kinds | st.just("gone")), max_size=8))
def test_any_changes_in_turn_are_what_they_are_together(tmp_path_factory, changes):
    path = tmp_path_factory.mktemp("names") / "names.yaml"
    expected = {}
    for name, kind in changes:
        if kind == "gone":
            expected.pop(name, None)
            change_corrections(path, lambda said, name=name: said.without(name))
        else:
            expected[name] = kind
            change_corrections(path, lambda said, name=name, kind=kind: said.with_name(name, kind))
    assert dict(read_corrections(path).kinds) == expected
