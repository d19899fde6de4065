"""A person's word on names is kept in a small file."""

import pytest

from reader.errors import SettingsError
from reader.names.corrections import Corrections, read_corrections, write_corrections
from reader.names.mention import Kind


def test_what_is_written_is_read_again(tmp_path):
    said = Corrections().with_name("柳青禾", Kind.PERSON).with_name("叶子: #1", None)
    write_corrections(tmp_path / "new" / "names.yaml", said)
    assert dict(read_corrections(tmp_path / "new" / "names.yaml").kinds) == dict(said.kinds)


def test_no_file_is_no_corrections(tmp_path):
    assert not read_corrections(tmp_path / "names.yaml").kinds


def test_taking_a_word_back_leaves_the_rest():
    said = Corrections().with_name("柳青禾", Kind.PERSON).with_name("云溪", Kind.PLACE)
    assert dict(said.without("云溪").kinds) == {"柳青禾": Kind.PERSON}


def test_an_unknown_kind_is_named_with_its_line(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text("柳青禾: person\n云溪: planet\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"names\.yaml:2"):
        read_corrections(path)


def test_writing_leaves_no_draft_behind(tmp_path):
    write_corrections(tmp_path / "names.yaml", Corrections())
    write_corrections(tmp_path / "names.yaml", Corrections().with_name("云溪", Kind.PLACE))
    assert [path.name for path in tmp_path.iterdir()] == ["names.yaml"]
