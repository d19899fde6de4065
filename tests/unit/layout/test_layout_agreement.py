import pytest
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from reader.layout.agreement import tell_rich
from reader.layout.widths import cells_of


@pytest.fixture
def wide():
    tell_rich(2)
    yield
    tell_rich(1)


def test_rich_ships_with_one_cell():
    assert cell_len("“好”") == 4


@pytest.mark.usefixtures("wide")
def test_rich_measures_as_layout_does_once_told():
    told = [chr(code) for code in range(0x20, 0x3000) if cells_of(chr(code), 2) > 0]
    assert [one for one in told if cell_len(one) != cells_of(one, 2) and one != "\ufe0f"] == []


@pytest.mark.usefixtures("wide")
def test_latin_ambiguous_characters_are_not_taken_for_single():
    assert cell_len("é·") == 4
    assert set_cell_size("éé", 3) == "é "
    assert Segment("éé").split_cells(2)[0].text == "é"


def test_it_can_be_taken_back():
    tell_rich(2)
    tell_rich(1)
    assert cell_len("“好”é") == 5
