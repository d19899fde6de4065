"""What the screen writes into a sidecar is its own lines; a person's stay as they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FailedError, SettingsError
from reader.i18n import use
from reader.model import Anchored, Corrections, Role
from reader.sources.corrections import change_corrected
from reader.sources.sidecar import parse_sidecar, read_sidecar

MINE = """\
# 我记的
paper: 青禾日报   # 名字看报头
roles:
  3: deck   # 副题
"""
ONE = Anchored(3, "00000001-00000002-00000003", role=Role.HEADLINE)
TWO = Anchored(9, "00000004-00000005-00000006", joins=True)


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def page(tmp_path):
    return str(tmp_path / "page.txt")


@pytest.fixture
def sidecar(tmp_path):
    return tmp_path / "page.yaml"


def put(page, *items, opening=""):
    change_corrected(page, lambda known: (*known, *items), opening)


def take(page, item):
    change_corrected(page, lambda known: tuple(one for one in known if one != item))


def anchored(page):
    found = read_sidecar(page)
    assert not found.complaints
    return found.corrections.anchored


def test_a_correction_is_a_line_with_the_block_s_first_words(page, sidecar):
    put(page, ONE, opening="青禾县春耕: #1\n" * 9)
    put(page, TWO)
    assert anchored(page) == (ONE, TWO)
    head, first, second = sidecar.read_text("utf-8").splitlines()
    assert head.startswith("corrected:  # ")
    assert first.startswith(
        "- {block: 3, reads: 00000001-00000002-00000003, role: headline}  # 青禾"
    )
    assert first.endswith("…")
    assert second == "- {block: 9, reads: 00000004-00000005-00000006, joins: true}"


def test_a_person_s_comments_and_keys_stay(page, sidecar):
    sidecar.write_text(MINE, "utf-8")
    put(page, ONE)
    put(page, TWO)
    assert sidecar.read_text("utf-8").startswith(MINE)
    take(page, ONE)
    take(page, TWO)
    assert sidecar.read_text("utf-8") == MINE


def test_a_person_may_comment_and_move_what_the_screen_wrote(page, sidecar):
    put(page, ONE)
    put(page, TWO)
    head, first, second = sidecar.read_text("utf-8").splitlines()
    text = f"{head}\n# 看过\n  {second} # 好\n\n  {first}\n{MINE}"
    sidecar.write_text(text, "utf-8")
    three = Anchored(4, ONE.anchor, starts=True)
    put(page, three)
    assert anchored(page) == (TWO, ONE, three)
    take(page, three)
    assert sorted(sidecar.read_text("utf-8").split("\n")) == sorted(text.split("\n"))


def test_the_last_correction_taken_back_takes_the_file_with_it(page, sidecar):
    put(page, ONE)
    take(page, ONE)
    assert not sidecar.exists()


@pytest.mark.parametrize(
    "text", ["paper: 青禾日报", "paper: 青禾日报\r\n", "---\npaper: a\n", "\ufeffpaper: a\n"]
)
def test_a_file_may_begin_and_end_as_it_likes(page, sidecar, text):
    sidecar.write_bytes(text.encode())
    put(page, ONE)
    assert anchored(page) == (ONE,)
    assert sidecar.read_bytes().startswith(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "{paper: 青禾日报}\n",
        "paper: a\n...\n",
        f"corrected: [{{block: 3, reads: {ONE.anchor}, role: deck}}]\n",
        f"corrected:\n- block: 3\n  reads: {ONE.anchor}\n  role: deck\n",
        f"corrected:\n- {{block: 3, reads: {ONE.anchor},\n  role: deck}}\n",
    ],
)
def test_a_form_that_takes_no_line_is_said_and_left_alone(page, sidecar, text):
    sidecar.write_text(text, "utf-8")
    assert not read_sidecar(page).complaints
    with pytest.raises(FailedError, match="no line can be added"):
        put(page, TWO)
    assert sidecar.read_text("utf-8") == text


@pytest.mark.parametrize("head", ['"corrected":', "corrected :", "corrected:  # 校过"])
def test_the_section_is_found_however_its_key_is_written(page, sidecar, head):
    first = f"{head}\n- {{block: 3, reads: {ONE.anchor}, role: deck}}\n"
    sidecar.write_text(first, "utf-8")
    put(page, TWO)
    assert sidecar.read_text("utf-8").startswith(first)
    assert len(anchored(page)) == 2


def test_another_encoding_is_left_alone(page, sidecar):
    sidecar.write_bytes("paper: 青禾日报\n".encode("utf-16"))
    with pytest.raises(FailedError, match="no line can be added"):
        put(page, ONE)
    assert sidecar.read_bytes() == "paper: 青禾日报\n".encode("utf-16")


def test_a_sidecar_with_faults_is_not_written_over(page, sidecar):
    sidecar.write_text("papper: 青禾日报\n", "utf-8")
    with pytest.raises(SettingsError):
        put(page, ONE)
    assert sidecar.read_text("utf-8") == "papper: 青禾日报\n"


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    with pytest.raises(FailedError, match="nothing was saved"):
        put(str(tmp_path / "nowhere" / "page.txt"), ONE)
    assert not (tmp_path / "nowhere").exists()


hashes = st.integers(0, 2**32 - 1).map("{:08x}".format)
items = st.builds(
    Anchored,
    st.integers(1, 5000),
    st.tuples(hashes, hashes, hashes).map("-".join),
    st.none() | st.sampled_from(Role),
    st.booleans(),
    st.booleans(),
)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(items, max_size=4, unique=True), st.text("天a: #'\"-\n\x85{}", max_size=30), st.data()
)
def test_whatever_is_put_is_read_and_taking_it_back_restores_the_file(
    tmp_path_factory, corrected, opening, data
):
    folder = tmp_path_factory.mktemp("pages")
    page, sidecar = str(folder / "page.txt"), folder / "page.yaml"
    sidecar.write_text(MINE, "utf-8")
    for item in corrected:
        put(page, item, opening=opening)
    assert anchored(page) == tuple(corrected)
    assert parse_sidecar(sidecar.read_bytes(), "").corrections == Corrections(
        roles=((3, Role.DECK),), anchored=tuple(corrected)
    )
    for item in data.draw(st.permutations(corrected)):
        take(page, item)
    assert sidecar.read_text("utf-8") == MINE
