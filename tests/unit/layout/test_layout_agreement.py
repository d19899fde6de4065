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


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(
    "code",
    [
        *(0xA0, 0xA1, 0xE000, 0xF8FF, 0xFE00, 0xFFFD, 0x10000, 0x1F0FF, 0x1F100, 0x1F110, 0x1F1AC),
        *(
            0x1F200,
            0xEFFFF,
            0xF0000,
            0xF8000,
            0xFFFFD,
            0xFFFFE,
            0x100000,
            0x108000,
            0x10FFFD,
            0x10FFFE,
        ),
    ],
)
def test_signs_and_private_planes_are_as_wide_as_layout_says(code):
    assert cell_len(chr(code)) == cells_of(chr(code), 2)


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("code", [0x300, 0x36F, 0x200B, 0x200F, 0xFE00, 0xFE0E, 0xE0100, 0xE01EF])
def test_what_takes_no_cell_takes_none_in_wide_terminals_either(code):
    assert cell_len(chr(code)) == cells_of(chr(code), 2) == 0


@pytest.mark.parametrize("cells", [1, 2])
def test_what_rich_has_measured_before_is_measured_anew(cells):
    tell_rich(3 - cells)
    before = cell_len("é“"), Segment("é“").split_cells(2)
    tell_rich(cells)
    after = cell_len("é“"), Segment("é“").split_cells(2)
    tell_rich(1)
    assert {before[0], after[0]} == {2, 4}
    assert before[1] != after[1]


def test_a_name_that_rich_has_no_more_is_an_error(monkeypatch):
    monkeypatch.delattr("rich.segment._is_single_cell_widths")
    with pytest.raises(AttributeError, match="_is_single_cell_widths"):
        tell_rich(1)
